"""The title page of an experiment: what it is called, who made it, and what is to be said of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from app.state.document import Document
from app.texts import Texts
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.forms.text_field import TextField
from app.widgets.labels import Label
from core.experiment.remarks import LONGEST_LINE, LONGEST_NOTES
from core.wording import Reason, filled

WIDTH, HEIGHT, MARGIN, GAP = 520, 380, 14, 8  # of the design


class TitlePage(QDialog):
    """A window of its own; each text is one step of undo, taken when one goes on from it, and the run goes on."""

    def __init__(self, window: QWidget, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(window)
        self._document, self._theme, self._texts = document, theme, texts
        self.title, self.author, self.notes = QLineEdit(), QLineEdit(), TextField(LONGEST_NOTES)
        self._labels = {name: Label() for name in ("title", "author", "notes")}
        self._shown = dict.fromkeys(self._labels, "")
        self.hint, self.refusal, self.close_button = Label(wrap=True), Label(wrap=True), QPushButton(autoDefault=False)
        self._build()
        self.resize(min(theme.size(WIDTH), window.width()), min(theme.size(HEIGHT), window.height()))
        theme.changed.connect(self._show)
        document.changed.connect(self._show)

    def open_page(self) -> None:
        """Show it, with the keyboard on the title."""
        self._show(anyhow=True)
        self.show()
        self.raise_()
        self.activateWindow()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Write down what is there; what cannot be is said, and stays to be changed."""
        self.refusal.setText("")
        self._document.refused.connect(self._say)
        try:
            for name, text in self._untaken().items():
                self._document.set_remark(name, text)
        finally:
            self._document.refused.disconnect(self._say)
        self._show()  # what stands in the experiment already changes nothing of it
        self.refusal.setVisible(bool(self.refusal.text()))

    def done(self, result: int) -> None:
        """Esc and Close keep what was typed; undo takes it back."""
        self.take()
        if not self._untaken():
            super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.notes:
            self.take()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _typed(self) -> dict[str, str]:
        lines = {"title": self.title.text().strip(), "author": self.author.text().strip()}
        return lines | {"notes": self.notes.toPlainText().rstrip()}

    def _untaken(self) -> dict[str, str]:
        """What was typed and is not in the experiment: what is refused, or while a table is waited for."""
        return {name: text for name, text in self._typed().items() if text != self._shown[name]}

    def _say_cut(self, signs: int) -> None:
        text = self.tr(
            "{count} {count?character|characters} of what was pasted had no room: notes hold at most {most}."
        )
        self.refusal.setText(filled(text, count=f"{signs:,}", most=f"{LONGEST_NOTES:,}"))
        self.refusal.show()

    def _say(self, reason: Reason) -> None:
        self.refusal.setText(self._texts.reason(reason))

    def _show(self, _what: object = None, anyhow: bool = False) -> None:
        """Where nobody reads it is shown when it is opened; what was typed and not taken stays."""
        if not (self.isVisible() or anyhow):
            return
        experiment, typed = self._document.experiment, self._typed()
        self.setWindowTitle(titled(self.tr("Title, author, notes")))
        for name, label in self._labels.items():
            label.setText(self._texts.setting(name))
            field: QLineEdit | QPlainTextEdit = getattr(self, name)
            field.setAccessibleName(self._texts.setting(name))
            text = getattr(experiment, name)
            if anyhow or typed[name] in (self._shown[name], text):
                if text != typed[name]:
                    field.setPlainText(text) if isinstance(field, QPlainTextEdit) else field.setText(text)
                self._shown[name] = self._typed()[name]
        self.hint.setText(self.tr("They go with the file and every export, and change nothing of the run."))
        self.close_button.setText(self.tr("C&lose"))
        margin = self._theme.size(MARGIN)
        self._form.setContentsMargins(margin, margin, margin, margin)
        self._form.setSpacing(self._theme.size(GAP))

    def _build(self) -> None:
        self._form = QFormLayout(self)
        for name, label in self._labels.items():
            field: QLineEdit | QPlainTextEdit = getattr(self, name)
            field.setAcceptDrops(False)  # what is carried there is for the window
            label.setBuddy(field)
            self._form.addRow(label, field)
        for line in (self.title, self.author):
            line.setMaxLength(LONGEST_LINE)
            line.editingFinished.connect(self.take)
        self.notes.setTabChangesFocus(True)
        self.notes.installEventFilter(self)
        self.notes.left_out.connect(self._say_cut)
        self.hint.setProperty("role", "quiet")
        self.refusal.setProperty("role", "error")
        self.refusal.hide()
        self.close_button.clicked.connect(self.accept)
        self._form.addRow(self.hint)
        self._form.addRow(self.refusal)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self._form.addRow(foot)
