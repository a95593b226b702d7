"""skorch: a class of PyTorch's with all that it is trained by, as arguments of one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following.values import Class, Function, Instance, Made, Name, Parameters, Value
from core.importing.following.wrapping.trainings import begin, own
from core.importing.names import OPTIMIZERS

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

_LOSSES = {  # what each takes where none is given; the classifier takes the logarithm of its probabilities itself
    "NeuralNetClassifier": "categorical_crossentropy",
    "NeuralNetBinaryClassifier": "binary_cross_entropy_with_logits",
    "NeuralNetRegressor": "mse_loss",
    "NeuralNet": None,
}
NAMES = set(_LOSSES)
RATE, BATCH, EPOCHS, HELD_OUT = 0.01, 128, 10, 0.2  # its defaults


def train(machine: Machine, made: Made) -> None:
    """Has its module trained, made with the arguments that are for it."""
    module = made.given(0, "module")
    if isinstance(module, Class | Function):
        module = machine.call(module, [], own(made, "module"), made.line)
    if not isinstance(module, Made | Instance):
        return
    optimizer = _part(made, "optimizer", made.kwargs.get("optimizer", Name("torch.optim.SGD")))
    if optimizer is not None and optimizer.name in OPTIMIZERS:
        optimizer.args.append(Parameters(module))
        optimizer.kwargs.setdefault("lr", made.given(3, "lr", default=RATE))
        machine.optimizers.append(optimizer)
    module.state["compiled with"] = Made("compile", [optimizer, _loss(made)], {}, made.line)
    machine.clippings += _clippings(made)
    begin(machine, made, module, _fitting(made))


def _part(made: Made, part: str, of: Value) -> Made | None:
    """A class of a library, made with the arguments that are for it."""
    return Made(of.path, [], own(made, part), made.line) if isinstance(of, Name) else None


def _loss(made: Made) -> Value:
    given = made.given(1, "criterion")
    if given is None or (made.name == "NeuralNetClassifier" and isinstance(given, Name) and given.last == "NLLLoss"):
        return _LOSSES[made.name]
    return _part(made, "criterion", given) or given


def _fitting(made: Made) -> dict[str, Value]:
    split = made.kwargs.get("train_split", HELD_OUT)
    return {
        "batch_size": made.kwargs.get("iterator_train__batch_size", made.kwargs.get("batch_size", BATCH)),
        "epochs": made.kwargs.get("max_epochs", EPOCHS),
        "validation_split": HELD_OUT if split not in (None, False) else 0.0,
    }


def _clippings(made: Made) -> list[Made]:
    callbacks = made.kwargs.get("callbacks")
    named = callbacks if isinstance(callbacks, list | tuple) else []
    every = [each[-1] if isinstance(each, tuple) and each else each for each in named]
    limits = [
        each.given(0, "gradient_clip_value")
        for each in every
        if isinstance(each, Made) and each.name == "GradientNormClipping"
    ]
    return [Made("torch.nn.utils.clip_grad_norm_", [None, limit], {}, made.line) for limit in limits]
