"""A scene on a page: its words as markup in which every text of the lecture is escaped, and its data for the script."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from app.export.image import svg
from app.lectures.guesses.paper import range_around
from app.lectures.takeaway.page_runs import number, told_run
from app.lectures.takeaway.page_words import KEYS, PageWords
from app.lectures.takeaway.projection import Projection
from app.lectures.takeaway.slim import slim
from app.lectures.takeaway.twins import Shown, shown, twin_of
from app.plots.gradient_profile.settings import ProfileSettings
from app.plots.picture import RoomyTheme
from app.texts import Texts
from core.experiment.pictures import Colours, Look, PictureSize
from core.scenes.asking.truth import measured, profile_of, step_asked
from core.scenes.asking.typed import scale_of
from core.scenes.scene import Question
from core.scenes.text import Text
from core.wording import visible

LOSS = "loss"
OF_STEPS = ("gradient-profile", LOSS)  # plots that the script draws of a recorded run
SIZE = PictureSize(600, 380, "px")
FIELD = '<input class="number-guess" type="text" inputmode="decimal" autocomplete="off">'

Speak = Callable[[Text], str]


class PageScene:
    """Made while the hall shows the scene with its answer."""

    def __init__(self, projection: Projection, words: PageWords, texts: Texts, speak: Speak) -> None:
        place = projection.lesson.place
        self._scene, self._index, self._words, self._speak = place.scene, place.index, words, speak
        self._plots = shown(projection)
        self._labels = tuple(speak(label) for label in projection.lesson.labels)
        self.data = self._told(projection, texts)
        self.markup = "\n".join(self._lines())
        self.heading = self._text(self._asked.prompt if self._asked is not None else self._scene.title)

    @property
    def _asked(self) -> Question | None:
        return self._scene.question

    def _lines(self) -> Iterator[str]:
        number = self._index + 1
        asked, scene = self._asked, self._scene
        heading = self._text(asked.prompt if asked is not None else scene.title)
        yield f'<section class="scene" id="scene-{number}">'
        yield f'<h2><span class="number">{number}</span>{heading}</h2>'
        if asked is not None:
            yield from self._question(asked)
        yield f'<div class="answer"{" hidden" if asked is not None else ""}>'
        if asked is not None and scene.title:
            yield f"<h3>{self._text(scene.title)}</h3>"
        if scene.text:
            yield f"<p>{self._text(scene.text)}</p>"
        yield from self._pictures()
        yield '<div class="recorded"></div>' if self.data["runs"] else ""
        yield "</div>\n</section>"

    def _question(self, asked: Question) -> Iterator[str]:
        """What is asked; what only stands there until it is answered is `until`."""
        words = self._words
        if self._labels:
            runs = "\n".join(f"{i} · {escape(label)}" for i, label in enumerate(self._labels, 1))
            yield f'<p class="until">{escape(words.several())}\n{runs}</p>'
        if asked.choices is not None:
            yield f'<div class="choices">{"".join(map(self._choice, range(len(asked.choices)), asked.choices))}</div>'
        elif asked.draw is not None:
            yield '<div class="sketch until"></div>'
        else:
            yield f'<label class="until">{escape(words.number())} {FIELD}</label>'
        if asked.choices is None:
            yield f'<button type="button" class="compare main until">{escape(words.compare())}</button>'
        yield f'<button type="button" class="tell plain until">{escape(words.tell())}</button>'
        yield f'<p class="until told">{escape(words.hidden())}</p>'
        yield '<p class="result" tabindex="-1" role="status" hidden></p>'

    def _choice(self, index: int, choice: Text) -> str:
        letter = chr(ord("A") + index % 26)
        return f'<button type="button" class="choice"><b>{letter}</b> <span>{self._text(choice)}</span></button>'

    def _pictures(self) -> Iterator[str]:
        """Plots that are not of steps, as they are at the end of the run."""
        plots = [each for each in self._plots if not (self.data["runs"] and each.plot.name.instrument in OF_STEPS)]
        if plots:
            yield f'<div class="{"runs pictures" if len(plots) > 1 else "alone"}">'
            for each in plots:
                yield from _figure(each)
            yield "</div>"

    def _told(self, projection: Projection, texts: Texts) -> dict[str, Any]:
        views = [run.player.live for run in projection.lesson.shown]
        labels = self._labels or ("",) * len(views)
        runs = [told_run(view, label, texts) for view, label in zip(views, labels, strict=True) if view is not None]
        found: dict[str, Any] = {"runs": runs, "measure": self._measure(), "lossFirst": self._is_about_loss()}
        if self._asked is not None:
            found["question"] = self._answer(self._asked, projection)
        return found

    def _answer(self, asked: Question, projection: Projection) -> dict[str, Any]:
        if asked.choices is not None:
            return {"choices": [self._speak(choice) for choice in asked.choices], "answer": asked.answer}
        if asked.draw is not None:
            return _sketch(asked, projection)
        view = projection.lesson.run.player.live
        found = number(measured(view, asked)) if view is not None else None
        return {"measured": found, "scale": scale_of(asked.measure or "")}

    def _is_about_loss(self) -> bool:
        return bool(self._plots) and self._plots[0].plot.name.instrument == LOSS

    def _measure(self) -> str:
        """What the bars show at first: what is drawn, or else what the scene's own profile shows."""
        if self._asked is not None and self._asked.draw is not None:
            return "weight"
        chosen = (plot.settings for plot, _ in self._plots)
        found = next((each.measure for each in chosen if isinstance(each, ProfileSettings)), "relative")
        return KEYS.get(found, "delta")

    def _text(self, text: Text) -> str:
        return safe(self._speak(text))


def _sketch(asked: Question, projection: Projection) -> dict[str, Any]:
    """What is drawn on: as in the hall the output is given, for nobody can know the level."""
    view, slots = projection.lesson.run.player.live, projection.lesson.slots
    truth = profile_of(view.at(step_asked(projection.lesson.place.scene)), slots) if view is not None else ()
    given = truth[-1] if truth and math.isfinite(truth[-1]) else None
    return {"draw": asked.draw, "range": range_around(given), "given": None if given is None else number(given)}


def safe(text: str) -> str:
    """Any text as markup that means its letters, lines apart, and nothing else."""
    return escape("\n".join(map(visible, text.split("\n"))))


def _figure(shown: Shown) -> Iterator[str]:
    """A picture in the colours of the reader's system, with its words for those who cannot see it."""
    drawn = [_drawn(shown, colours) for colours in ("light", "dark")]
    if not all(drawn):
        return
    light, dark = drawn
    caption = f"<figcaption>{safe(shown.label)}</figcaption>" if shown.label else ""
    told = safe(f"{shown.plot.title()}. {shown.plot.text_twin()}")
    yield (
        f'<figure>{caption}<div class="picture" tabindex="0"><picture>'
        f'<source media="(prefers-color-scheme: dark)" srcset="{dark}">'
        f'<img src="{light}" width="{SIZE.width:g}" height="{SIZE.height:g}" alt="{told}"></picture></div></figure>'
    )


def _drawn(shown: Shown, colours: Colours) -> str:
    """The plot as an address that holds the drawing itself."""
    with twin_of(shown.plot, Look(SIZE, colours), RoomyTheme) as twin:
        if twin is None:
            return ""
        return "data:image/svg+xml;base64," + base64.b64encode(slim(svg(twin, SIZE, "")())).decode()
