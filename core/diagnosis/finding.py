"""Finding: one thing that a diagnosis has found, with its number."""

from __future__ import annotations

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """One symptom: the entries it shows in, the measured value against its threshold, and the cause."""

    verdict: str
    layers: tuple[int, ...]
    value: float
    threshold: float
    cause: str = ""
    place: str = ""  # path in the file of the setting that is to be changed; "" where there is none
