"""Tuning point 1: the data, what is held out, and what is done to the inputs before the first layer."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton

from app.panels.inspector.points.input_features import InputFeatures
from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section, caption, experiment_setting, titled
from app.state.document import Document
from app.state.patience import at_hand
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog
from app.widgets.forms.setting_editors import NumberEditor
from app.widgets.forms.settings_form import KindEditor
from app.widgets.pacing.throttle import Throttle
from core.components.component import Component, kinds_of
from core.components.datasets import AnyDataset, Csv, DataError
from core.components.inputs import FEATURES, Input
from core.components.preprocessing import AnyPreprocessing
from core.components.target_scaling import AnyTargetScaling, Unscaled
from core.experiment import Experiment

IN_PREVIEW = ("encoding", "thousands", "decimal")  # settings of a table that are chosen where it is looked at


class InputSection(Section):
    """Where the samples come from, and in which shape the network gets to see them."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._data_name, self._preprocessing_name, self._target_name = caption(), caption(), caption()
        self._data = KindEditor(kinds_of(AnyDataset), texts, without=IN_PREVIEW)
        self._test_share = NumberEditor(experiment_setting("test_share"), texts)
        self._preprocessing = KindEditor(kinds_of(AnyPreprocessing), texts)
        self._target = KindEditor(kinds_of(AnyTargetScaling), texts)
        self._scaling = titled(self._target_name, self._target)
        self._target.edited.connect(self._take_target)
        self._look = QPushButton()
        self._look.setProperty("role", "action")
        self._look.clicked.connect(self._look_at_present)
        self._wanted = Csv()  # the table that is to be looked at
        self._looking = Throttle(self, 0, self._look_at_wanted, at_once=False)
        self._data.edited.connect(self.take_data)
        self._test_share.edited.connect(self._take_test_share)
        self._preprocessing.edited.connect(self._take_preprocessing)
        self._inputs_name, self._features = caption(), InputFeatures(theme)
        self._inputs = titled(self._inputs_name, self._features)
        self._features.chosen.connect(self._take_inputs)
        data, preprocessing = titled(self._data_name, self._data), titled(self._preprocessing_name, self._preprocessing)
        self.stand(data, self._look, self._test_share, self._inputs, preprocessing, self._scaling)
        self.lock_with("data", self._data, self._look)
        self.lock_with("test_share", self._test_share)
        self.lock_with("inputs", self._features)
        self.lock_with("preprocessing", self._preprocessing)
        self.lock_with("target", self._target)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        self._data.show_component(_with_named_target(experiment.data))
        self._look.setVisible(isinstance(experiment.data, Csv))
        self._test_share.show_value(experiment.test_share)
        self._features.show_inputs(experiment.inputs)
        self._inputs.setVisible(experiment.inputs is not None or shape_at_hand(experiment)[:1] == (FEATURES,))
        self._preprocessing.show_component(experiment.preprocessing)
        self._target.show_component(experiment.target)
        self._scaling.setVisible(has_target_scaling(experiment))

    def retranslate(self) -> None:
        self._data_name.setText(self._texts.setting("data"))
        self._inputs_name.setText(self._texts.setting("inputs"))
        meaning = self.tr("What the network is given of the two features, before preprocessing.")
        for tick in self._features.ticks.values():
            tick.setToolTip(tip(meaning))
            tick.setWhatsThis(self._texts.explained_control(self._texts.setting("inputs"), meaning))
        self._preprocessing_name.setText(self._texts.setting("preprocessing"))
        self._target_name.setText(self._texts.setting("target_scaling"))
        self._target.picker.setAccessibleName(self._texts.setting("target_scaling"))
        self._data.picker.setAccessibleName(self._texts.setting("data"))
        self._preprocessing.picker.setAccessibleName(self._texts.setting("preprocessing"))
        self._look.setText(self.tr("Look at the table…"))
        self._test_share.retranslate()

    def take_data(self, data: Component, gesture: str = "") -> None:
        """Take other data; another table is looked at first, and asked for where none is named yet."""
        present = self._document.experiment.data
        if isinstance(data, Csv) and not (isinstance(present, Csv) and present.path == data.path):
            self.look_at_table(data)
        else:
            self.ask(self._document.set_data, _with_named_target(data), gesture)

    def look_at_table(self, data: Csv) -> None:
        """Have it shown how a table is read, and taken where a person says so.

        That waits for a person and for a disk: the field that was edited may go meanwhile, and has to have its answer.
        """
        self._wanted = data
        self._looking.ask()

    def _look_at_wanted(self) -> None:
        data = self._wanted
        if not data.path:
            data = replace(data, path=self._asked_for_a_table())
        self.show_values(self._document.experiment, self._scope)
        if data.path:
            self.table_chosen.emit(self._document.located(data))

    def _look_at_present(self) -> None:
        data = self._document.experiment.data
        if isinstance(data, Csv):
            self.look_at_table(data)

    def _asked_for_a_table(self) -> str:
        """The path of a table that a person chooses; empty if they do not."""
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.dat);;All files (*)")
        return FileDialog.file_to_read(self, self.tr("Open a table"), "", kinds)

    def _take_inputs(self, inputs: tuple[Input, ...] | None) -> None:
        self.ask(self._document.set_inputs, inputs)

    def _take_test_share(self, share: float, gesture: str) -> None:
        self.ask(self._document.set_test_share, share, gesture)

    def _take_target(self, target: Component, gesture: str) -> None:
        self.ask(self._document.set_target, target, gesture)

    def _take_preprocessing(self, preprocessing: Component, gesture: str) -> None:
        self.ask(self._document.set_preprocessing, preprocessing, gesture)


def has_target_scaling(experiment: Experiment) -> bool:
    """Whether the target can be scaled, or is where it cannot be."""
    return not isinstance(experiment.target, Unscaled) or not _classes(experiment)


def _classes(experiment: Experiment) -> int | None:
    """How many classes the data have; None where a large table would have to be read for that."""
    return next(iter(shape_at_hand(experiment)[1:]), None)


def shape_at_hand(experiment: Experiment) -> tuple[int, ...]:
    """Features and classes; nothing where that is not at hand."""
    try:
        shape = at_hand(lambda: experiment.dataset.shape())  # how a loss takes them is known only to who reads them
    except DataError:
        return ()
    return shape or ()


def _with_named_target(data: Any) -> Any:
    """A table whose target stands in the field that is for it; roles that would contradict it give way."""
    if not isinstance(data, Csv):
        return data
    target = data.target or next((name for name, role in data.columns.items() if role == "target"), "")
    return data.with_role(target, "target") if target else data
