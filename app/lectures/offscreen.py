"""Whatever the command line has drawn: plots of a run, and whole lectures, without a window on any screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.export.offscreen import application, draw, layouts, listing, measure, names, spoken_in, takes, values
from app.theme import Theme
from core.commands.lectures.export import Export, Sheet

__all__ = ["draw", "layouts", "listing", "measure", "names", "printed", "takes", "values"]


def printed(export: Export) -> Iterator[Sequence[Sheet]]:
    """What is taken home of a lecture, scene by scene."""
    from app.lectures.takeaway import printing  # the hall and all its widgets, which a plot alone can do without

    running = application()
    Theme().apply(running)
    with spoken_in(running, export.language):
        yield from printing.printed(export)
