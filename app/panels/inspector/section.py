"""What unfolds below a tuning point: its controls, and a sentence where something cannot be."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.inspector.scope import Scope
from app.state.document import Document
from app.state.soon import Soon
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.settings_form import KindEditor
from app.widgets.labels import Label
from core.components.component import Setting, settings
from core.experiment import Experiment
from core.probes.probe import Probes
from core.record.view import View
from core.scenes.work.locks import covered, field_of, locked_inside, told_locks
from core.wording import Reason

SPACING = 12
EACH = "[*]"  # in the place of a setting that every layer has


class Section(QWidget):
    """Shows its part of the experiment and asks the document for changes; remembers nothing of its own."""

    slots_wanted = Signal(object)  # the positions that edits are to act on; none stands for all
    table_chosen = Signal(object)  # Csv: a table that is to be looked at before it is used
    explained = Signal()  # a refusal has been said here

    probes: ClassVar[Probes] = ()  # what it asks the run while it is in sight

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._document, self._theme, self._texts = document, theme, texts
        self._scope = Scope(())
        self._asking = False
        self._soon = Soon(self)
        self._reason: Reason | None = None
        self._refusal = Label()
        self._refusal.setProperty("role", "error")
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self._lockable = list[tuple[str, QWidget]]()
        self._places: tuple[str, ...] = ()  # that an exercise leaves as they are
        self._held, self._idle = set[QWidget](), set[QWidget]()  # by it; and those that have nothing to act on
        self._locks: Reason | None = None
        self._locked = caption()
        self._locked.hide()
        self._column = QVBoxLayout(self)
        document.refused.connect(self._hear_refusal)

    def show_experiment(self, experiment: Experiment, scope: Scope) -> None:
        """Show what is set at the moment; called after every change."""
        self._scope = scope
        self.show_values(experiment, scope)
        if self._places:
            self.show_locked(self._places)

    @abstractmethod
    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        """Let every control show what is set."""

    def show_run(self, view: View | None) -> None:
        """Let every control show what the run has to say about it; called whenever there is news of it."""

    @abstractmethod
    def retranslate(self) -> None:
        """Say everything in the language of the moment."""

    def stand(self, *widgets: QWidget) -> None:
        """Set the controls below one another, once."""
        for widget in (self._locked, *widgets):
            self._column.addWidget(widget)
        self._column.addWidget(self._refusal)
        self._theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def lock_with(self, path: str, *widgets: QWidget) -> None:
        """What changes what is at that place, once."""
        self._lockable += [(path, widget) for widget in widgets]

    def allow(self, widget: QWidget, able: bool) -> None:
        """Whether a control has something to act on; an exercise may hold it all the same."""
        (self._idle.discard if able else self._idle.add)(widget)
        self._show_able(widget)

    def show_locked(self, locked: Collection[str]) -> None:
        """Let nobody change here what an exercise leaves as it is, and say what that is."""
        self._places, names = tuple(locked), list[str]()
        for path, widget in self._lockable:
            meant = self._meant(path)
            held = all(covered(each, locked) for each in meant)
            inside = frozenset[str]() if held else frozenset.intersection(*(locked_inside(e, locked) for e in meant))
            (self._held.add if held else self._held.discard)(widget)
            self._show_able(widget)
            if isinstance(widget, KindEditor):
                widget.show_locked(inside)
            if held:
                names += [path] if covered(path, locked) else meant
            for name in sorted(inside):
                names += [f"{each}.{name}" for each in ((path,) if name in locked_inside(path, locked) else meant)]
        self._locks = told_locks(map(field_of, dict.fromkeys(names)))
        self._say_locked()

    def ask(self, verb: Callable[..., None], *arguments: object) -> None:
        """Ask the document for a change; what it refuses, it says here. What does not change is shown as it was.

        Nothing is asked of layers that are gone: a list may still be open when its section is folded and told no more.
        """
        if not self._is_outdated:
            self._soon(partial(self._ask, partial(verb, *arguments)))

    def show_reason(self, reason: Reason | None) -> None:
        """Say what cannot be, or without a reason that all is well."""
        self._reason = reason
        self._refusal.setText(self._texts.reason(reason))
        self._refusal.setVisible(reason is not None)

    @property
    def sentence(self) -> str:
        """What cannot be, if it was tried."""
        return self._refusal.text()

    @property
    def locked_sentence(self) -> str:
        """What an exercise leaves as it is, if anything here."""
        return self._locked.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_reason(self._reason)
            self._say_locked()

    def _meant(self, path: str) -> tuple[str, ...]:
        """The same place in each of the layers that are meant."""
        if EACH not in path or not self._scope.inner:
            return (path,)
        return tuple(path.replace(EACH, f"[{slot}]") for slot in self._scope.inner)

    def _show_able(self, widget: QWidget) -> None:
        widget.setEnabled(widget not in self._held | self._idle)

    def _say_locked(self) -> None:
        self._locked.setText(self._texts.reason(self._locks))
        self._locked.setVisible(self._locks is not None)

    def _ask(self, change: Callable[[], None]) -> None:
        self.show_reason(None)
        before = self._document.experiment
        self._asking = True
        try:
            change()
        finally:
            self._asking = False
        if self._document.experiment is before and not self._is_outdated:
            self.show_values(before, self._scope)
        if self.sentence:
            self.explained.emit()

    @property
    def _is_outdated(self) -> bool:
        """Whether the layers that it has shown, if any, are not those of the experiment by now."""
        return bool(self._scope.layers) and self._scope.layers is not self._document.experiment.layers

    def _hear_refusal(self, reason: Reason) -> None:
        if self._asking:
            self.show_reason(reason)

    def _restyle(self) -> None:
        size = self._theme.size
        self._column.setContentsMargins(size(4), size(8), size(4), size(16))
        self._column.setSpacing(size(SPACING))


def caption() -> Label:
    """A quiet line above or below controls."""
    label = Label()
    label.setProperty("role", "quiet")
    label.setWordWrap(True)
    return label


def titled(title: QWidget, widget: QWidget) -> QWidget:
    """A quiet line and what it names, close together."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(title)
    column.addWidget(widget)
    return both


def experiment_setting(name: str) -> Setting:
    """How the experiment declares one of its own settings."""
    return next(setting for setting in settings(Experiment) if setting.name == name)
