"""What-is-this as rich text: a name, a sentence, a formula."""

from __future__ import annotations

from html import escape


def explained(name: str, sentence: str = "", formula: tuple[str, ...] = ()) -> str:
    """The three below each other; what is empty takes no room. Only the formula is markup."""
    parts = [f"<b>{escape(name)}</b>"] if name else []
    parts += [escape(line) for line in sentence.splitlines() if line]
    if formula:
        parts.append(f'<span style="font-size: large">{"<br>".join(formula)}</span>')
    return "".join(f'<p style="line-height: 130%">{part}</p>' for part in parts)
