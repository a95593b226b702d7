"""Initializers of the frameworks, in our words: by name where ours is the same, else as a number."""

from __future__ import annotations

from math import sqrt

from core.importing.following.gains import gain_of
from core.importing.following.values import Made, Name, Value
from core.importing.names import plain
from core.importing.telling.description import Notes, Settings

_BY_NAME = {
    "glorotuniform": "xavier_uniform", "glorotnormal": "xavier_normal", "xavieruniform": "xavier_uniform",
    "xaviernormal": "xavier_normal", "xavier": "xavier_uniform", "heuniform": "he_uniform", "henormal": "he_normal",
    "lecununiform": "lecun_uniform", "lecunnormal": "lecun_normal", "orthogonal": "orthogonal", "zeros": "zeros",
    "zero": "zeros", "identity": "identity", "eye": "identity", "orthogonalinitializer": "orthogonal",
    "glorotuniforminitializer": "xavier_uniform", "xavierinitializer": "xavier_uniform", "glorot": "xavier_uniform",
}  # fmt: skip
FOR_BIASES = {"zeros", "constant", "normal", "uniform", "truncated_normal"}
ZEROS: Settings = {"kind": "zeros"}


def keras_initializer(value: Value, fan_in: int | None, fan_out: int, notes: Notes, line: int) -> Settings | None:
    """What Keras draws; None where that is not known."""
    if isinstance(value, str | Name):
        value = Made(value if isinstance(value, str) else value.path, [], {}, line)
    if not isinstance(value, Made) or not _known(value):
        return None
    name = plain(value.name)
    if name in ("randomuniform", "uniform", "randomuniforminitializer"):
        return _between(value, -0.05, 0.05, notes, "minval", "maxval")
    if name in ("randomnormal", "normal", "gaussian", "randomnormalinitializer"):
        return {"kind": "normal", "std": _of(value, 1, 0.05, "stddev", "std")}
    if name in ("truncatednormal", "truncatednormalinitializer"):
        return {"kind": "truncated_normal", "std": _of(value, 1, 0.05, "stddev", "std")}
    if name == "variancescaling":
        return _scaled(value, fan_in, fan_out)
    return _fixed(name, value)


def _known(value: Made) -> bool:
    """Whether all its numbers are told."""
    told = {name: each for name, each in value.kwargs.items() if name not in ("seed", "generator", "dtype")}
    return all(isinstance(each, int | float | str | None) for each in (*value.args, *told.values()))


def _fixed(name: str, value: Made) -> Settings | None:
    if name in ("ones", "one"):
        return {"kind": "constant", "value": 1.0}
    if name == "constant":
        return _constant(_of(value, 0, 0.0, "value"))
    kind = _BY_NAME.get(name)
    if kind in ("orthogonal", "identity"):
        return {"kind": kind, "gain": _of(value, 0, 1.0, "gain")}
    return None if kind is None else {"kind": kind}


def _constant(value: float) -> Settings:
    return {"kind": "constant", "value": value} if value else ZEROS


def _scaled(value: Made, fan_in: int | None, fan_out: int) -> Settings | None:
    """VarianceScaling: one of ours where it is one, else a number."""
    scale, mode = _of(value, 0, 1.0, "scale"), value.given(1, "mode", default="fan_in")
    form = "uniform" if "uniform" in str(value.given(2, "distribution", default="truncated_normal")) else "normal"
    ours = {(2.0, "fan_in"): "he", (1.0, "fan_in"): "lecun", (1.0, "fan_avg"): "xavier"}.get((scale, str(mode)))
    if ours:
        return {"kind": f"{ours}_{form}"}
    fans = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": None if fan_in is None else (fan_in + fan_out) / 2}
    fan = fans.get(str(mode))
    return None if not fan else _of_variance(form, scale / fan)


def _of_variance(form: str, variance: float) -> Settings:
    if form == "uniform":
        return {"kind": "uniform", "limit": sqrt(3 * variance)}
    return {"kind": "normal", "std": sqrt(variance)}


def torch_initializer(value: Value, fan_in: int, fan_out: int, notes: Notes, line: int) -> Settings | None:
    """What a function of torch.nn.init draws, or a method of a tensor; None where that is not known."""
    if not isinstance(value, Made) or not _known(value):
        return None
    name = plain(value.name)
    if name.startswith(("xavier", "glorot")):
        return _xavier(name, _of(value, 0, 1.0, "gain"), fan_in, fan_out)
    if name.startswith(("kaiming", "he")):
        return _kaiming(name, value, fan_in, fan_out)
    if name == "uniform":
        return _between(value, 0.0, 1.0, notes, "a", "b")
    if name in ("normal", "randn", "truncnormal"):
        if _of(value, 0, 0.0, "mean"):
            notes.say("program.nearest", value.line, what=value.name, instead="mean 0")
        kind = "truncated_normal" if name == "truncnormal" else "normal"
        return {"kind": kind, "std": _of(value, 1, 1.0, "std")}
    if name in ("constant", "fill"):
        return _constant(_of(value, 0, 0.0, "val", "value"))
    return _fixed(name, value)


def _xavier(name: str, gain: float, fan_in: int, fan_out: int) -> Settings:
    form = "normal" if "normal" in name else "uniform"
    return {"kind": f"xavier_{form}"} if gain == 1 else _of_variance(form, gain**2 * 2 / (fan_in + fan_out))


def _kaiming(name: str, value: Made, fan_in: int, fan_out: int) -> Settings:
    form = "normal" if "normal" in name else "uniform"
    slope = _of(value, 0, 0.0, "a")
    bend = value.given(2, "nonlinearity", default="leaky_relu")
    gain = gain_of(bend, slope)
    mode = value.given(1, "mode", default="fan_in")
    if mode == "fan_in" and abs(gain - sqrt(2)) < 1e-9:
        return {"kind": f"he_{form}"}
    if mode == "fan_in" and gain == 1:
        return {"kind": f"lecun_{form}"}
    return _of_variance(form, gain**2 / (fan_out if mode == "fan_out" else fan_in))


def _between(value: Made, low: float, high: float, notes: Notes, *names: str) -> Settings:
    low, high = _of(value, 0, low, names[0]), _of(value, 1, high, names[1])
    if low != -high:
        notes.say("program.nearest", value.line, what=value.name, instead=f"±{max(abs(low), abs(high)):g}")
    return {"kind": "uniform", "limit": max(abs(low), abs(high))}


def _of(value: Made, position: int, default: float, *names: str) -> float:
    found = value.given(position, *names, default=default)
    return float(found) if isinstance(found, int | float) else default
