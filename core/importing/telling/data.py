"""What a program tells of its data: width, classes, samples and batches, with what is assumed where it does not."""

from __future__ import annotations

from core.importing.following import arrays
from core.importing.following.machine import Machine
from core.importing.following.shapes import declared_shape
from core.importing.following.values import WHOLE, Array, Made, Tensor, Value
from core.importing.names import DENSE, NO_LAYER, PREPARING
from core.importing.telling.choosing import Choice
from core.importing.telling.description import Entry, Notes, Settings, Told

FLATTENING = {"Flatten", "Reshape", "flatten", "reshape", "view"}
WIDTH, SAMPLES, KERAS_BATCH = 20, 600, 32
MOST_FEATURES, MOST_CLASSES, MOST_SAMPLES, MOST_BATCH = 16_384, 1000, 100_000, 65_536
MOST_NUMBERS = 8_000_000  # that are made up


class Data:
    """The data of one network."""

    def __init__(self, machine: Machine, choice: Choice, notes: Notes, torch: bool) -> None:
        self._machine, self._choice, self._notes, self._torch = machine, choice, notes, torch
        self._line = choice.training.line if choice.training else 1
        self.x, self.y = self._given()

    def _given(self) -> tuple[Array | None, Array | None]:
        training = self._choice.training
        if training is None:
            return self._choice.tensor.source, None
        if training.cost is not None:
            return training.cost.tensor.source, _data(training.cost.target)
        x = training.kwargs.get("x", training.args[0] if training.args else None)
        y = training.kwargs.get("y", training.args[1] if len(training.args) > 1 else None)
        if isinstance(x, list) and x and isinstance(x[0], tuple) and len(x[0]) > 1:
            x, y = x[0][:2]  # of a generator the first batch
        return _data(x), _data(y)

    def width(self) -> Told:
        """Numbers per sample, as declared, else as the data have."""
        for step in self._before_dense():
            told = self._declared(step)
            if told is not None:
                return self._width(told, step.line)
        for data in self._inputs():
            told = self._seen(data)
            if told is not None:
                return self._width(told, self._line)
        self._notes.say("program.assumed", self._line, what="input width", value=WIDTH)
        return Told(WIDTH, self._line, "assumed")

    def _width(self, told: int, line: int) -> Told:
        if told > MOST_FEATURES:
            self._notes.say("program.beyond", line, what="input width", value=str(told), instead=str(MOST_FEATURES))
        return Told(min(int(told), MOST_FEATURES), line)

    def _before_dense(self) -> list[Made]:
        """The steps up to the first dense layer."""
        steps = [step for step in self._choice.tensor.steps if isinstance(step, Made)]
        first = next((i for i, step in enumerate(steps) if step.name in DENSE), len(steps))
        return steps[: first + 1]

    def _declared(self, step: Made) -> int | None:
        if step.name == "Linear":
            told = step.given(0, "in_features")
            return told if isinstance(told, int) and told > 0 else None
        sizes = step.args[:2]
        if step.name == "Dense" and len(sizes) == 2 and all(isinstance(each, int) for each in sizes):
            return int(sizes[0])  # of the first Keras: inputs, units
        return self._seen(Array(declared_shape(step)))

    def _seen(self, data: Array) -> int | None:
        """How many numbers of a sample reach a neuron: of the last axis, where nothing has flattened the others."""
        names = [step.name for step in self._before_dense()]
        flat = self._torch or any(name in FLATTENING or NO_LAYER.search(name) for name in names)
        told = data.width if flat or not data.shape or len(data.shape) < 3 else data.shape[-1]
        return told if told is not None and told > 0 else None

    def _inputs(self) -> list[Array]:
        model = self._choice.model
        held = [model.state.get("input"), *model.items] if isinstance(model, Made) else []
        found: list[Value] = [self._choice.tensor.source, *held, self.x]
        data = [each.source if isinstance(each, Tensor) else each for each in found]
        tables = (each for each in self._machine.top.values.values() if isinstance(each, Array) and each.samples)
        wide = [each for each in tables if len(each.shape or ()) > 1]
        return [*(each for each in data if isinstance(each, Array)), *(wide if self.x is None else ())]

    def batch(self) -> Told:
        """Samples per step."""
        training = self._choice.training
        if training is not None and training.cost is None:
            return self._of_fit()
        source = self.x
        if source is not None and source.batch:
            return self._bounded(source.batch, "read")
        if source is not None and source.samples:
            return self._bounded(1 if self._alone(source) else self.samples().value, "read")
        if not self._torch and training is None:
            return Told(KERAS_BATCH, self._line, "default")
        return self._unseen()

    def _alone(self, source: Array) -> bool:
        """Whether it is one sample: as such, or as the row of numbers that a layer takes."""
        return source.samples == 1 or (source.shape or ())[:2] == (self.width().value,)

    def _unseen(self) -> Told:
        """Batches of a loader, or as a constant of the program says, else all at once."""
        if self._machine.loaders:
            return self._bounded(self._machine.loaders[0], "read")
        for name, value in self._machine.top.values.items():
            if name.lower() in ("batch_size", "batchsize", "bs", "batch") and isinstance(value, int) and value > 0:
                return self._bounded(value, "assumed")
        self._notes.say("program.whole_batch", self._line, samples=self.samples().value)
        return self._bounded(self.samples().value, "assumed")

    def _of_fit(self) -> Told:
        training = self._choice.training
        assert training is not None
        given = training.kwargs.get("batch_size", training.args[2] if len(training.args) > 2 else None)
        if training.whole_steps:
            given = self.x.samples if self.x is not None else None
        if given is WHOLE:
            return self._bounded(self.samples().value, "read")
        if isinstance(given, int) and not isinstance(given, bool) and given > 0:
            return self._bounded(given, "read")
        if self.x is not None and self.x.batch:
            return self._bounded(self.x.batch, "read")
        if given is not None:
            self._notes.say("program.assumed", training.line, what="batch", value=KERAS_BATCH)
            return Told(KERAS_BATCH, training.line, "assumed")
        return Told(KERAS_BATCH, training.line, "default")

    def _bounded(self, batch: int, origin: str) -> Told:
        return Told(min(int(batch), MOST_BATCH), self._line, "read" if origin == "read" else "assumed")

    def samples(self) -> Told:
        """How many samples there are, within what a made-up set may hold."""
        known = None if self.x is None or (self.x.batch and not self.x.shape) else self.x.samples
        if self.x is not None and self.x.batch and known is not None and known <= self.x.batch:
            known = None  # one batch, not all
        if known == 1:
            known = None  # one sample at a time
        most = min(MOST_SAMPLES, max(MOST_NUMBERS // max(self.width().value, 1), SAMPLES))
        if known is None:
            return Told(SAMPLES, self._line, "assumed")
        return Told(min(max(known, 4), most), self._line)

    def classes(self, loss: Settings, head: Entry, compiled: Made | None) -> Told:
        """How many classes the targets are, within what a made-up set may hold; 0 where they are amounts."""
        told = self._classes(loss, head, compiled)
        return told._replace(value=min(told.value, MOST_CLASSES))

    def _classes(self, loss: Settings, head: Entry, compiled: Made | None) -> Told:
        units, kind = head.settings["units"], loss["kind"]
        if head.heard is not None:
            units = self._of_target(units)
            head.settings["units"] = units
        known = self.y.classes if self.y is not None else None
        if kind in ("cross_entropy", "hinge") or (kind == "binary_cross_entropy" and known != 0):
            return self._of_choice(units, known)
        if units > 1 and units == self.width().value and units != known:
            return Told(0, self._line, "assumed")  # what goes in is to come out again
        if known is not None and (known == 0 or units in (1, known) or known <= units):
            return Told(known, self._line)
        bend = head.settings["activation"]["kind"]
        metrics = "" if compiled is None else _names(compiled.given(2, "metrics"))
        judged = "acc" in metrics
        guessed = bend == "sigmoid" and known is None and not any(each in metrics for each in ("mae", "mse", "mean"))
        if bend == "softmax" or guessed or (judged and bend not in ("linear", "relu")):
            return Told(max(units, 2), self._line, "assumed")
        return Told(0, self._line, "assumed")

    def _of_target(self, units: int) -> int:
        told = self.y.classes if self.y is not None else None
        return told if told else units

    def _of_choice(self, units: int, known: int | None) -> Told:
        if units == 1:
            return Told(known if known and known >= 2 else 2, self._line, "read" if known else "assumed")
        if known and 2 <= known <= units:
            return Told(known, self._line)
        return Told(units, self._line, "assumed")

    def held_out(self) -> float:
        """The share that the program does not train on."""
        training = self._choice.training
        told = training.kwargs.get("validation_split") if training is not None else None
        share = told if isinstance(told, float) else self.x.share if self.x is not None else 0.0
        return min(max(share, 0.0), 0.9)

    def preprocessing(self) -> str:
        """What the data have gone through, where that is plain."""
        within = [PREPARING[step.name] for step in self._before_dense() if step.name in PREPARING]
        return (self.x.scaled if self.x is not None else "") or next(iter(within), "none")

    def epochs(self) -> Told | None:
        """How often all samples are gone through."""
        training = self._choice.training
        told = None if training is None else training.kwargs.get("epochs", training.kwargs.get("nb_epoch"))
        return Told(told, self._line) if isinstance(told, int) else None


def _names(metrics: Value) -> str:
    every = metrics if isinstance(metrics, list | tuple) else [metrics]
    names = [each if isinstance(each, str) else each.name for each in every if isinstance(each, str | Made)]
    return " ".join(names).lower()


def _data(value: Value) -> Array | None:
    if isinstance(value, Array):
        return value
    if isinstance(value, list) and len(value) == 1 and not isinstance(value[0], int | float | list | tuple):
        return _data(value[0])  # the only one of several inputs that there could be
    return arrays.written(value) if isinstance(value, list | tuple | range) and value else None
