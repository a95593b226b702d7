"""Lectures of small networks, as they are written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HEADER = {"format": "backscope-lecture", "version": 1}
SMALL = {
    "format": "backscope-experiment",
    "version": 1,
    "batch": 8,
    "data": {"kind": "moons", "samples": 40},
    "layers": [{"kind": "dense", "units": 3}, {"kind": "dense", "units": 2}],
}


def scene(*claims: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """One that shows a small network after two steps."""
    return {"experiment": SMALL, "steps": 2, "claims": claims} | fields


def content(*scenes: dict[str, Any]) -> bytes:
    """A lecture of these scenes."""
    return json.dumps(HEADER | {"scenes": scenes}).encode()


def written(folder: Path, *scenes: dict[str, Any]) -> str:
    """The same in a file."""
    path = folder / "monday.json"
    path.write_bytes(content(*scenes))
    return str(path)
