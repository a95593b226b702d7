"""Printing: a lecture is gone through once, and all that is taken home of it is made on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.lectures.place import Place
from app.lectures.reading import Opened, spoken
from app.lectures.takeaway.handout import Handout
from app.lectures.takeaway.page import Page
from app.lectures.takeaway.painting import RoomyHall, png, svg
from app.lectures.takeaway.projection import Projection
from app.theme import Theme
from core.commands.lectures.export import (
    ANSWERED,
    ASKED,
    PICTURES,
    WHOLE,
    Export,
    Sheet,
    document_name,
    picture_name,
)
from core.scenes.staging import stages


def printed(export: Export) -> Iterator[Sequence[Sheet]]:
    """Once a scene, what is finished with it; the present language is that of the export."""
    lecture, folder = export.lecture, export.folder
    runs = tuple(stages(lecture.scenes, folder))
    theme = RoomyHall() if "svg" in export.formats else Theme()
    projection = Projection(Opened(lecture, folder or "", runs), theme)
    documents: dict[str, Handout | Page] = {"pdf": Handout(export), "html": Page(export)}
    try:
        sheets = list[Sheet]()
        for place in projection.states():
            sheets += _pictures(projection, place, export)
            if place.asked is None:
                for each in (documents[kind] for kind in documents if kind in export.formats):
                    each.add(projection, place)
                if place.is_last:
                    sheets += _whole(documents, export)
                yield sheets
                sheets = []
    finally:
        projection.close()


def _whole(documents: dict[str, Handout | Page], export: Export) -> Iterator[Sheet]:
    """The documents that hold all scenes."""
    for kind, document in documents.items():
        if kind in export.formats:
            yield Sheet(document_name(export, kind), document.content())


def _pictures(projection: Projection, place: Place, export: Export) -> Iterator[Sheet]:
    """Of the state that is seen."""
    part = ASKED if place.asked is not None else ANSWERED if place.scene.question is not None else WHOLE
    for kind in PICTURES:
        if kind in export.formats:
            name = picture_name(export, place.index, part, kind)
            yield Sheet(name, png(projection.hall) if kind == "png" else svg(projection.hall, *_told(projection)))


def _told(projection: Projection) -> tuple[str, str]:
    """A picture's title, and what it shows in words: nothing of what is asked for."""
    place = projection.lesson.place
    if place.asked is not None:
        return spoken(place.asked.prompt), spoken(place.lecture.title)
    twins = (plot.text_twin() for plot in projection.plots if plot.begun)
    return spoken(place.scene.title), "\n".join((spoken(place.scene.text), *twins))
