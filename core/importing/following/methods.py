"""Methods of what is not of the program: models are filled, compiled and trained, costs go backward, lists grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following import arrays, datasets
from core.importing.following.containers import MOST_HELD, held, of_dict, of_list
from core.importing.following.modules import (
    layer_of,
    modules,
    named_modules,
    named_parameters,
    of_parameter,
    set_learning,
)
from core.importing.following.texts import of_text
from core.importing.following.values import (
    UNKNOWN,
    Array,
    Bound,
    Class,
    Cost,
    Gap,
    Instance,
    Made,
    Parameter,
    Parameters,
    Super,
    Tensor,
    Training,
    Value,
)
from core.importing.following.wrapping import keras_wrapper, skorch, trainings
from core.importing.following.wrapping.loaders import LOADERS, batch_of, loader
from core.importing.names import ACTIVATIONS, IGNORED, plain

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

_SELF = {"cuda", "to", "cpu", "double", "float", "train", "eval", "half", "requires_grad_", "share_memory", "type"}
_FITS = {"fit", "fit_generator", "train_on_batch", "partial_fit"}
_LISTS = {"modules", "children", "named_children", "named_modules", "flattened_layers"}
_SCALERS = {"StandardScaler": "standardize", "MinMaxScaler": "min_max", "scale": "standardize", "Normalizer": "",
            "RobustScaler": "standardize", "Normalization": "standardize"}  # fmt: skip
_TUNED = {"Int", "Float", "Choice", "Boolean"}


def method(machine: Machine, bound: Bound, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What a method gives, and what it does to whoever has it."""
    of, name = bound.of, bound.name
    match of:
        case Made() | Instance():
            return _of_model(machine, of, name, args, kwargs, line)
        case Tensor():
            return _of_tensor(machine, of, name, args, kwargs, line)
        case Gap() | Cost():
            return reduced(machine, of, name, line)
        case Parameter():
            return of_parameter(of, name, args, kwargs, line)
        case Array():
            return arrays.method(of, name, args, kwargs)
        case list():
            return of_list(of, name, args)
        case dict():
            return of_dict(of, name, args)
        case str():
            return of_text(of, name, args)
        case Super():
            if isinstance(of.of, Instance) and name == "__init__" and of.of.of.is_chain:
                return _hold(of.of, held(args, kwargs))
            above = isinstance(of.of, Instance) and name != "__init__"
            return _of_model(machine, of.of, name, args, kwargs, line) if above else None
        case Class():
            return None
    return _of_unknown(name, args, kwargs)


def _of_unknown(name: str, args: list[Value], kwargs: dict[str, Value]) -> Value:
    if name in _TUNED:
        return _begun(name, args, kwargs)
    return Array(batch=batch_of(args, kwargs)) if name in LOADERS and batch_of(args, kwargs) else UNKNOWN


def _begun(name: str, args: list[Value], kwargs: dict[str, Value]) -> Value:
    """What a tuner of Keras begins with: the default, else the least, or the first of a choice."""
    least = kwargs.get("min_value", kwargs.get("values", args[1] if len(args) > 1 else UNKNOWN))
    first = least[0] if name == "Choice" and isinstance(least, list | tuple) and least else least
    return kwargs.get("default", first)


def _of_model(
    machine: Machine, model: Value, name: str, args: list[Value], kwargs: dict[str, Value], line: int
) -> Value:
    if name in _FITS:
        return _fit(machine, model, name, args, kwargs, line)
    if name == "compile":
        model.state["compiled with"] = Made("compile", args, kwargs, line)
        return None
    if name in ("parameters", "trainable_variables", "trainable_weights"):
        return Parameters(model)
    if name == "named_parameters":
        return list(named_parameters(model).items())
    if name in _LISTS:
        return list(named_modules(model).items()) if name.startswith("named") else modules(model)
    if name == "apply":
        for each in modules(model) if args else ():
            machine.call(args[0], [each], {}, line)
        return model
    if name == "requires_grad_":
        set_learning(model, args[0] if args else kwargs.get("requires_grad", True))
    if name in _SELF:
        return model
    if name in ("forward", "call", "__call__", "predict"):
        return machine.call(model, args, kwargs, line)
    if isinstance(model, Made):
        return _of_made(machine, model, name, args, kwargs, line)
    if name == "add_module" and len(args) == 2 and isinstance(args[0], str):
        model.attributes[args[0]] = args[1]
    return _hold(model, args[:1]) if name in ("add", "append") and model.of.is_chain else None


def _hold(chain: Instance, layers: list[Value]) -> None:
    """More layers, behind those that it holds."""
    for each in layers[:MOST_HELD]:
        chain.attributes[str(len(chain.attributes))] = each


def _fit(machine: Machine, model: Value, name: str, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if isinstance(model, Made) and (model.name in _SCALERS or model.name.endswith(("Encoder", "Imputer", "Binarizer"))):
        return model
    if isinstance(model, Made):
        trainings.hand_over(machine, model, args, kwargs)
    if isinstance(model, Instance) or model.name in ("Sequential", "Model") or "compiled with" in model.state:
        machine.trainings.append(Training(model, line, tuple(args), kwargs, None, name == "train_on_batch"))
    return Made("History", [], {}, line)


def _of_made(machine: Machine, made: Made, name: str, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if name in ("add", "append", "insert", "add_module", "extend", "update"):
        new = held(args[-1:], {}) if name in ("extend", "update") else args[-1:]
        if len(made.items) < MOST_HELD:
            at = args[0] if name == "insert" and isinstance(args[0], int) else len(made.items)
            made.items[at:at] = new
        if name == "add_module" and isinstance(args[0], str):
            made.state["by name"] = made.state.get("by name", {}) | {args[0]: args[-1]}
        return made
    if name == "get_layer":
        return layer_of(made, next((each for each in (*args, *kwargs.values()) if each is not None), UNKNOWN))
    if name == "pop" and made.items:
        return made.items.pop()
    if name == "add_argument":
        return _argument(made, args, kwargs)
    if name in ("parse_args", "parse_known_args"):
        told = Instance(Class("Namespace", [], {}, line), line, dict(made.state))
        return told if name == "parse_args" else [told, []]
    if name in ("minimize", "apply_gradients") and machine.costs:
        return _train(machine, machine.costs[-1], line)
    if name in ("fit_transform", "transform", "adapt", "inverse_transform") and args:
        before = args[0] if isinstance(args[0], Array) else arrays.written(args[0])
        return Array(before.shape, before.batch, before.classes, before.share, _SCALERS.get(made.name, before.scaled))
    return _further(made, name, args, kwargs)


def _further(made: Made, name: str, args: list[Value], kwargs: dict[str, Value]) -> Value:
    if name in _TUNED:
        return _begun(name, args, kwargs)
    if name in LOADERS:
        return Array(batch=batch_of(args, kwargs) or (32 if name != "batch" else None))
    if name == "keys":
        return list(made.kwargs)
    if made.name in ("RandomState", "default_rng", "Generator", "random"):
        return datasets.made(name, args, kwargs) or UNKNOWN
    return UNKNOWN


def _argument(parser: Made, args: list[Value], kwargs: dict[str, Value]) -> Value:
    """An argument of the command line stands at its default."""
    names = [each for each in args if isinstance(each, str)]
    name = kwargs.get("dest", next((each for each in names if each.startswith("--")), names[0] if names else None))
    if isinstance(name, str):
        default = kwargs.get("default", False if kwargs.get("action") == "store_true" else None)
        parser.state[name.lstrip("-").replace("-", "_")] = default
    return None


def wrapped(machine: Machine, made: Made) -> Value:
    """What some calls give is better known by what they hold."""
    if made.name in LOADERS:
        return loader(machine, made)
    if made.name in ("TensorDataset", "from_tensor_slices", "Subset"):
        found = [
            each
            for each in (*made.args, *(made.args[0] if made.args and isinstance(made.args[0], tuple) else ()))
            if isinstance(each, Array)
        ]
        return found[0] if found else Array()
    for wrapper in (keras_wrapper, skorch):
        if made.name in wrapper.NAMES:
            wrapper.train(machine, made)
    return made


def _of_tensor(
    machine: Machine, tensor: Tensor, name: str, args: list[Value], kwargs: dict[str, Value], line: int
) -> Value:
    if name == "backward" and tensor.models:  # of a loss that nobody knows
        cost = Cost(None, Tensor(tensor.steps[:-1], tensor.source, tensor.models), UNKNOWN, line)
        machine.costs.append(cost)
        return _train(machine, cost, line)
    if plain(name) in ACTIVATIONS and name != "exp":
        step = Made(name, args, kwargs | {"functional": True}, line)
        return Tensor((*tensor.steps, step), tensor.source, tensor.models)
    if name in IGNORED or name in ("add", "mul", "flatten", "mean", "sum", "gather"):
        return tensor
    return UNKNOWN


def reduced(machine: Machine, value: Gap | Cost, name: str, line: int) -> Value:
    """A difference becomes a cost when it is squared and added up; a cost that goes backward trains its model."""
    if isinstance(value, Cost):
        if name == "backward":
            return _train(machine, value, line)
        return value if name in ("mean", "sum", "reduce_mean", "reduce_sum", "sqrt", "to", "cuda") else UNKNOWN
    if name in ("pow", "square", "abs", "absolute", "fabs"):
        return Gap(value.tensor, value.target, "square" if name in ("pow", "square") else "abs")
    if name in ("mean", "sum", "reduce_mean", "reduce_sum", "item"):
        loss = Made("l1_loss" if value.power == "abs" else "mse_loss", [], {}, line)
        cost = Cost(loss, value.tensor, value.target, line, "sum" in name)
        machine.costs.append(cost)
        return cost
    return value


def _train(machine: Machine, cost: Cost, line: int) -> None:
    model = cost.tensor.models[-1] if cost.tensor.models else None
    machine.trainings.append(Training(model, line, cost=cost, optimizers=len(machine.optimizers)))
