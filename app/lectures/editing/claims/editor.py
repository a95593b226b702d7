"""The form of one claim: what it is about, what is expected, at which layer, of which run, after how many steps."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from app.lectures.editing.claims.interval_field import IntervalField, Pair
from app.lectures.editing.claims.words import EACH, OUTPUT, ClaimWords
from app.lectures.editing.steps_field import StepsField
from app.plots.instruments import INSTRUMENTS
from app.texts import Texts
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.labels import Label
from core.diagnosis.health import VERDICTS
from core.record.frame import MEASURES
from core.scenes.expected import STATES, Slot
from core.scenes.rules import run_meant
from core.scenes.scene import Claim, Scene
from core.scenes.staging import Staged
from core.scenes.writing.claiming import MEASURED, PLOT, STATE, SUBJECTS, VERDICT, subject, turned

GAP, LETTERS = 4, 10  # letters for which a menu has room at least
MENUS = ("subject", "word", "layer", "plot", "value", "run")


class ClaimEditor(QWidget):
    """Shows what belongs to its claim, and nothing else; each change is told as a whole claim."""

    edited = Signal(object)  # Claim

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._words = texts, ClaimWords(texts, self)
        self._claim, self._scene, self._runs = Claim(), Scene(), tuple[Staged, ...]()
        self.menus = {name: ChoiceMenu((), self) for name in MENUS}
        self.between, self.steps, self.trouble = IntervalField(self), StepsField(self), Label(self, wrap=True)
        self.trouble.setProperty("role", "error")
        menus = self.menus
        self._rows = {
            name: (Label(self), field)
            for name, field in {
                **{name: menus[name] for name in ("subject", "word", "plot", "value", "layer")},
                "between": self.between, "steps": self.steps, "run": menus["run"],
            }.items()
        }  # fmt: skip
        self._form = QFormLayout(self)
        self._arrange()
        self._connect()
        self.show_trouble("")

    def show_claim(self, claim: Claim, scene: Scene, runs: Sequence[Staged], anew: bool = False) -> None:
        """This claim of a scene that shows these runs; `anew` where another one was shown before."""
        self._claim, self._scene, self._runs = claim, scene, tuple(runs)
        self.show_trouble("")
        self.retranslate()
        if claim.between is not None:
            self.between.show_interval(claim.between, anew)
        self.steps.show_steps(claim.steps or 0, self._as_scene())
        about, several = subject(claim), len(self._runs) > 1
        seen = {"subject": True, "word": about in (VERDICT, STATE), "layer": about in MEASURES, "run": several,
                "plot": about == PLOT, "value": about == PLOT, "between": claim.between is not None,
                "steps": bool(self._runs)}  # fmt: skip
        for name, (_, field) in self._rows.items():
            self._form.setRowVisible(field, seen[name])

    def show_trouble(self, sentence: str) -> None:
        """Why what was wanted last cannot be."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Word it in the present language."""
        names = {"subject": self.tr("About"), "word": self.tr("It is"), "layer": self.tr("Layer"),
                 "plot": self.tr("Plot"), "value": self.tr("Number"), "between": self.tr("It is from"),
                 "steps": self.tr("After steps"), "run": self.tr("Run")}  # fmt: skip
        for name, (label, field) in self._rows.items():
            label.setText(names[name])
            field.setAccessibleName(names[name])
        self._show_subject()
        self._show_word()
        self._show_layer()
        self._show_plot()
        runs = range(len(self._runs)) if len(self._runs) > 1 else range(0)
        meant = run_meant(self._claim, self._runs)
        self._offer("run", {str(run): self._words.run(run, self._runs) for run in runs}, str(meant))
        self.steps.setSpecialValueText(self._as_scene())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_subject(self) -> None:
        """Without a run, there are numbers of plots alone; what a file calls a measure is told when it is asked."""
        subjects = SUBJECTS if self._runs else (PLOT,)
        hints = {measure: measure for measure in MEASURED}
        self._offer("subject", {key: self._words.subject(key) for key in subjects}, subject(self._claim), hints)

    def _show_word(self) -> None:
        verdicts = {verdict: self._texts.verdict(verdict) for verdict in VERDICTS}
        states = {state: self._texts.learning_state(state) for state in STATES}
        of_state = self._claim.state is not None
        self._offer("word", states if of_state else verdicts, self._claim.state or self._claim.verdict or "")

    def _show_layer(self) -> None:
        run = run_meant(self._claim, self._runs)
        depth = len(self._runs[run].experiment.layers) if run is not None else 0
        keys = (EACH, *map(str, range(depth)), OUTPUT)
        chosen = EACH if self._claim.layer is None else str(self._claim.layer)
        self._offer("layer", {key: self._words.layer(key, depth + 1) for key in keys}, chosen)

    def _show_plot(self) -> None:
        name = self._claim.plot
        self._offer("plot", {plot: self._words.plot(plot) for plot in INSTRUMENTS}, name or "")
        values = tuple(INSTRUMENTS[name].values) if name in INSTRUMENTS else ()
        self._offer("value", {value: value for value in values}, self._claim.value or "")

    def _offer(self, menu: str, names: dict[str, str], chosen: str, hints: dict[str, str] | None = None) -> None:
        self.menus[menu].show_keys(tuple(names))
        self.menus[menu].show_names(names, hints or {})
        self.menus[menu].show_choice(chosen)

    def _as_scene(self) -> str:
        """What stands for the steps of the scene, or for none."""
        if self._scene.steps:
            return self.tr("as the scene: {steps}").format(steps=f"{self._scene.steps:,}")
        return self.tr("as the scene")

    def _turn(self, to: str) -> None:
        plot = self._claim.plot or next((plot.name for plot in self._scene.shown_plots), "cost")
        self._tell(turned(self._claim, to, plot, _first_value(plot)) if to != subject(self._claim) else self._claim)

    def _choose_word(self, word: str) -> None:
        self._change(**{subject(self._claim): word})

    def _choose_layer(self, key: str) -> None:
        layer: Slot | None = None if key == EACH else "output" if key == OUTPUT else int(key)
        self._change(layer=layer)

    def _choose_plot(self, plot: str) -> None:
        """Another plot has other numbers, and its settings are its own."""
        if plot != self._claim.plot:
            self._change(plot=plot, value=_first_value(plot), settings=None)

    def _choose_value(self, value: str) -> None:
        self._change(value=value)

    def _choose_run(self, run: str) -> None:
        self._change(run=int(run))

    def _choose_between(self, between: Pair) -> None:
        self._change(between=between)

    def _count(self, steps: int) -> None:
        self._change(steps=steps or None)

    def _change(self, **fields: object) -> None:
        self._tell(replace(self._claim, **fields))

    def _tell(self, claim: Claim) -> None:
        if claim != self._claim:
            self.edited.emit(claim)

    def _connect(self) -> None:
        slots = {"subject": self._turn, "word": self._choose_word, "layer": self._choose_layer, "run": self._choose_run,
                 "plot": self._choose_plot, "value": self._choose_value}  # fmt: skip
        for name, slot in slots.items():
            self.menus[name].setMinimumContentsLength(LETTERS)
            self.menus[name].chosen.connect(slot)
        self.between.changed.connect(self._choose_between)
        self.steps.counted.connect(self._count)

    def _arrange(self) -> None:
        self._form.setContentsMargins(2 * GAP, 0, 0, GAP)
        self._form.setSpacing(GAP)
        for label, field in self._rows.values():
            label.setBuddy(field)
            self._form.addRow(label, field)
        self._form.addRow(self.trouble)


def _first_value(plot: str) -> str:
    return next(iter(INSTRUMENTS[plot].values), "") if plot in INSTRUMENTS else ""
