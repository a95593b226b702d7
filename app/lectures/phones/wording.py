"""What the page says, in all languages at once: a phone's may be another than that of the hall."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.lectures.phones.asked import Parts, Words
from app.lectures.reading import MOST_LETTERS
from app.resources import path, translators
from core.scenes.asking.typed import scale_of
from core.scenes.scene import Question
from core.scenes.text import Text, said

LANGUAGES = ("en", "ko")
CONTEXT = "PhonePage"
PAGE = {
    "wait": QT_TRANSLATE_NOOP("PhonePage", "Wait for the next question: it will appear here."),
    "closed": QT_TRANSLATE_NOOP("PhonePage", "The vote is closed. Look at the screen."),
    "thanks": QT_TRANSLATE_NOOP("PhonePage", "Thank you. You can change it until the answer is shown."),
    "full": QT_TRANSLATE_NOOP("PhonePage", "Too many devices have answered: this one is not counted."),
    "no_number": QT_TRANSLATE_NOOP(
        "PhonePage", "This cannot be read as a number, so it is not counted. Write it like 0.5, 1,000 or 1e-12."
    ),
    "send": QT_TRANSLATE_NOOP("PhonePage", "Send"),
    "away": QT_TRANSLATE_NOOP("PhonePage", "The lecturer's machine does not answer at the moment."),
    "script": QT_TRANSLATE_NOOP("PhonePage", "Drawing needs JavaScript, which is off in this browser."),
}
POWER = QT_TRANSLATE_NOOP("PhonePage", "Answer with the power of ten: −3 is 10⁻³.")
SHARE = QT_TRANSLATE_NOOP("PhonePage", "Answer with a share: 0.92, or 92 %.")
DRAW = QT_TRANSLATE_NOOP("PhonePage", "Draw with your finger how large the gradient of the weights is in each layer.")
GIVEN = QT_TRANSLATE_NOOP("PhonePage", "The bar at the output was measured; draw on from there.")
ENDS = QT_TRANSLATE_NOOP("PhonePage", "first layer"), QT_TRANSLATE_NOOP("PhonePage", "output")


def parts() -> Parts:
    """What every page is made of, as it lies in the folder of the program."""
    frame, style, script = (path("phones", f"page.{kind}").read_text("utf-8") for kind in ("html", "css", "js"))
    words = {language: dict(zip(PAGE, _spoken(language, *PAGE.values()), strict=True)) for language in LANGUAGES}
    return Parts(frame, style, script, words)


def words(question: Question, given: bool = False) -> dict[str, Words]:
    """A question in all languages; of a profile, whether its output is given."""
    return {language: _words(question, given, language) for language in LANGUAGES}


def _words(question: Question, given: bool, language: str) -> Words:
    power, share, draw, measured, *ends = _spoken(language, POWER, SHARE, DRAW, GIVEN, *ENDS)
    choices = tuple(_said(choice, language) for choice in question.choices or ())
    draw = f"{draw} {measured}" if given else draw
    hints = {"power": power, "share": share, "plain": ""}
    hint = draw if question.draw is not None else hints[scale_of(question.measure or "")]
    return Words(_said(question.prompt, language), choices, hint, (ends[0], ends[1]))


def _said(text: Text, language: str) -> str:
    return said(text, language)[:MOST_LETTERS]


def _spoken(language: str, *texts: object) -> list[str]:
    """Texts of ours, whatever language is spoken now."""
    found, ours = translators(language), map(str, texts)
    return [next((said for each in found if (said := each.translate(CONTEXT, text))), text) for text in ours]
