"""Presets: experiments that come with the program, each with a claim about its health."""

from __future__ import annotations

import msgspec

from core.datasets import RESOURCES
from core.experiment import Experiment, ExperimentError, validated
from core.files import FileError, decoded, read_bytes

_FOLDER = RESOURCES / "presets"


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The verdict that the preset shows after that many steps."""

    steps: int
    verdict: str
    severe: bool = False


class Preset(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A known-good or known-bad network; titles and captions by language."""

    title: dict[str, str]
    caption: dict[str, str]
    claims: tuple[Claim, ...]
    experiment: Experiment


def preset_names() -> tuple[str, ...]:
    """The names of all presets, in the order of the lecture."""
    return tuple(path.stem.partition("-")[2] for path in sorted(_FOLDER.glob("*.json")))


def read_preset(name: str) -> Preset:
    """The preset of that name; FileError names those that exist."""
    path = next((path for path in _FOLDER.glob("*.json") if path.stem.partition("-")[2] == name), None)
    if path is None:
        raise FileError(f"preset:{name}: there is no such preset; there are {', '.join(preset_names())}")
    try:
        preset = decoded(read_bytes(path), Preset)
        validated(preset.experiment)
    except ExperimentError as error:
        raise FileError(f"preset:{name}: {error}") from error
    return preset
