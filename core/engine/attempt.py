"""Attempt: what may fail in any way whatever is tried here, and the failure travels as a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from core.experiment import ExperimentError
from core.wording import Field, Reason, shortened

Result = TypeVar("Result")


def attempted(action: Callable[[], Result]) -> Result | Exception:
    """What the action gives, or what it raised: the engine outlives its runs, its probes and unreadable orders."""
    try:
        return action()
    except Exception as error:  # noqa: BLE001 - the one place: the window hears of it, whatever it is, and stays
        return error


def explained(error: Exception) -> Reason:
    """Why it cannot be, with the place in the experiment that is to blame."""
    match error:
        case ExperimentError():
            return error.reason
        case MemoryError():
            return Reason("memory.none").at(Field("layers"))
    return Reason("engine.failed", error=shortened(f"{type(error).__name__}: {error}", 200))
