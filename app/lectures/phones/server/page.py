"""The page: one HTML of a few kilobytes, in the language of the phone; every text in it is text."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from string import Template

from app.lectures.phones.asked import Answer, Asked, Parts, Show, Words
from core.scenes.asking.numerals import number_out

NO_SCRIPT = '<noscript><meta http-equiv="refresh" content="8"></noscript>'


class Page:
    """Its frame, style and script are ours; what a lecture says is written into it, and nothing else."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._frame = parts, Template(parts.frame)
        style, script = _hash(parts.style), _hash(parts.script)
        self.policy = (
            f"default-src 'none'; style-src {style}; script-src {script}; connect-src 'self'; img-src data:; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """Which it speaks."""
        return tuple(self._parts.words)

    def written(self, show: Show, language: str, answer: Answer | None, said: str = "", typed: str = "") -> str:
        """What a phone that has answered that sees; what is said to it, if nothing usual; what it has typed."""
        own, asked = self._parts.words[language], show.asked
        if asked is None:
            body = f'<p class="still">{escape(own["closed" if show.closed else "wait"])}</p>'
        else:
            told = own.get(said or ("thanks" if answer is not None else ""), "")
            form = _form(asked, asked.words[language], own, answer, typed)
            body = f'{form}<p class="said" role="status">{escape(told)}</p>'
        away = f'<p id="away" hidden>{escape(own["away"])}</p>'
        return self._frame.substitute(
            language=language, state=escape(show.state), style=self._parts.style, script=self._parts.script,
            body=body + away, refresh="" if asked is not None and asked.kind != "choice" else NO_SCRIPT,
        )  # fmt: skip


def _form(asked: Asked, words: Words, own: dict[str, str], answer: Answer | None, typed: str) -> str:
    """Buttons, a field or a sheet to draw on, in a form that needs no script to be sent."""
    hint = f'<p class="hint">{escape(words.hint)}</p>' if words.hint else ""
    hidden = f'<input type="hidden" name="question" value="{escape(asked.key)}">'
    if asked.kind == "choice":
        inside = "".join(_choice(number, choice, answer) for number, choice in enumerate(words.choices))
    elif asked.kind == "number":
        inside = _field(words, own, typed or _told(asked, answer))
    else:
        inside = _sheet(asked, words, own, answer)
    return f'<form method="post" action="/vote">{hidden}<h1>{escape(words.prompt)}</h1>{hint}{inside}</form>'


def _choice(number: int, choice: str, answer: Answer | None) -> str:
    pressed, letter = "true" if answer == number else "false", chr(ord("A") + number % 26)
    words = f"<b>{letter}</b> <span>{escape(choice)}</span>"
    return f'<button name="answer" value="{number}" aria-pressed="{pressed}">{words}</button>'


def _told(asked: Asked, answer: Answer | None) -> str:
    """The number that counts, as it can be sent again."""
    return "" if answer is None or isinstance(answer, tuple) else number_out(float(answer), asked.scale)


def _field(words: Words, own: dict[str, str], value: str) -> str:
    return (
        f'<p class="number"><button type="button" id="sign" hidden>±</button><input name="answer" '
        f'value="{escape(value)}" maxlength="24" autocomplete="off" required aria-label="{escape(words.prompt)}"></p>'
        f'<button class="send">{escape(own["send"])}</button>'
    )


def _sheet(asked: Asked, words: Words, own: dict[str, str], answer: Answer | None) -> str:
    low, high = asked.decades
    given = "" if asked.given is None else f' data-given="{asked.given}"'
    value = " ".join(f"{point:.2f}" for point in answer) if isinstance(answer, tuple) else ""
    first, last = map(escape, words.ends)
    return (
        f'<noscript><p class="hint">{escape(own["script"])}</p></noscript>'
        f'<canvas id="sheet" data-points="{asked.points}" data-low="{low}" data-high="{high}"{given}></canvas>'
        f'<p class="ends"><span>{first}</span><span>{last}</span></p>'
        f'<input type="hidden" name="answer" value="{value}">'
        f'<button class="send" disabled>{escape(own["send"])}</button>'
    )


def _hash(text: str) -> str:
    """By which a browser knows the style and the script that are ours from what anybody else may have written in."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
