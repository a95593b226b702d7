"""Programs of other people: read in another process, asked about what does not exist here, and remarked on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.panels.notice import Notice, Offer
from app.panels.remarks import Remarks
from app.state.document import Document
from app.state.filing import Filing
from app.state.patience import GivenUp, Patience
from app.state.source import ProgramRead, Source
from app.texts import Texts
from app.theme import Theme
from app.widgets.question import ANSWER, Question
from core.engine import ReaderGone
from core.engine.programs import MOST_SENT, program_in_file, program_in_text
from core.wording import Listed, Part, Phrase, Reason, Refused

if TYPE_CHECKING:
    from core.importing import Imported

MOST_NAMED = 8  # layers, in a question


class Programs(QObject):
    """A network in somebody's program becomes another experiment, as a file that is opened does."""

    def __init__(
        self, document: Document, filing: Filing, patience: Patience, notice: Notice, theme: Theme, texts: Texts,
        window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._document, self._filing, self._patience = document, filing, patience
        self._notice, self._theme, self._texts, self._window = notice, theme, texts, window
        self._remarks: Remarks | None = None
        self._offered: ProgramRead | None = None  # of which it is said that there are remarks
        document.changed.connect(self._forget_remarks)
        filing.program_chosen.connect(self.open)

    def open(self, path: Path) -> None:
        """Read a file; what comes of it is begun with once nothing can be lost."""
        found = self._read(path.name, partial(program_in_file, str(path)))
        if found is not None and self._filing.may_leave():
            program = ProgramRead(path.name, found.notes)
            self._begin(found, Source(None, found.experiment, path, program=program), path.name)

    def paste(self, text: str) -> None:
        """Read a text; what comes of it is in no file yet."""
        clipboard = Phrase("place.clipboard")
        found = self._read(self._texts.reason(clipboard), partial(program_in_text, text[:MOST_SENT]), clipboard)
        if found is not None and self._filing.may_leave():
            self._begin(found, Source(None, None, program=ProgramRead("", found.notes)), clipboard)

    def show_remarks(self) -> None:
        """All that was said of the program that the experiment came from; nobody need offer it any more."""
        self._notice.withdraw("program.remarks")
        if self._remarks is None:
            self._remarks = Remarks(self._window, self._document, self._theme, self._texts)
        self._remarks.open_remarks()

    def _begin(self, found: Imported, source: Source, place: Part) -> None:
        if self._document.begin_from(found.experiment, source, "program") and found.notes:
            self._offered = source.program
            said = Reason("program.remarks", count=len(found.notes)).at(place)
            self._notice.offer(said, Offer(lambda: self.tr("Read them"), self.show_remarks))

    def _read(self, name: str, job: Callable[..., Imported], *place: Part) -> Imported | None:
        """What is in it; None where it was refused, by whomever, and that is said."""
        try:
            return self._asked(name, job)
        except Refused as error:
            self._notice.show_reason(_told(error.reason).at(*place))
        except ReaderGone:
            self._notice.show_reason(Reason("program.reader_gone"))
        except GivenUp:
            pass
        return None

    def _asked(self, name: str, job: Callable[..., Imported]) -> Imported | None:
        """Without the layers that do not exist here, where that is wished."""
        try:
            return self._patience.elsewhere(name, job)
        except Refused as error:
            if error.reason.code != "program.no_layer":
                raise
            layers = dict(error.reason.values)["layers"]
        assert isinstance(layers, Listed)
        if not self._may_leave_out(layers):
            return None
        return self._patience.elsewhere(name, partial(job, skip_unknown=True))

    def _may_leave_out(self, layers: Listed) -> bool:
        named = [self._texts.reason(each) for each in layers.parts[:MOST_NAMED] if isinstance(each, Phrase)]
        more = len(layers.parts) - len(named)
        if more > 0:
            named.append(self.tr("and {count} more").format(count=more))
        sentence = self.tr("Go on without the layers that do not exist here?")
        question = Question(self._window, self.tr("Unknown layers"), sentence, "\n".join(named))
        question.offer(ANSWER.Yes, self.tr("&Leave them out"))
        return question.answer() == ANSWER.Yes

    def _forget_remarks(self) -> None:
        """They were about what is worked on no longer."""
        if self._document.source.program is not self._offered:
            self._offered = None
            self._notice.withdraw("program.remarks")


def _told(reason: Reason) -> Reason:
    """Why there is no network in it; of what was pasted, also what could be."""
    pasted = reason.code == "program.no_network" and not reason.place
    return Reason("paste.no_layers", reason=reason) if pasted else reason
