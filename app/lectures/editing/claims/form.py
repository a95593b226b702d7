"""The claims of a scene: a line each, the one that is pressed opened below its line, and the button that tries them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.lectures.editing.claims.editor import ClaimEditor
from app.lectures.editing.claims.line import ClaimLine
from app.lectures.editing.claims.words import ClaimWords
from app.plots.instruments import INSTRUMENTS
from app.texts import Texts
from app.widgets.labels import Label
from app.widgets.pacing.throttle import Throttle
from core.scenes.judgement import Judged
from core.scenes.scene import MOST_ENTRIES, Claim, Scene
from core.scenes.staging import Staged
from core.scenes.writing.claiming import begun, of_plot

GAP, NOBODY = 4, -1  # no claim is opened
AT_ONCE = 6  # lines that are made in a pass of the event loop
WITHOUT_RUN = "cost"  # a plot that has numbers of its own


class ClaimsForm(QWidget):
    """Each change is told as all claims of the scene."""

    edited = Signal(object, str)  # tuple of Claim, verb
    check_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._words = texts, ClaimWords(texts, self)
        self._scene, self._runs, self._open = Scene(), tuple[Staged, ...](), NOBODY
        self._found, self._busy = tuple[Judged | None, ...](), False
        self._making = Throttle(self, 0, self._make_more, at_once=False)
        self.lines: list[ClaimLine] = []
        self.editor, self.why = ClaimEditor(texts, self), Label(self, wrap=True)
        self.more, self.check = QPushButton(self), QPushButton(self)
        self.why.setProperty("role", "quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        row = QHBoxLayout()
        for button in (self.more, self.check):
            row.addWidget(button)
        row.addStretch(1)
        self._column.addWidget(self.why)
        self._column.addWidget(self.editor)
        self._column.addLayout(row)
        self.editor.edited.connect(self._change)
        self.more.clicked.connect(self._add)
        self.check.clicked.connect(self._check_or_stop)
        self.show_scene(Scene(), ())

    def show_scene(self, scene: Scene, runs: Sequence[Staged], anew: bool = False) -> None:
        """All claims of this scene; `anew` where it is another one than before, of which none is opened."""
        self._scene, self._runs = scene, tuple(runs)
        if anew or self._open >= len(scene.claims):
            self._open = NOBODY
        self._make(max(AT_ONCE, self._open + 1))
        self.more.setEnabled(len(scene.claims) < MOST_ENTRIES)
        self._show_editor(anew)
        self.retranslate()

    def show_found(self, found: Sequence[Judged | None], busy: bool) -> None:
        """What came of each claim when it was tried, and whether that goes on."""
        self._found, self._busy = tuple(found), busy
        self.retranslate()

    def show_trouble(self, index: int, sentence: str) -> None:
        """Why that claim cannot be: it is opened, and says so."""
        if index < len(self._scene.claims):
            if self._open != index:
                self._make(index + 1)
                self._press(index)
            self.editor.show_trouble(sentence)

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.why.setText(self.tr("What the scene promises to show, so that it can be tried before the lecture."))
        self.more.setText(self.tr("Add a claim"))
        self.check.setText(self.tr("Stop checking") if self._busy else self.tr("Check this scene"))
        self.check.setEnabled(bool(self._scene.claims) or self._busy)
        self._show_lines(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _make(self, most: int) -> None:
        """So many lines; the rest in passes of their own, as a scene may have a hundred."""
        while len(self.lines) < min(most, len(self._scene.claims)):
            self._make_line()
        if len(self.lines) < len(self._scene.claims):
            self._making.ask()

    def _make_more(self) -> None:
        there = len(self.lines)
        self._make(there + AT_ONCE)
        self._show_lines(there)

    def _show_lines(self, first: int) -> None:
        for number, line in enumerate(self.lines[first:], first):
            line.setVisible(number < len(self._scene.claims))
            if number < len(self._scene.claims):
                self._show_line(number, line)

    def _show_line(self, number: int, line: ClaimLine) -> None:
        judged = self._found[number] if number < len(self._found) else None
        about, expected = self._words.line(self._scene.claims[number], self._runs)
        line.show_claim(about, expected, number == self._open)
        line.show_found(judged.holds if judged else None, self._texts.reason(judged.told) if judged else "")
        line.gone.setAccessibleName(self.tr("Remove claim {number}").format(number=number + 1))

    def _show_editor(self, anew: bool) -> None:
        self.editor.setVisible(self._open != NOBODY)
        if self._open != NOBODY:
            self._column.removeWidget(self.editor)
            self._column.insertWidget(self._column.indexOf(self.lines[self._open]) + 1, self.editor)
            self.editor.show_claim(self._scene.claims[self._open], self._scene, self._runs, anew)

    def _make_line(self) -> None:
        number, line = len(self.lines), ClaimLine(self)
        self.lines.append(line)
        line.pressed.connect(partial(self._press, number))
        line.removed.connect(partial(self._remove, number))
        self._column.insertWidget(self._column.count() - 1, line)

    def _press(self, number: int) -> None:
        self._open = NOBODY if self._open == number else number
        self._show_editor(anew=True)
        self.retranslate()

    def _change(self, claim: Claim) -> None:
        claims = list(self._scene.claims)
        claims[self._open] = claim
        self.edited.emit(tuple(claims), "claim")

    def _add(self) -> None:
        claims = self._scene.claims
        self._open = NOBODY
        self.edited.emit((*claims, self._begun()), "add_claim")
        if len(self._scene.claims) > len(claims):
            self._press(len(claims))

    def _begun(self) -> Claim:
        """What is first claimed of such a scene."""
        if self._runs:
            return begun(self._scene, self._runs)
        plot = next((plot.name for plot in self._scene.shown_plots), WITHOUT_RUN)
        return of_plot(plot, next(iter(INSTRUMENTS[plot].values)))

    def _remove(self, number: int) -> None:
        claims = self._scene.claims
        self._open = NOBODY
        self.edited.emit((*claims[:number], *claims[number + 1 :]), "remove_claim")

    def _check_or_stop(self) -> None:
        if self._busy:
            self.stop_wanted.emit()
        else:
            self.check_wanted.emit()
