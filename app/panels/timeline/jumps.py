"""The menu of moments: everything on the time line that one can jump to, with its step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.panels.timeline.bookmarks import Bookmarks
from app.panels.timeline.words import Words
from app.playback.navigation import StepNavigation
from core.record.view import View


class JumpMenu(QMenu):
    """Made anew each time that it is opened: first and last, what went wrong, what was marked."""

    def __init__(
        self, run: View | None, navigation: StepNavigation, words: Words, bookmarks: Bookmarks, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = run.structure.entries if run is not None else None
        for text, jump, there in (
            (self.tr("first step"), navigation.show_first, run),
            (words.bad_layer(), navigation.show_bad_layer, navigation.bad_layer),
            (words.verdict(), navigation.show_verdict, navigation.verdict),
            (words.not_finite(entries), navigation.show_not_finite, navigation.not_finite),
            (self.tr("live"), navigation.show_live, run),
        ):
            action = self.addAction(text[:1].upper() + text[1:])
            action.triggered.connect(jump)
            action.setEnabled(there is not None)
        bookmarks.list_in(self)
