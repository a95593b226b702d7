"""Mangling: text and bytes as they come from bad disks, wrong programs and ill will."""

from __future__ import annotations

from random import Random
from unicodedata import category

ODD_TEXTS = (
    "", " ", "\0", "\x1b[31m", "\u202e", "\ufeff", "\U0001f4a9" * 9, "é", "가", "１２", "x" * 500,
    "<img src=/dev/zero>", "../../etc", "/dev/zero", "NaN", "null", "true", "-0", "{0}", "%s%n", "__class__", "\ud7ff",
    "𝔘𝔫𝔦", "a\nb",
)  # fmt: skip
ODD_NUMBERS = (
    "0", "-1", "-0.0", "1e308", "-1e308", "1e-320", "1e999", "1e999999999", "9" * 400, "0." + "3" * 5000, "1e-999",
    "2147483648", "9223372036854775808", "18446744073709551616", "0.1", "1.5", "3.0", "1e3", "5e-324", "1" * 4400,
)  # fmt: skip


def mangled(rng: Random, content: bytes) -> bytes:
    """The same, but for a few accidents."""
    for _ in range(rng.choice((0, 1, 1, 2, 5))):
        content = rng.choice(_ACCIDENTS)(rng, content)
    return content


def _cut(rng: Random, content: bytes) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _beheaded(rng: Random, content: bytes) -> bytes:
    return content[rng.randrange(len(content) + 1) :]


def _flipped(rng: Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(min(len(changed), rng.choice((1, 3, 30)))):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _sprinkled(rng: Random, content: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    odd = rng.choice((*ODD_TEXTS, *ODD_NUMBERS)).encode()
    return content[:at] + odd + content[at:]


def _repeated(rng: Random, content: bytes) -> bytes:
    first, last = sorted(rng.randrange(len(content) + 1) for _ in range(2))
    return content[:last] + content[first:last] * rng.choice((1, 2, 50)) + content[last:]


def _lacking(rng: Random, content: bytes) -> bytes:
    first, last = sorted(rng.randrange(len(content) + 1) for _ in range(2))
    return content[:first] + content[last:]


def _reencoded(rng: Random, content: bytes) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(rng.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp949", "latin-1")), "replace")


def _binary(rng: Random, content: bytes) -> bytes:
    return content + rng.randbytes(rng.choice((1, 100, 5_000)))


def is_clean(said: str, most: int) -> bool:
    """Whether a sentence is one line of so many letters, without marks to obey; spaces of any width may stand in it."""
    return len(said) < most and all(letter.isprintable() or category(letter) == "Zs" for letter in said)


_ACCIDENTS = (_cut, _beheaded, _flipped, _sprinkled, _repeated, _lacking, _reencoded, _binary)
