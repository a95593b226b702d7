"""Presets: experiments that come with the program, each with a claim about its health."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec.structs import replace

from core.components.datasets import RESOURCES
from core.experiment.disk import FileError, read_bytes
from core.experiment.experiment import Experiment, ExperimentError
from core.experiment.fitting import validated
from core.experiment.strict import decoded
from core.wording import Either, Listed, Reason, shortened
from core.wording.nearness import nearest

_FOLDER = RESOURCES / "presets"
MENDED = "-mended"  # behind the name of a mistake: its twin, which learns

Group = Literal["lecture", "mistakes"]


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What both lamps show after that many steps, the second one where it is told."""

    steps: int
    verdict: str
    severe: bool = False
    state: str | None = None  # whether it learns
    finding: str | None = None  # the first one; "" where there is none


class Introduced(msgspec.Struct, frozen=True, kw_only=True):
    """What is called so, claims this, and stands among those."""

    title: dict[str, str]
    caption: dict[str, str]
    claims: tuple[Claim, ...]
    group: Group = "lecture"

    def verdict_after(self, steps: int) -> str:
        """What the first lamp shows then, by the last claim that is made for no more steps."""
        return [claim.verdict for claim in self.claims if claim.steps <= steps][-1]


class Introduction(Introduced, frozen=True, kw_only=True):
    """All of a preset but its experiment."""


class Preset(Introduced, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A known-good or known-bad network."""

    experiment: Experiment


def preset_names(group: Group | None = None) -> tuple[str, ...]:
    """The names of all presets, in the order of the lecture, then the mistakes; or of one group alone."""
    return tuple(name for name in _paths() if group is None or read_introduction(name).group == group)


@cache
def read_introduction(name: str) -> Introduction:
    """That of the preset of that name, whose experiment, and whose table, is not read."""
    return msgspec.json.decode(read_bytes(_paths()[name]), type=Introduction)


@cache
def read_preset(name: str) -> Preset:
    """The preset of that name; FileError names those that exist."""
    paths = _paths()
    if name not in paths:
        raise FileError(_unknown(name, paths).at(f"preset:{shortened(name)}"))
    try:
        preset = decoded(read_bytes(paths[name]), Preset)
        found = preset.experiment
        return replace(preset, experiment=validated(replace(found, data=found.data.located(str(_FOLDER)))))
    except ExperimentError as error:
        raise FileError(error.reason.at(f"preset:{name}")) from error


def _unknown(name: str, known: Collection[str]) -> Reason:
    near = nearest(name, known)
    return Reason("preset.near", near=Either(near)) if near else Reason("preset.unknown", names=Listed(tuple(known)))


@cache
def _paths() -> dict[str, Path]:
    """Files by name; a file is called by its number in the lecture, a dash and the name."""
    numbered = [(*path.stem.partition("-")[::2], path) for path in _FOLDER.glob("*-*.json")]
    return {name: path for _, name, path in sorted(numbered, key=lambda each: int(each[0]))}
