"""Foreign changes: what somebody else does to the file is seen when one comes back to the window, and asked about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.panels.notice import Notice, Offer
from app.state.document import Document
from app.state.filing import Filing
from app.state.soon import Soon
from core.wording import Reason


class ForeignChanges(QObject):
    """Looks at the file, and offers whatever can be done about what has become of it, until that is answered."""

    def __init__(self, document: Document, filing: Filing, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._filing, self._notice = document, filing, notice
        self._told: Reason | None = None
        self._soon = Soon(self)
        document.cleanness_changed.connect(self.show_trouble)

    def look(self) -> None:
        """Somebody is here again, who may have worked elsewhere meanwhile."""
        if self._document.path is not None:
            self._soon(self._document.look)

    def show_trouble(self) -> None:
        """Offer what there is to do now, once."""
        trouble = self._document.trouble
        if trouble == self._told:
            return
        if self._told is not None:
            self._notice.withdraw(self._told.code)
        self._told = trouble
        if trouble is not None:
            self._notice.offer(trouble, *self._offers(trouble))

    def _offers(self, trouble: Reason) -> tuple[Offer, ...]:
        """Keeping mine writes nothing yet: that is left to whoever saves."""
        save = Offer(lambda: self.tr("Save"), partial(self._do, self._filing.save))
        mine = Offer(lambda: self.tr("Keep mine"), partial(self._do, self._document.keep_mine))
        theirs = Offer(lambda: self.tr("Take theirs"), partial(self._do, self._document.take_theirs))
        elsewhere = Offer(lambda: self.tr("Save as…"), partial(self._do, self._filing.save_as))
        if trouble.code == "disk.gone":
            return save, elsewhere
        return (mine, theirs, elsewhere) if self._document.theirs is not None else (mine, elsewhere)

    def _do(self, act: Callable[[], object]) -> None:
        """The offers went when one was taken: as long as there is trouble, they come back."""
        self._told = None
        act()
        self.show_trouble()
