"""What a run was, named by what differs from another: "sigmoid", "8 layers", "learning rate 0.1"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QObject

from app.texts.names import Names
from app.texts.numbers import number
from app.texts.settings import SettingNames
from core.components.component import Component
from core.components.optimizers import Optimizer
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment, Output
from core.layers import Layer
from core.wording import filled

MOST = 2  # differences that are named
ELLIPSIS = "…"


class Differences(QObject):
    """Names an experiment among others, in the language of the moment."""

    def __init__(self, names: Names, settings: SettingNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names, self._settings = names, settings
        self._last: tuple[Experiment | None, Experiment | None, str, str] = None, None, "", ""

    def before(self, former: Experiment | None, now: Experiment | None) -> str:
        """What a former run is called beside the present one; asked at every frame, worked out once."""
        word = self.tr("before")
        known, its, called, name = self._last
        if known is not former or its is not now or called != word:
            name = self._before(former, now)
            self._last = former, now, word, name
        return name

    def _before(self, former: Experiment | None, now: Experiment | None) -> str:
        other = self.tr("other weights (seed {seed})")
        what = self._named(former, now, other) if former is not None and now is not None else ""
        return self.tr("before: {what}").format(what=what) if what else self.tr("before")

    def of(self, former: Experiment, now: Experiment) -> str:
        """What the former is and the other, from which it was made, was not; nothing where they are the same."""
        return self._named(former, now, self.tr("new weights (seed {seed})"))

    def _named(self, former: Experiment, now: Experiment, weights: str) -> str:
        found = list(dict.fromkeys(self._all(former.unremarked, now.unremarked, weights)))
        return ", ".join(found[:MOST]) + (f", {ELLIPSIS}" if len(found) > MOST else "")

    def _all(self, former: Experiment, now: Experiment, weights: str) -> Iterator[str]:
        if former.layers != now.layers:
            yield from list(self._of_layers(former.layers, now.layers)) or [self.tr("other layers")]
        for name in ("loss", "data", "preprocessing"):
            if (was := getattr(former, name)) != getattr(now, name):
                yield self.tr("raw data") if isinstance(was, NoPreprocessing) else self._names.of(was)
        if former.output != now.output:
            yield from self._of_output(former.output, now.output)
        if former.target != now.target:
            was = self._names.of(former.target)
            yield self.tr("target {scaling}").format(scaling=was)
        if former.optimizer != now.optimizer:
            yield from self._of_optimizer(former.optimizer, now.optimizer)
        for name in ("batch", "precision", "test_share"):
            if (value := getattr(former, name)) != getattr(now, name):
                yield self._set(name, value)
        yield from self._of_seeds(former, now, weights)
        if former.inputs != now.inputs:
            yield self._set("inputs", former.inputs)

    def _of_seeds(self, former: Experiment, now: Experiment, weights: str) -> Iterator[str]:
        """What was drawn otherwise, where that is not all."""
        other, other_data = former.seed != now.seed, former.seed_of_data != now.seed_of_data
        if other and not other_data:
            yield weights.format(seed=former.seed)
        elif other_data and not other:
            yield self.tr("other data (seed {seed})").format(seed=former.seed_of_data)
        elif other:
            yield self._set("seed", former.seed)
            if former.data_seed is not None:
                yield self._set("data_seed", former.data_seed)

    def _of_layers(self, former: Sequence[Layer], now: Sequence[Layer]) -> Iterator[str]:
        if len(former) != len(now):
            yield filled(self.tr("{count} {count?layer|layers}"), count=len(former))
        for name in ("activation", "initializer"):
            was = _values(former, name)
            if was != _values(now, name):
                yield from map(self._names.of, was)
        locked, locked_now = (sum(not layer.trainable for layer in layers) for layers in (former, now))
        if locked != locked_now:
            yield (
                filled(self.tr("{count} {count?layer|layers} locked"), count=locked) if locked else self.tr("no locks")
            )
        kinds, others = ([type(layer) for layer in layers] for layers in (former, now))
        yield from (self._names.of(kind) for kind in kinds if kind not in others)
        for kind in dict.fromkeys(others):
            if kind not in kinds:
                yield self.tr("without {layer}").format(layer=self._names.of(kind))
        nodes = set(_values(former, "units"))
        if nodes and nodes != set(_values(now, "units")):
            low, high = min(nodes), max(nodes)
            yield filled(self.tr("{count} {count?node|nodes}"), count=low if low == high else f"{low}–{high}")

    def _of_output(self, former: Output, now: Output) -> Iterator[str]:
        for name in former.__struct_fields__:
            if (value := getattr(former, name)) == getattr(now, name):
                continue
            if name in ("activation", "initializer"):
                yield self.tr("output {component}").format(component=self._names.of(value))
            else:
                yield self.tr("output: {setting}").format(setting=self._set(name, value))

    def _of_optimizer(self, former: Optimizer, now: Optimizer) -> Iterator[str]:
        if type(former) is not type(now):
            yield self._names.of(former)
            return
        for name in former.__struct_fields__:
            if (value := getattr(former, name)) != getattr(now, name):
                yield self._set(name, value)

    def _set(self, name: str, value: object) -> str:
        """A setting with its value."""
        if isinstance(value, bool) or value is None:
            return self._settings.of(name).lower()
        if isinstance(value, Component):
            shown = self._names.of(value)
        else:
            shown = number(value) if isinstance(value, float) else _listed(value)
        return f"{self._settings.of(name).lower()} {shown}"


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _values(layers: Sequence[Layer], name: str) -> list[Any]:
    """The different values of a setting, in the order of the layers."""
    return list(dict.fromkeys(value for layer in layers if (value := getattr(layer, name, None)) is not None))
