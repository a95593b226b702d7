"""The one way from a plot to a file: a twin that was never on the screen is dressed, drawn and written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.export.image import PICTURES, Content
from app.export.provenance import said_of_picture, said_of_table
from app.export.table import content_of
from app.plots.picture import PictureTheme, RoomyTheme, posed
from app.plots.plot import Plot
from core.experiment.disk import AnyPath, named, write_bytes
from core.experiment.files import FileError
from core.experiment.pictures import LOOK, SLIDE, Look, PictureSize
from core.wording import Reason

TABLE = ".csv"
ENDINGS = (*PICTURES, TABLE)


def twin_for(plot: Plot, path: AnyPath, look: Look = LOOK) -> Plot:
    """A twin dressed for the kind of file that the suffix names; FileError where there is no such kind."""
    suffix = Path(path).suffix.lower()
    if suffix not in ENDINGS:
        raise FileError(Reason("picture.suffix").at(named(path)))
    return posed(plot, look, RoomyTheme if suffix == ".svg" else PictureTheme)


def drawn(twin: Plot, name: str, path: AnyPath, size: PictureSize = SLIDE) -> Callable[[], None]:
    """Draw the twin of the plot of that name; what is returned writes it, in any thread.

    Both raise FileError, which says in a sentence why it could not be.
    """
    suffix = Path(path).suffix.lower()
    if suffix == TABLE:
        return partial(_write, path, content_of(twin, said_of_table(twin, name)))
    content = PICTURES[suffix](twin, size, said_of_picture(twin, name))
    if twin.canvas.failed:  # all that it shows is that it could not be drawn
        raise FileError(Reason("export.nothing", plot=twin.title(), why=twin.canvas.apology))
    return partial(_write, path, content)


def lack_of(twin: Plot) -> Reason | None:
    """Why there is nothing to take home."""
    run = twin.view
    empty = not twin.runless and (run is None or run.last is None)
    if sentence := twin.notice.sentence or (twin.empty_sentence() if empty else ""):
        return Reason("export.nothing", plot=twin.title(), why=sentence)
    return None if twin.told else Reason("export.no_answer", plot=twin.title())


def _write(path: AnyPath, content: Content) -> None:
    write_bytes(path, content())
