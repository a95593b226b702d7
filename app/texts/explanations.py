"""What-is-this as rich text: a name, a sentence, a formula."""

from __future__ import annotations

import re

from app.texts.markup import Markup, escaped

_RAISED, _LOWERED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻ᵀ", "₀₁₂₃₄₅₆₇₈₉ᵢ"
_PLAIN = str.maketrans(_RAISED + _LOWERED, "0123456789−T0123456789i")


def explained(name: str, sentence: str = "", formula: tuple[str, ...] = ()) -> Markup:
    """The three below each other; what is empty takes no room. Only the formula is markup."""
    parts = [f"<b>{escaped(name)}</b>"] if name else []
    parts += [escaped(line) for line in sentence.splitlines() if line]
    if formula:
        lines = "<br>".join(map(_small_figures, formula))
        parts.append(f'<span style="font-size: large">{lines}</span>')
    return Markup("".join(f'<p style="margin: 0 0 8px 0; line-height: 130%">{part}</p>' for part in parts))


def _small_figures(line: str) -> str:
    """Raised and lowered letters as markup: many a font has only some of them, each of another size."""
    line = re.sub(f"[{_RAISED}]+", lambda found: f"<sup>{found[0].translate(_PLAIN)}</sup>", line)
    return re.sub(f"[{_LOWERED}]+", lambda found: f"<sub>{found[0].translate(_PLAIN)}</sub>", line)
