"""The choices of the tuning points as commands: every kind of everything that can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from app.commands.command import ARROW, Command
from app.commands.languages import other_names
from app.panels.inspector.points.activation import activate, choices
from app.panels.inspector.points.depth import set_depth
from app.panels.inspector.scope import Scope, common, scope_of
from app.panels.inspector.values import activation_of
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.widgets.kept_settings import carried_over
from core.components.component import Component, key, kinds_of
from core.components.datasets import AnyDataset, Csv
from core.components.initializers import AnyInitializer
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing
from core.layers import hidden_slots

Kind = type[Component]
KINDS = range(1, 6)  # the tuning points at which there is a kind to be chosen
NODES, DEPTHS = (1, 2, 4, 8, 16, 32, 64, 128), (1, 2, 3, 5, 8, 10, 20, 30, 50)


class Choices:
    """Acts on the selected layers, or on all, as the inspector does."""

    def __init__(
        self, document: Document, selection: Selection, texts: Texts, choose_data: Callable[[Component], None]
    ) -> None:
        """`choose_data` takes a table, which is asked for and looked at first."""
        self._document, self._selection, self._texts = document, selection, texts
        self._choose_data = choose_data

    def commands(self) -> Iterator[Command]:
        """One command for each kind of each group, in the order of the tuning points."""
        for number in KINDS:
            yield from self.of_point(number)

    def of_point(self, number: int) -> Iterator[Command]:
        """What can be chosen at a tuning point; of numbers those that a lecture compares."""
        experiment, scope = self._document.experiment, self._scope()
        match number:
            case 1:
                yield from self._group("data", kinds_of(AnyDataset), experiment.data, self._set_data)
                kinds = kinds_of(AnyPreprocessing)
                yield from self._group("preprocessing", kinds, experiment.preprocessing, self._prepare)
            case 2:
                yield from self._group("loss", kinds_of(AnyLoss), experiment.loss, self._set_loss)
            case 3:
                yield from self._group("activation", choices(), common(scope.found(activation_of)), self._activate)
            case 4:
                initializer = common(scope.values("initializer"))
                yield from self._group("initializer", kinds_of(AnyInitializer), initializer, self._initialize)
            case 5:
                yield from self._group("optimizer", kinds_of(AnyOptimizer), experiment.optimizer, self._set_optimizer)
            case 6:
                yield from self._numbers("units", NODES, common(scope.values("units")), self._set_units)
            case 7:
                yield from self._numbers("layers", DEPTHS, len(hidden_slots(experiment.layers)), self._set_depth)

    @property
    def table(self) -> Csv | None:
        """The table that the data are, which can be looked at."""
        data = self._document.experiment.data
        return data if isinstance(data, Csv) else None

    def look_at(self, table: Csv) -> None:
        """Show how it is read."""
        self._choose_data(table)

    def _group(
        self, setting: str, kinds: tuple[Kind, ...], present: Component | None, choose: Callable[[Any], object]
    ) -> Iterator[Command]:
        heading = self._texts.setting(setting)
        for kind in kinds:
            name = self._texts.component(kind)
            yield Command(
                title=f"{heading}{ARROW}{name}",
                do=partial(choose, carried_over(present, kind)),
                also=f"{other_names((heading, name))} {key(kind).replace('_', ' ')}",
                chosen=type(present) is kind,
            )

    def _numbers(
        self, setting: str, numbers: Iterable[int], present: int | None, choose: Callable[[int], object]
    ) -> Iterator[Command]:
        for number in numbers:
            title = f"{self._texts.setting(setting)}{ARROW}{number}"
            yield Command(title, partial(choose, number), chosen=number == present)

    def _scope(self) -> Scope:
        return scope_of(self._document.experiment, self._selection)

    def _set_data(self, data: Any) -> None:
        if isinstance(data, Csv):
            self.look_at(data)
        else:
            self._document.set_data(data)

    def _prepare(self, preprocessing: Any) -> None:
        self._document.set_preprocessing(preprocessing)

    def _set_loss(self, loss: Any) -> None:
        self._document.set_loss(loss)

    def _activate(self, chosen: Any) -> None:
        activate(self._document, self._scope(), chosen)

    def _initialize(self, initializer: Any) -> None:
        self._document.set_initializer(self._scope().having("initializer"), initializer)

    def _set_optimizer(self, optimizer: Any) -> None:
        self._document.set_optimizer(optimizer)

    def _set_units(self, units: int) -> None:
        self._document.set_units(self._scope().having("units"), units)

    def _set_depth(self, depth: int) -> None:
        set_depth(self._document, self._document.experiment.layers, depth)
