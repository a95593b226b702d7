"""From the network that is meant to its description: layers, head, loss, optimizer, batch and data."""

from __future__ import annotations

from core.importing.following.machine import Machine
from core.importing.following.values import Instance, Made, Name, Parameters, Value
from core.importing.names import DENSE, KERAS_DENSE, NEURONS, is_torch
from core.importing.source import ProgramError
from core.importing.telling.choosing import Choice, chosen
from core.importing.telling.data import Data
from core.importing.telling.description import Description, Entry, Notes, Settings, Told
from core.importing.telling.layers import Stack
from core.importing.telling.losses import WEIGHING, adds_up, loss_for, loss_of, settled
from core.importing.telling.optimizers import Rule, optimizer_named
from core.importing.telling.penalties import of_all
from core.wording import Reason

_OLD_WORDS = {"nb_epoch", "output_dim", "W_regularizer", "nb_val_samples", "samples_per_epoch", "border_mode", "init"}
_OLD_MODULES = {
    "keras.layers.core", "keras.layers.normalization", "keras.layers.advanced_activations", "keras.utils.np_utils",
}  # fmt: skip
_RATES = {"lr", "learning_rate", "alpha", "eta", "step_size"}


def described(machine: Machine, notes: Notes) -> Description:
    """What is to be said of the network; ProgramError where there is none."""
    choice, count = chosen(machine)
    if choice is None:
        raise ProgramError(Reason("program.no_network"))
    return _Reader(machine, notes, choice).description(count)


class _Reader:
    """Tells the parts of one network."""

    def __init__(self, machine: Machine, notes: Notes, choice: Choice) -> None:
        self._machine, self._notes, self._choice = machine, notes, choice
        self._torch = self._is_torch()
        self._compiled: Made | None = choice.model.state.get("compiled with") if choice.model is not None else None
        self._data = Data(machine, choice, notes, self._torch)

    def description(self, count: int) -> Description:
        """The whole."""
        width = self._data.width()
        stack = Stack(self._machine, self._notes, width.value, self._torch)
        for step in self._choice.tensor.steps:
            stack.take(step)
        hidden, head, ends = self._split(stack.entries)
        loss, activation = settled(self._loss(head, ends), ends, head, self._notes)
        head.settings["activation"] = activation
        batch, samples = self._data.batch(), self._data.samples()
        classes = self._data.classes(loss, head, self._compiled)
        if count > 1:
            self._notes.say("program.several", self._line(), count=count)
        per_epoch = max(samples.value // max(batch.value, 1), 1)
        rule = Rule(self._optimizer(), self._framework(), self._notes)
        settings = rule.settings(
            of_all([*hidden, head], self._notes), self._clippings(), self._schedules(rule), per_epoch
        )
        return Description(
            framework="PyTorch" if self._torch else "Keras", layers=hidden, head=head,
            loss=Told(loss, self._line()), optimizer=Told(settings, rule.made.line), rate=rule.rate(), batch=batch,
            width=width, classes=classes, samples=samples, test_share=self._data.held_out(),
            preprocessing=self._data.preprocessing(), epochs=self._data.epochs(),
        )  # fmt: skip

    def _line(self) -> int:
        training, model = self._choice.training, self._choice.model
        if training is not None and training.cost is not None and isinstance(model, Instance | Made):
            return model.line
        return model.line if model is not None else training.line if training is not None else 1

    def _is_torch(self) -> bool:
        """By the paths of its layers, else by what is imported."""
        paths = [step.path for step in self._choice.tensor.steps if isinstance(step, Made) and step.name in DENSE]
        if any("keras" in path or path.rpartition(".")[2] in KERAS_DENSE for path in paths):
            return False
        if any(is_torch(path) for path in paths):
            return True
        return any(is_torch(module) for module in self._machine.modules) or bool(paths)

    def _framework(self) -> str:
        if self._torch:
            return "torch"
        old = self._machine.words & _OLD_WORDS or self._machine.modules & _OLD_MODULES
        return "keras1" if old else "keras"

    def _split(self, entries: list[Entry]) -> tuple[list[Entry], Entry, list[Entry]]:
        """The layers before the last dense one, that, and the activations behind it."""
        last = max(i for i, entry in enumerate(entries) if entry.kind == NEURONS)
        ends = [entry for entry in entries[last + 1 :] if entry.kind == "activation"]
        for entry in entries[last + 1 :]:
            if entry.kind != "activation":
                self._notes.say("program.behind", entry.line, what=entry.kind)
        return self._bounded(entries[:last]), entries[last], ends

    def _bounded(self, hidden: list[Entry]) -> list[Entry]:
        """A softmax is for the output only."""
        for entry in hidden:
            if entry.settings.get("activation", {}).get("kind") in ("softmax", "log_softmax", "log"):
                self._notes.say("program.nearest", entry.line, what="softmax", instead="sigmoid")
                entry.settings["activation"] = {"kind": "sigmoid"}
        return hidden

    def _loss(self, head: Entry, ends: list[Entry]) -> Settings:
        training = self._choice.training
        for name in WEIGHING:
            if training is not None and training.kwargs.get(name) is not None:
                self._notes.say("program.left_out", training.line, what=f"fit({name})")
        if training is not None and training.cost is not None:
            value, line = training.cost.loss, training.cost.line
        elif self._compiled is not None:
            value, line = self._compiled.given(1, "loss"), self._compiled.line
        else:
            value, line = self._lone_loss(), self._line()
        found = loss_of(value, self._notes, line)
        if adds_up(value) or (training is not None and training.cost is not None and training.cost.summed):
            self._notes.say("program.sum", value.line if isinstance(value, Made) else line)
        if found is not None:
            return found
        guess = loss_for([head, *ends][-1].settings["activation"]["kind"], self._torch)
        self._notes.say("program.assumed", line, what="loss", value=guess["kind"])
        return guess

    def _lone_loss(self) -> Value:
        """A loss that is made and never used."""
        return next(iter(self._machine.losses), None)

    def _optimizer(self) -> Made:
        if self._compiled is not None and not self._torch:
            found = optimizer_named(self._compiled.given(0, "optimizer", default="rmsprop"), self._compiled.line)
        else:
            found = self._of_its_parameters()
        return found or self._by_hand()

    def _by_hand(self) -> Made:
        """Where nobody makes an optimizer, weights are moved by a rate that may be told elsewhere."""
        named = (value for name, value in self._machine.top.values.items() if name.lower() in _RATES)
        rates = [*self._machine.rates, *(value for value in named if isinstance(value, int | float))]
        framework = "torch.optim" if self._torch else "keras.optimizers"
        if not self._machine.rates:
            self._notes.say("program.assumed", self._line(), what="optimizer", value="sgd")
        return Made(f"{framework}.SGD", [], {"lr": rates[0]} if rates else {}, self._line())

    def _of_its_parameters(self) -> Made | None:
        """The last that was made for this model before it was trained; else the first of all."""
        training = self._choice.training
        known = self._machine.optimizers[: training.optimizers] if training and training.optimizers else []
        made: list[Made] = known or self._machine.optimizers
        own = [each for each in made if self._owns(each.given(0, "params"))]
        return own[-1] if own else made[0] if made else None

    def _owns(self, parameters: Value) -> bool:
        models = self._choice.tensor.models
        return isinstance(parameters, Parameters) and any(parameters.of is model for model in models)

    def _clippings(self) -> list[Made]:
        return self._machine.clippings if self._torch else []

    def _schedules(self, rule: Rule) -> list[Made]:
        """Those of its optimizer; Keras' callbacks belong to whoever is trained."""
        every: list[Made] = self._machine.schedules
        if not self._torch:
            return [each for each in every if each.name in ("LearningRateScheduler", "ReduceLROnPlateau")]
        return [each for each in every if not each.args or each.args[0] is rule.made or isinstance(each.args[0], Name)]
