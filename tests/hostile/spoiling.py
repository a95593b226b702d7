"""Spoiled settings: what a bad disk, an odd editor, an older or newer program or somebody's malice leaves in them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from app.plots.instruments import INSTRUMENTS

LARGE = 10**10  # bytes of a file that nobody should read

DOCKS = {
    "plan": {"type": "split", "across": False, "parts": [
        [415, "gradient-profile"],
        [308, {"type": "split", "across": True, "parts": [
            [912, {"type": "tabs", "names": ["heatmap", "cost"], "front": "cost"}], [453, "loss"]]}],
        [148, "verdict"]]},
    "hidden": ["loss"], "height": 883,
}  # fmt: skip
REAL: dict[str, Any] = {
    "format": "backscope-settings",
    "version": 1,
    "language": "en",
    "theme": "dark",
    "scale": 1.15,
    "layout": "build",
    "recent_files": ["/somewhere/a.json", "/somewhere/b c.json"],
    "window": {"x": 40, "y": 60, "width": 1200, "height": 700, "maximised": False, "full_screen": False},
    "columns/build": {"inspector": True, "network": True, "widths": [288.0, 376.0]},
    "columns/watch": {"inspector": False, "network": True, "widths": [300.5, 411.0]},
    "docks/build": DOCKS,
    "docks/watch": {"plan": "heatmap"},
    "plot/heatmap": {"measure": "signal", "recent": True, "across": [3.0, 8.0]},
    "plot/gradient-profile": {"measure": "update"},
    "plot/budget": {"recent": True},
    "plot/update-ratio": {"recent": True},
    "plot/loss": {"across": [0.0, 12.0], "recent": False},
    "plot/curves": {"measure": "weight", "colours": "depth"},
    "plot/activations": {"role": "pre", "layers": [0, 3], "focus": 2, "jacobian": True},
    "plot/activation-curve": {"layer": 1},
    "plot/cost": {"mode": "continuous", "p": [0.5, 0.5], "q": [0.25, 0.75], "z": -3.0,
                  "first": {"mean": 0.5, "deviation": 1.0}},
    "plot/data": {"mode": "run", "axes": [0, 1], "one_scale": True},
    "plot/network": {"mode": "weight", "neuron": [1, 3], "most": 8},
    "plot/microscope": {"entry": 2, "unit": 5, "sample": 3},
    "plot/slow-motion": {"stage": 2, "held": True},
    "plot/confusion": {"split": "training"},
}  # fmt: skip
FORMER = r"""[General]
language=ko
layout=watch
recent_files=/a/b.json, "/a/c, d \"e\".json"
scale=1.3
theme="@Variant(\0\0\0\x7f\0\0\0\tPyObject\0\0\0\0\x5\x80\x4K\0.)"

[hidden]
build-inspector=true
build-network=false

[plot]
heatmap="{\"measure\":\"signal\"}"

[shape]
build-columns=@ByteArray(\0\0\0\xff\0\0\0\x1\0\0\0\x3\0\0\x1 \0\0\x1x\0\0\x3\xa8\0\0\0\0\x1\x1\0\0\0\x1\0)
window=@ByteArray(\x1\xd9\xd0\xcb\0\x3\0\0\0\0\0\0\0\0\0\0\0\0\x3\x1f\0\0\x3\x1f\0\0\0\0\0\0\0\0\xff\xff\xff\xfe)
"""
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, -0.0, 1e-300, 0.5, 1e18, 1e308, -1e308, 2**31, -(2**31), 2**63, 10**9, 10**40,
    "", "x", "\x00", "\x1b[2J\x07", "<img src=/dev/zero>", "\u202e\ud83d\ude00", "../../..", "x" * 5_000, "/y" * 30_000,
    [], {}, [None], [[]], [1] * 3_000, ["loss"] * 50, {"kind": "dense"}, list(INSTRUMENTS),
    {"type": "tabs", "names": ["verdict"]}, "verdict", [1, "verdict"], [30_000, "loss"],
)  # fmt: skip
RAW = (
    "1e999", "-1e999", "NaN", "Infinity", "01", "9" * 5_000, "1e", '"\\ud800"', '"\\u0000"',
    "[" * 900 + "]" * 900, "[" * 99_999, '{"a": ' * 990 + "1" + "}" * 990,
)  # fmt: skip
OTHER_LINES = (
    "=",
    "[",
    "[]",
    "a=" + "\\x" * 9_000,
    "b=@Rect(1 2 3 4)",
    "recent_files=@Invalid()",
    "scale=1e999",
    "scale=nan",
)

Spoil = Callable[[Random, Path], None]


def spoil(rng: Random, path: Path) -> str:
    """Leave spoiled settings at the path, or spoiled former ones beside it; what was done."""
    path.parent.mkdir(parents=True, exist_ok=True)
    way = rng.choices(tuple(WAYS), weights=tuple(WAYS.values()))[0]
    way(rng, path)
    return way.__name__.strip("_")


def _values(rng: Random, path: Path) -> None:
    """A few values are others: the most dangerous, for the rest is believed."""
    settings = deepcopy(REAL)
    for _ in range(rng.choice((1, 1, 1, 2, 5, 30))):
        holder, key = rng.choice(list(_places(settings)))
        holder[key] = deepcopy(rng.choice(ODD))
    path.write_text(json.dumps(settings), "utf-8")


def _exchanged(rng: Random, path: Path) -> None:
    """Two values have changed places."""
    settings = deepcopy(REAL)
    for _ in range(rng.choice((1, 3, 10))):
        (one, name), (other, key) = (rng.choice(list(_places(settings))) for _ in range(2))
        one[name], other[key] = deepcopy(other[key]), deepcopy(one[name])
    path.write_text(json.dumps(settings), "utf-8")


def _numbers(rng: Random, path: Path) -> None:
    """Every number is multiplied by something."""
    factors = (-1, 0, 0.001, 1.01, 7, 1e3, 1e5, 1e9, 1e300)
    settings = deepcopy(REAL)
    for holder, key in _places(settings):
        if type(holder[key]) in (int, float) and rng.random() < 0.5:
            changed = holder[key] * rng.choice(factors)
            holder[key] = int(changed) if rng.random() < 0.5 and abs(changed) < 1e20 else changed
    path.write_text(json.dumps(settings), "utf-8")


def _tokens(rng: Random, path: Path) -> None:
    """What Python would not write as JSON."""
    settings = deepcopy(REAL)
    holder, key = rng.choice(list(_places(settings)))
    holder[key] = "TOKEN"
    path.write_text(json.dumps(settings).replace('"TOKEN"', rng.choice(RAW)), "utf-8")


def _bits(rng: Random, path: Path) -> None:
    """Some bits are turned."""
    path.write_bytes(_turned(rng, json.dumps(REAL).encode(), rng.choice((1, 1, 2, 8, 200))))


def _pieces(rng: Random, path: Path) -> None:
    """It is cut, doubled, or another piece stands in it."""
    content = json.dumps(REAL).encode()
    start, end = sorted(rng.sample(range(len(content)), 2))
    pieces = (content[:start], content[start:], content[:start] + content[end:], content[:end] + content[start:])
    path.write_bytes(rng.choice((*pieces, content[:start] + rng.randbytes(50) + content[end:], rng.randbytes(2_000))))


def _former(rng: Random, path: Path) -> None:
    """There are only former settings, and some bits or lines of them are others."""
    lines = FORMER.splitlines()
    for _ in range(rng.choice((0, 1, 5))):
        lines.insert(rng.randrange(len(lines)), rng.choice((*lines, *OTHER_LINES)))
    content = "\n".join(lines).encode()
    path.with_name("backscope.conf").write_bytes(_turned(rng, content, rng.choice((0, 1, 10, 300))))


def _no_file(rng: Random, path: Path) -> None:
    """What stands there is no file, or a very large one, or may not be read."""
    kind = rng.choice(("pipe", "folder", "zero", "circle", "large", "locked", "nowhere", "long"))
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        (path / "in it").mkdir(parents=True)
    elif kind in ("zero", "circle", "nowhere"):
        path.symlink_to({"zero": "/dev/zero", "circle": str(path), "nowhere": str(path.with_name("nowhere"))}[kind])
    elif kind == "long":
        path.write_text(json.dumps(REAL | {"recent_files": [f"/{i}.json" for i in range(100_000)]}), "utf-8")
    else:
        path.write_text(json.dumps(REAL), "utf-8")
        path.chmod(0o200 if kind == "locked" else 0o600)
        os.truncate(path, LARGE) if kind == "large" else path.parent.chmod(0o500)


WAYS: dict[Spoil, int] = {
    _values: 30, _exchanged: 10, _numbers: 15, _tokens: 8, _bits: 15, _pieces: 8, _former: 8, _no_file: 6,
}  # fmt: skip


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in it that holds a value."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _turned(rng: Random, content: bytes, count: int) -> bytes:
    turned = bytearray(content)
    for _ in range(count):
        turned[rng.randrange(len(turned))] ^= 1 << rng.randrange(8)
    return bytes(turned)
