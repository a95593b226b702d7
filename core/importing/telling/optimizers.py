"""Optimizers of the frameworks with their own defaults, in our words; what ours cannot do is said."""

from __future__ import annotations

from typing import Any

from core.importing.following.values import Made, Name, Value
from core.importing.names import OPTIMIZERS, SUBSTITUTED
from core.importing.telling.description import Notes, Penalty, Settings, Told, number
from core.importing.telling.schedules import schedule_of

LARGEST_RATE, DECAY = 100.0, "weight_decay"
_RATES = {  # Keras, Keras 1, PyTorch
    "sgd": (0.01, 0.01, 0.001), "adam": (0.001, 0.001, 0.001), "adamw": (0.001, 0.001, 0.001),
    "rmsprop": (0.001, 0.001, 0.01), "adagrad": (0.001, 0.01, 0.01), "adadelta": (0.001, 1.0, 1.0),
    "adamax": (0.001, 0.002, 0.002), "nadam": (0.001, 0.002, 0.002), "lion": (0.001, 0.0001, 0.0001),
}  # fmt: skip
_POSITIONS = {  # of what may be given without a name: behind the rate in Keras, behind parameters and rate in PyTorch
    "keras": {"sgd": ("momentum",), "rmsprop": ("rho", "momentum", "epsilon"), "adadelta": ("rho", "epsilon")},
    "torch": {"sgd": ("momentum", "dampening", "weight_decay", "nesterov"), "rmsprop": ("alpha", "eps", "weight_decay"),
              "adam": ("betas", "eps", "weight_decay"), "adamw": ("betas", "eps", "weight_decay")},
}  # fmt: skip
_UNHEARD = ("dampening", "amsgrad", "centered", "initial_accumulator_value", "lr_decay", "decay", "momentum_decay",
            "use_ema", "schedule_decay")  # fmt: skip


def optimizer_named(value: Value, line: int) -> Made | None:
    """An optimizer that may be called by a text, a name, or be made; None where it is not known."""
    if isinstance(value, str):
        found = next((name for name in OPTIMIZERS if name.lower() == value.lower()), None)
        return Made(f"keras.optimizers.{found}", [], {}, line) if found else None
    if isinstance(value, Name):
        value = Made(value.path, [], {}, line)
    return value if isinstance(value, Made) and value.name in OPTIMIZERS else None


class Rule:
    """An optimizer as a program sets it, told bit by bit."""

    def __init__(self, made: Made, framework: str, notes: Notes) -> None:
        self.made, self._framework, self._notes = _with_group(made, notes), framework, notes
        self._torch = framework == "torch"
        self.kind = OPTIMIZERS[made.name]
        if made.name in SUBSTITUTED:
            notes.say("program.nearest", made.line, what=made.name, instead=self.kind)

    def rate(self) -> Told:
        """The learning rate at the start."""
        made = self.made
        default = _RATES[self.kind][{"keras": 0, "keras1": 1, "torch": 2}[self._framework]]
        given = made.given(1 if self._torch else 0, "lr", "learning_rate")
        if isinstance(given, Made):
            given = given.given(0, "initial_learning_rate", "boundaries")
        if given is None:
            return Told(default, made.line, "default")
        if not isinstance(given, int | float) or given < 0:
            self._notes.say("program.assumed", made.line, what="learning rate", value=number(default))
            return Told(default, made.line, "assumed")
        if given > LARGEST_RATE:
            self._notes.say("program.beyond", made.line, what="learning rate", value=number(given),
                            instead=number(LARGEST_RATE))  # fmt: skip
        return Told(min(float(given), LARGEST_RATE), made.line)

    def settings(self, penalty: Penalty, clippings: list[Made], schedules: list[Made], per_epoch: int) -> Settings:
        """All of it as the experiment file has it; an L2 penalty of λ·Σw² is a decay of 2λ."""
        rate, decay = self.rate().value, min(self._decay() + 2 * penalty.l2, 10.0)
        found = {"kind": self.kind, "learning_rate": rate, "weight_decay": decay, "l1": penalty.l1}
        found |= self._own()
        given = self.made.given(1 if self._torch else 0, "lr", "learning_rate")
        schedules = [given] if isinstance(given, Made) else schedules
        found["schedule"] = schedule_of(schedules, rate, per_epoch, self._notes)
        found["clipping"] = self._clipping(clippings)
        for name in _UNHEARD:
            if self.made.given(None, name, default=0) not in (0, False, None):
                self._notes.say("program.left_out", self.made.line, what=f"{self.made.name}({name})")
        return found

    def _given(self, name: str, *others: str, default: Any = None) -> Any:
        framework = "torch" if self._torch else "keras"
        names = _POSITIONS[framework].get(self.kind, ("beta_1", "beta_2", "epsilon") if not self._torch else ("betas",))
        at = names.index(name) + (2 if self._torch else 1) if name in names else None
        return self.made.given(at, name, *others, default=default)

    def _number(self, name: str, *others: str, default: float, most: float = 1e9) -> float:
        found = self._given(name, *others, default=default)
        return min(max(float(found), 0.0), most) if isinstance(found, int | float) else default

    def _decay(self) -> float:
        default = {True: 0.01, False: 0.004}[self._torch] if self.kind == "adamw" else 0.0
        return self._number("weight_decay", default=default, most=10.0)

    def _own(self) -> Settings:
        epsilon = self._epsilon()
        match self.kind:
            case "sgd":
                return self._descent()
            case "rmsprop":
                if self._number("momentum", default=0.0):
                    self._notes.say("program.left_out", self.made.line, what="RMSprop(momentum)")
                memory = self._number("alpha" if self._torch else "rho", default=0.99 if self._torch else 0.9)
                return {"decay": min(memory, 0.99999)} | epsilon
            case "adadelta":
                return {"decay": self._number("rho", default=0.9 if self._torch else 0.95, most=0.99999)} | epsilon
            case "adagrad":
                return epsilon
        return self._betas() | ({} if self.kind == "lion" else epsilon)

    def _descent(self) -> Settings:
        momentum = self._number("momentum", default=0.0, most=0.9999)
        if self.made.name == "MomentumOptimizer":
            momentum = self.made.args[1] if len(self.made.args) > 1 else 0.9
        if not momentum:
            return {}
        nesterov = self._given("nesterov", default=False) is True
        return {"kind": "nesterov" if nesterov else "momentum", "momentum": momentum}

    def _betas(self) -> Settings:
        second = 0.99 if self.kind == "lion" else 0.999
        pair = self._given("betas") if self._torch else None
        if isinstance(pair, list | tuple) and len(pair) == 2 and all(isinstance(each, int | float) for each in pair):
            return {"beta1": min(float(pair[0]), 0.99999), "beta2": min(float(pair[1]), 0.99999)}
        return {
            "beta1": self._number("beta_1", "beta1", default=0.9, most=0.9999),
            "beta2": self._number("beta_2", "beta2", default=second, most=0.99999),
        }

    def _epsilon(self) -> Settings:
        default = 1e-7 if self._framework == "keras" else 1e-8
        if self._torch:
            default = {"adagrad": 1e-10, "adadelta": 1e-6}.get(self.kind, 1e-8)
        found = self._number("eps" if self._torch else "epsilon", "epsilon", default=default)
        return {"epsilon": min(max(found, 1e-16), 1.0)}

    def _clipping(self, clippings: list[Made]) -> Settings:
        for name, kind in (("clipvalue", "value"), ("clipnorm", "norm"), ("global_clipnorm", "global_norm")):
            limit = self.made.kwargs.get(name)
            if isinstance(limit, int | float) and limit > 0:
                return _limited(kind, limit)
        for each in clippings:
            limit = each.given(1, "max_norm", "clip_value")
            if isinstance(limit, int | float) and limit > 0:
                return _limited("value" if "value" in each.name else "global_norm", limit)
        return {"kind": "none"}


def _with_group(made: Made, notes: Notes) -> Made:
    """What the first group of parameters has of its own is told for all, of decays the largest: that of the weights."""
    every = made.args[0] if made.args else made.kwargs.get("params")
    groups = [each for each in every if isinstance(each, dict)] if isinstance(every, list | tuple) else []
    if not groups:
        return made
    own = {name: value for name, value in groups[0].items() if isinstance(name, str) and name != "params"}
    if decays := [each[DECAY] for each in groups if isinstance(each.get(DECAY), int | float)]:
        own[DECAY] = max(decays)
    told = made.kwargs | own
    names = {name: None for each in groups[1:] for name in each if name not in ("params", DECAY)}
    for name in names:
        if any(each.get(name, made.kwargs.get(name)) != told.get(name) for each in groups[1:]):
            notes.say("program.left_out", made.line, what=f"{made.name}(params: {name})")
    return Made(made.path, made.args, told, made.line)


def _limited(kind: str, limit: float) -> Settings:
    return {"kind": kind, "limit": min(max(float(limit), 1e-6), 1e6)}
