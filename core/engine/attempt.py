"""Attempt: what may fail in any way whatever is tried here, and the failure travels as a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from core.experiment import ExperimentError

Result = TypeVar("Result")


def attempted(action: Callable[[], Result]) -> Result | Exception:
    """What the action gives, or what it raised: the engine outlives its runs, its probes and unreadable orders."""
    try:
        return action()
    except Exception as error:  # noqa: BLE001 - the one place: the window hears of it, whatever it is, and stays
        return error


def explained(error: Exception) -> tuple[str, str]:
    """The place in the experiment, and a sentence for people."""
    match error:
        case ExperimentError():
            return error.place, error.reason
        case MemoryError():
            return "layers", "needs more memory than there is: use fewer or smaller layers"
    return "engine", f"{type(error).__name__}: {error}"
