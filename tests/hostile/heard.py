"""Heard: what a process says on its console that it should not have said."""

from __future__ import annotations

SCREENLESS = "This plugin does not support"  # what the platform without a screen says of itself


def heard(said: str) -> str:
    """All lines that count."""
    return "\n".join(line for line in said.splitlines() if line.strip() and not line.startswith(SCREENLESS))
