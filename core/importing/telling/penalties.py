"""Penalties on weights, as Keras writes them beside each layer; here all layers have the same."""

from __future__ import annotations

from collections.abc import Sequence

from core.importing.following.values import Made, Name
from core.importing.names import NEURONS, plain
from core.importing.telling.description import NO_PENALTY, Entry, Notes, Penalty

MOST = 10.0
_KINDS = {"l1": ("l1",), "l2": ("l2",), "l1l2": ("l1", "l2"), "weightregularizer": ("l1", "l2")}  # in their order
_ALONE, _CLASS = 0.01, "L1L2"  # where nothing is given; the class of both has none then


def penalty_of(step: Made, notes: Notes) -> Penalty:
    """What a layer asks for; what there is none of here, or cannot be told, is said."""
    asked = step.given(None, "kernel_regularizer", "W_regularizer")
    if isinstance(asked, str | Name):
        asked = Made(asked if isinstance(asked, str) else asked.path, [], {}, step.line)
    if asked is None:
        return NO_PENALTY
    if not isinstance(asked, Made) or plain(asked.name) not in _KINDS:
        what = asked.name[:60] if isinstance(asked, Made) else "kernel_regularizer"
        notes.say("program.left_out" if isinstance(asked, Made) else "program.not_understood", step.line, what=what)
        return NO_PENALTY
    names = _KINDS[plain(asked.name)]
    alone = 0.0 if asked.name == _CLASS or "l1" in asked.kwargs or "l2" in asked.kwargs or asked.args else _ALONE
    return Penalty(**{name: _amount(asked, i, name, alone, notes) for i, name in enumerate(names)})


def _amount(asked: Made, position: int, name: str, alone: float, notes: Notes) -> float:
    given = asked.given(position, name, "l", default=alone)
    if not isinstance(given, int | float) or isinstance(given, bool) or given < 0:
        notes.say("program.assumed", asked.line, what=f"{asked.name}({name})", value="0")
        return 0.0
    return min(float(given), MOST)


def of_all(entries: Sequence[Entry], notes: Notes) -> Penalty:
    """The penalty of all weights that learn, where it is the same on all; else that is said, and there is none."""
    learning = [each for each in entries if each.kind == NEURONS and each.settings.get("trainable", True)]
    asked = {each.penalty for each in learning}
    if len(asked) > 1:
        notes.say("program.uneven_penalty", next(each.line for each in learning if each.penalty != NO_PENALTY))
    return asked.pop() if len(asked) == 1 else NO_PENALTY
