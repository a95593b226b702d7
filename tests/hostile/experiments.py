"""Reads hostile experiment files, and trains with those that are good all the same, in processes that may fall."""

from __future__ import annotations

import copy
import json
import math
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from core.experiment import Experiment, ExperimentError, widths
from core.experiment.files import FileError, layers_from_text, read_experiment
from core.experiment.presets import preset_names, read_preset
from core.training.memory import bytes_needed
from core.training.session import Session
from tests.hostile.mangling import ODD_NUMBERS, ODD_TEXTS, is_clean, mangled
from tests.hostile.varied import vary
from tests.hostile.workers import Set, main

MOST_CPU_S, MOST_BYTES, MOST_CELLS, STEPS = 10.0, 200_000_000, 5_000_000, 2
SUFFIXES = (".json", ".json", ".json", ".json", ".csv", ".svg", ".png", ".pdf", "")
HEAD = {"format": "backscope-experiment", "version": 1}
BEGUN = b'{"format": "backscope-experiment", "version": 1, '

_GOOD = [json.loads(msgspec.json.encode(read_preset(name).experiment)) for name in preset_names()]
_NUMBER = re.compile('"number ([0-9]+)"')  # how one is marked that Python has no value for
_PLAIN = [{**HEAD, "layers": []}, json.loads(msgspec.json.encode(Experiment()))]


def case(_number: int, rng: Random, folder: Path) -> tuple[str, str]:
    """One file: read or refused in one line; what is read is trained a little."""
    content, path = made(rng), folder / f"experiment{rng.choice(SUFFIXES)}"
    path.write_bytes(content)
    began = time.process_time()
    end, fault = _tried(path)
    if rng.random() < 0.1:
        fault = fault or _pasted(content)
    path.unlink()
    taken = time.process_time() - began
    return end, fault or (f"took {taken:.1f} s" if taken > MOST_CPU_S else "")


def made(rng: Random) -> bytes:
    """An experiment with something wrong in its values, or in its bytes; or nothing of the kind."""
    if rng.random() < 0.02:
        return rng.choice(MONSTERS)
    written = {**HEAD, **json.loads(json.dumps(rng.choice(_GOOD if rng.random() < 0.8 else _PLAIN)))}
    varied = rng.random() < 0.5
    if varied:
        vary(rng, written)
    for _ in range(rng.choice((0, 0, 0, 1) if varied else (0, 1, 1, 1, 2, 4))):
        spoil(rng, written)
    content = json.dumps(written, ensure_ascii=rng.random() < 0.5, indent=rng.choice((None, 2))).encode(
        "utf-8", "replace"
    )
    return mangled(rng, content) if rng.random() < (0.1 if varied else 0.4) else content


def _deep(opening: str, closing: str, depth: int) -> bytes:
    return ('{"layers": ' + opening * depth + closing * depth + "}").encode()


MONSTERS = (
    b"", b"\0" * 10_000, b"[" * 200_000, b'{"a":' * 100_000, b'"' + b"x" * 3_000_000, _deep("[", "]", 900),
    BEGUN + b'"layers": [' + b'{"kind": "dense"},' * 100_000 + b"]}",
    BEGUN + b'"layers": [' + b'{"kind": "dense"}, ' * 5_001 + b"{}]}",
    BEGUN + b'"layers": [], ' + b'"seed": 1, ' * 50_000 + b'"seed": 2}',
    BEGUN + b'"seed": ' + b"7" * 2_000_000 + b', "layers": []}',
    b"%PDF-1.4 " * 100_000, b"\x89PNG\r\n\x1a\n" + b"\xff" * 100_000, b"<svg>" * 100_000, b"<?xml" + b" " * 1_000_000,
)  # fmt: skip


def spoil(rng: Random, value: Any) -> None:
    """Something somewhere in it becomes something else."""
    places = list(_places(value))
    if not places:
        return
    owner, key = rng.choice(places)
    deed = rng.randrange(8)
    if deed == 0:
        del owner[key]
    elif deed == 1 and isinstance(owner, dict):
        owner[rng.choice((*ODD_TEXTS, "units", "kind", "nodes"))] = owner[key]
    elif deed == 2 and isinstance(owner, list):
        owner.extend(copy.deepcopy(owner[key]) for _ in range(rng.choice((1, 30))))
    elif deed == 3:
        owner[key] = copy.deepcopy(rng.choice([place[0][place[1]] for place in places]))  # of another kind
    elif deed == 4 and isinstance(owner[key], str):
        owner[key] = rng.choice(_words(value))
    else:
        numbers = [f"number {i}" for i in range(len(ODD_NUMBERS))]
        owner[key] = rng.choice((None, True, False, [], {}, [[]], math.nan, *ODD_TEXTS, *numbers))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every part: what it stands in, and where."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in list(parts):
        yield value, key
        yield from _places(part)


def _words(value: Any) -> list[str]:
    return [owner[key] for owner, key in _places(value) if isinstance(owner[key], str)]


def _tried(path: Path) -> tuple[str, str]:
    try:
        experiment = read_experiment(path)
    except FileError as error:
        return "refused", spoken(error)
    if is_large(experiment):
        return "read", ""
    try:
        session = Session(experiment)
        for _ in range(STEPS):
            session.step()
    except ExperimentError as error:
        return "refused when prepared", spoken(error)
    return "trained", ""


def is_large(experiment: Experiment) -> bool:
    """Whether a step would keep everybody waiting."""
    inputs, *_, outputs = widths(experiment)
    cells = getattr(experiment.data, "samples", 0) * max(inputs, outputs)
    return bytes_needed(experiment) > MOST_BYTES or len(experiment.layers) > 300 or cells > MOST_CELLS


def _pasted(content: bytes) -> str:
    try:
        layers_from_text(content.decode("utf-8", "replace"))
    except ExperimentError as error:
        return spoken(error)
    return ""


def spoken(error: Exception) -> str:
    """What is wrong with the sentence."""
    said = str(error)
    return "" if is_clean(said, 1_500) else f"said {said[:300]!r}"


SET = Set("tests.hostile.experiments", "hostile experiments", 20_000, 120.0, case)

if __name__ == "__main__":
    sys.exit(main(SET))
