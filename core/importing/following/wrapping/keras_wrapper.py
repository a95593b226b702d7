"""KerasClassifier and KerasRegressor: a function builds the network; where it does not compile it, the wrapper does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following.values import Function, Instance, Made, Name, Value
from core.importing.following.wrapping.trainings import begin, own
from core.importing.names import OPTIMIZERS

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

NAMES = {"KerasClassifier", "KerasRegressor"}
OPTIMIZER, COMPILED = "optimizer", "compiled with"
USUAL = "rmsprop"  # its default


def train(machine: Machine, made: Made) -> None:
    """Has what it builds trained, with what it is given."""
    build, compiling = made.given(0, "build_fn", "model"), _compiling(made)
    given = made.kwargs | own(made, "model") | {"compile_kwargs": compiling}  # a function takes what it has names for
    model = machine.run(build, [], given) if isinstance(build, Function) else build
    if not isinstance(model, Made | Instance):
        return
    compiled = model.state.setdefault(COMPILED, Made("compile", [], compiling, made.line))
    begin(machine, made, model, made.kwargs)
    taken = isinstance(compiled, Made) and compiled.given(0, OPTIMIZER) is compiling[OPTIMIZER]
    if not taken or compiling[OPTIMIZER] is made.kwargs.get(OPTIMIZER):
        machine.unused |= {(f"{OPTIMIZER}__{name}", made.line): None for name in own(made, OPTIMIZER)}


def _compiling(made: Made) -> dict[str, Value]:
    """What it compiles with: an optimizer that is there already stays as it was made."""
    given, settings = made.kwargs.get(OPTIMIZER, USUAL), own(made, OPTIMIZER)
    if isinstance(given, str):
        named = next((name for name in OPTIMIZERS if name.lower() == given.lower()), None)
        given = Name(f"keras.optimizers.{named}") if named else given
    if isinstance(given, Name):
        given = Made(given.path, [], settings, made.line)
    return {OPTIMIZER: given, "loss": made.kwargs.get("loss")}
