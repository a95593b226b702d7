"""Steps of a chain, one after another, become layers in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following.values import Made, Skipping, Value
from core.importing.names import (
    ACTIVATIONS,
    DENSE,
    DROPOUT,
    DROPPING,
    EPSILONS,
    IGNORED,
    NEURONS,
    NO_LAYER,
    NORMALIZING,
    PREPARING,
    SKIP,
    is_torch,
    plain,
)
from core.importing.telling.activations import LINEAR, activation_of
from core.importing.telling.description import Entry, Notes, Origin, Settings
from core.importing.telling.initializers import FOR_BIASES, ZEROS, keras_initializer, torch_initializer
from core.importing.telling.penalties import penalty_of

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

ASSUMED_UNITS, LONGEST_NAME = 64, 100
LEARNING = {NEURONS, *NORMALIZING.values()}  # kinds that have parameters
_UNHEARD = ("kernel_constraint", "W_constraint", "bias_regularizer", "activity_regularizer")


class Stack:
    """Collects layers as they come, each told from its step."""

    def __init__(self, machine: Machine, notes: Notes, width: int, torch: bool) -> None:
        self.entries: list[Entry] = []
        self._machine, self._notes, self._torch = machine, notes, torch
        self._width = width
        self._after = [0]  # how many layers there are after so many steps
        self._missing = False  # whether the layer before does not exist here

    def take(self, step: Value) -> None:
        """The next step of the chain."""
        if isinstance(step, Skipping):
            start = self._after[step.start]
            if start < len(self.entries):
                self.entries.append(Entry(SKIP, step.line, {"span": len(self.entries) - start}))
        elif isinstance(step, Made):
            known = len(self.entries)
            self._made(step)
            for entry in self.entries[known:]:
                entry.settings |= self._named(step) | self._locked(step, entry.kind)
        self._after.append(len(self.entries))

    def _made(self, step: Made) -> None:
        name, line = step.name, step.line
        if name in DENSE:
            self._dense(step)
        elif name in NORMALIZING:
            self._normalizing(step)
        elif name in DROPPING:
            self._dropping(step)
        elif name in ("Activation", "activation") or plain(name) in ACTIVATIONS:
            self._activation(activation_of(self._machine, step, self._notes, line), step)
        elif name in PREPARING:
            self._notes.say("program.nearest", line, what=name, instead=PREPARING[name])
        elif name in IGNORED:
            return
        elif name == "branches":
            self._notes.say("program.branches", line)
        elif NO_LAYER.search(name):
            self._notes.miss(name, line)
            self._missing = True
        else:
            self._notes.say("program.not_understood", line, what=name[:60])

    def _named(self, step: Made) -> Settings:
        name = step.kwargs.get("name")
        return {"name": " ".join(name.split())[:LONGEST_NAME]} if isinstance(name, str) else {}

    def _locked(self, step: Made, kind: str) -> Settings:
        """That it does not learn; half of a layer learns with the other."""
        told = step.kwargs.get("trainable", True)
        learns = {which: step.state.get(f"{which} learns", told) for which in ("weight", "bias")}
        if step.given(2, "bias", "use_bias", default=True) is False:
            del learns["bias"]
        held = [which for which, each in learns.items() if each is False]
        if kind not in LEARNING or not held:
            return {}
        if len(held) < len(learns):
            self._notes.say("program.left_out", step.line, what=f"{held[0]}.requires_grad")
            return {}
        if step.name == "BatchNormalization":
            self._notes.say("program.nearest", step.line, what=f"{step.name}(trainable)", instead=kind)
        return {"trainable": False}

    def _dense(self, step: Made) -> None:
        torch = self._torch or is_torch(step.path)
        entry = self._linear(step) if torch and step.name != "Dense" else self._keras_dense(step)
        self.entries.append(entry)
        self._width, self._missing = entry.settings["units"], False

    def _units(self, value: Value, line: int) -> int:
        if isinstance(value, int | float) and not isinstance(value, bool) and value >= 1:
            return int(value)
        self._notes.say("program.assumed", line, what="units", value=ASSUMED_UNITS)
        return ASSUMED_UNITS

    def _linear(self, step: Made) -> Entry:
        fan_in = step.given(0, "in_features")
        fan_in = fan_in if isinstance(fan_in, int) and fan_in > 0 and len(step.args) != 1 else self._width
        told = step.given(1 if len(step.args) != 1 or "in_features" in step.kwargs else 0, "out_features")
        unknown = not isinstance(told, int)
        units = self._units(told, step.line)
        bias = step.given(2, "bias", default=True) is not False
        own: Settings = {"kind": "uniform", "limit": fan_in**-0.5}
        drawn = self._drawn(step, "weight", fan_in, units)
        start = self._drawn(step, "bias", fan_in, units) or own
        settings: Settings = {"units": units, "activation": LINEAR, "initializer": drawn or own, "bias": bias,
                              "bias_initializer": self._of_bias(start, step.line)}  # fmt: skip
        return Entry(NEURONS, step.line, settings, origin="read" if drawn else "default", heard="" if unknown else None)

    def _drawn(self, step: Made, which: str, fan_in: int, units: int) -> Settings | None:
        key = f"{which} initializer"
        if key not in step.state:
            return None
        found = torch_initializer(step.state[key], fan_in, units, self._notes, step.line)
        if found is None:
            self._notes.say("program.not_understood", step.state[key].line, what=step.state[key].name[:60])
        return found

    def _keras_dense(self, step: Made) -> Entry:
        told, activation, init = _arguments(step)
        units, line = self._units(told, step.line), step.line
        bend = activation_of(self._machine, activation, self._notes, line)
        if bend is None:
            self._notes.say("program.not_understood", line, what="activation")
        drawn = self._keras_drawn(init, units, line)
        start = self._keras_drawn(step.given(4, "bias_initializer"), units, line)
        settings: Settings = {
            "units": units, "activation": bend or LINEAR, "initializer": drawn or {"kind": "xavier_uniform"},
            "bias": step.given(None if isinstance(step.given(2), str) else 2, "use_bias", "bias") is not False,
            "bias_initializer": self._of_bias(start or ZEROS, line),
        }  # fmt: skip
        for name in _UNHEARD:
            if step.kwargs.get(name) is not None:
                self._notes.say("program.left_out", line, what=name)
        unknown = not isinstance(told, int | float)
        origin: Origin = "read" if drawn else "default"
        return Entry(NEURONS, line, settings, penalty_of(step, self._notes), origin, "" if unknown else None)

    def _keras_drawn(self, value: Value, units: int, line: int) -> Settings | None:
        """What an initializer draws; None where none is given, or none that is known, which is said."""
        found = keras_initializer(value, self._width, units, self._notes, line) if value is not None else None
        if value is not None and found is None:
            self._notes.say("program.not_understood", line, what="initializer")
        return found

    def _of_bias(self, settings: Settings, line: int) -> Settings:
        if settings["kind"] in FOR_BIASES:
            return settings
        self._notes.say("program.nearest", line, what=settings["kind"], instead="zeros")
        return ZEROS

    def _normalizing(self, step: Made) -> None:
        kind = NORMALIZING[step.name]
        default = EPSILONS[kind][0 if self._torch else 1]
        given = step.given(1 if self._torch else None, "eps", "epsilon", default=default)
        epsilon = given if isinstance(given, float) and 1e-12 <= given <= 1 else default
        self.entries.append(Entry(kind, step.line, {"epsilon": epsilon}))

    def _dropping(self, step: Made) -> None:
        rate = step.given(0, "rate", "p", default=0.5)
        if not isinstance(rate, int | float):
            self._notes.say("program.assumed", step.line, what=DROPOUT, value="0.5")
            rate = 0.5
        if "lpha" in step.name:
            self._notes.say("program.nearest", step.line, what=step.name, instead=DROPOUT)
        if rate > 0:
            self.entries.append(Entry(DROPOUT, step.line, {"rate": min(float(rate), 0.99)}))

    def _activation(self, bend: Settings | None, step: Made) -> None:
        if bend is None:
            self._notes.say("program.not_understood", step.line, what=step.name[:60])
            return
        if self._missing:
            return
        last = self.entries[-1] if self.entries else None
        if last is not None and last.kind == NEURONS and last.settings["activation"] == LINEAR:
            last.settings["activation"] = bend
        elif bend != LINEAR:
            self.entries.append(Entry("activation", step.line, {"activation": bend}))


def _arguments(step: Made) -> tuple[Value, Value, Value]:
    """Units, activation and initializer of a dense layer of Keras, whose first version had another order."""
    args, second = step.args, step.args[1] if len(step.args) > 1 else None
    activation, init = step.kwargs.get("activation"), step.given(3, "kernel_initializer", "init")
    if isinstance(second, int) and isinstance(args[0], int):  # inputs, units
        return second, activation, init
    if isinstance(second, str) and plain(second) not in ACTIVATIONS:  # units, initializer, activation
        init, second = second, step.given(2)
    return step.given(0, "units", "output_dim"), second if activation is None else activation, init
