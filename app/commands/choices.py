"""The choices of the tuning points as commands: every kind of everything that can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from msgspec.structs import replace

from app.commands.command import ARROW, Command
from app.commands.languages import other_names
from app.commands.values import Place, Value, Values, values_of
from app.panels.inspector.points.activation import OTHER_POINTS, activate, choices
from app.panels.inspector.points.depth import set_depth
from app.panels.inspector.points.input import IN_PREVIEW, has_target_scaling, shape_at_hand
from app.panels.inspector.points.input_features import FREE, turned
from app.panels.inspector.points.layers import DEPTH
from app.panels.inspector.points.nodes import NODE_SETTINGS, declared
from app.panels.inspector.points.output_nodes import UNITS
from app.panels.inspector.points.own import ELSEWHERE
from app.panels.inspector.scope import Scope, common, scope_of
from app.panels.inspector.section import experiment_setting
from app.panels.inspector.values import activation_of
from app.panels.output import with_units
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.widgets.kept_settings import carried_over
from core.components.activations import AnyOutputActivation
from core.components.component import Component, key, kinds_of, settings
from core.components.datasets import AnyDataset, Csv
from core.components.initializers import AnyInitializer
from core.components.inputs import ALL_INPUTS, FEATURES, input_names
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing
from core.components.target_scaling import AnyTargetScaling
from core.layers import hidden_slots

Kind = type[Component]
OWN, *KINDS, NODES_POINT, LAYERS_POINT = range(8)  # tuning points; at some there is a kind, a layer's own are at none
COST_POINT = 2  # at which the output stands, too
NODES, DEPTHS = (1, 2, 4, 8, 16, 32, 64, 128), (1, 2, 3, 5, 8, 10, 20, 30, 50)


@dataclass(frozen=True)
class Part:
    """A part of the experiment of which there are kinds, at its tuning point."""

    point: int
    name: str
    kinds: tuple[Kind, ...]
    present: Component | None  # None where several layers differ
    choose: Callable[[Any], object]
    without: tuple[str, ...] = ()  # settings that are found elsewhere
    within: tuple[str, ...] = ()  # the names of what it is a part of


class Choices:
    """Acts on the selected layers, or on all, as the inspector does."""

    def __init__(
        self,
        document: Document,
        selection: Selection,
        texts: Texts,
        choose_data: Callable[[Component], None],
        go: Callable[[Place], None],
    ) -> None:
        """`choose_data` takes a table, which is asked for and looked at first; `go` leads to the field of a setting."""
        self._document, self._selection, self._texts = document, selection, texts
        self._choose_data, self._worded = choose_data, Values(texts, go)

    def commands(self) -> Iterator[Command]:
        """One command for each kind of each group, in the order of the tuning points; then what each setting is."""
        return chain.from_iterable(self.pieces())

    def pieces(self) -> Iterator[Iterator[Command]]:
        """The same tuning point by tuning point."""
        yield from map(self.of_point, KINDS)
        yield chain.from_iterable(self._group(part) for part in self._parts() if part.within)
        yield self._inputs()
        yield self._worded.commands(self._values())

    def typed(self, number: float, text: str) -> Iterator[Command]:
        """Every setting with a number that was typed behind its name."""
        yield from self._worded.typed(self._values(), number, text)

    def of_point(self, number: int) -> Iterator[Command]:
        """What can be chosen at a tuning point; of numbers those that a lecture compares."""
        for part in self._parts():
            if part.point == number and not part.within:
                yield from self._group(part)
        if number == NODES_POINT:
            yield from self._numbers("units", NODES, common(self._scope().values("units")), self._set_units)
        elif number == LAYERS_POINT:
            yield from self._numbers("layers", DEPTHS, self._depth(), self._set_depth)

    def _parts(self) -> tuple[Part, ...]:
        """Every part of the experiment of which there are kinds."""
        experiment, scope = self._document.experiment, self._scope()
        activation, initializer = common(scope.found(activation_of)), common(scope.values("initializer"))
        target = Part(1, "target_scaling", kinds_of(AnyTargetScaling), experiment.target, self._scale)
        return (
            Part(1, "data", kinds_of(AnyDataset), experiment.data, self._set_data, IN_PREVIEW),
            Part(1, "preprocessing", kinds_of(AnyPreprocessing), experiment.preprocessing, self._prepare),
            *((target,) if has_target_scaling(experiment) else ()),
            Part(COST_POINT, "loss", kinds_of(AnyLoss), experiment.loss, self._set_loss),
            Part(COST_POINT, "activation", kinds_of(AnyOutputActivation), experiment.output.activation,
                 partial(self._set_output, "activation"), within=("output",)),
            Part(3, "activation", choices(), activation, self._activate, OTHER_POINTS),
            Part(4, "initializer", kinds_of(AnyInitializer), initializer, self._initialize),
            Part(5, "optimizer", kinds_of(AnyOptimizer), experiment.optimizer, self._set_optimizer),
        )  # fmt: skip

    def _values(self) -> Iterator[Value]:
        """Every setting of these parts, then those of the experiment itself."""
        experiment, document = self._document.experiment, self._document
        for part in self._parts():
            yield from values_of(part.present, part.choose, part.point, self._headings(part), part.without)
        own = ((1, "test_share", document.set_test_share), (5, "batch", document.set_batch),
               (5, "precision", document.set_precision), (None, "seed", document.set_seed))  # fmt: skip
        for point, name, take in own:
            yield Value(experiment_setting(name), Place(point, None, name), getattr(experiment, name), take)
        scope = self._scope()
        for name in filter(scope.having, NODE_SETTINGS):
            edit = partial(self._set_in_layers, name) if name != "units" else self._set_units
            yield Value(declared(name), Place(NODES_POINT, None, name), common(scope.values(name)), edit)
        yield from self._own(scope)
        yield Value(DEPTH, Place(LAYERS_POINT, None, "layers"), self._depth(), self._set_depth)
        nodes, asked_for = partial(self._set_output, "units"), with_units(experiment).units
        yield Value(UNITS, Place(COST_POINT, None, "units"), asked_for, nodes, (self._texts.setting("output"),))

    def _own(self, scope: Scope) -> Iterator[Value]:
        """What only the selected kind of layer has."""
        for kind in {type(layer) for layer in scope.alike}:
            for setting in settings(kind):
                if (name := setting.name) not in ELSEWHERE:
                    take, within = partial(self._set_in_layers, name), (self._texts.component(kind),)
                    yield Value(setting, Place(OWN, kind, name), common(scope.values(name)), take, within)

    @property
    def table(self) -> Csv | None:
        """The table that the data are, which can be looked at."""
        data = self._document.experiment.data
        return data if isinstance(data, Csv) else None

    def look_at(self, table: Csv) -> None:
        """Show how it is read."""
        self._choose_data(table)

    def _headings(self, part: Part) -> tuple[str, ...]:
        return tuple(map(self._texts.setting, (*part.within, part.name)))

    def _group(self, part: Part) -> Iterator[Command]:
        headings, present = self._headings(part), part.present
        for kind in part.kinds:
            name = self._texts.component(kind)
            yield Command(
                title=ARROW.join((*headings, name)),
                do=partial(part.choose, carried_over(present, kind)),
                also=f"{other_names((*headings, name))} {key(kind).replace('_', ' ')}",
                chosen=type(present) is kind,
            )

    def _inputs(self) -> Iterator[Command]:
        """What the network is given of two features, each a switch."""
        experiment, heading = self._document.experiment, self._texts.setting("inputs")
        given = FREE if experiment.inputs is None else experiment.inputs
        if experiment.inputs is None and shape_at_hand(experiment)[:1] != (FEATURES,):
            return
        for each, name in zip(ALL_INPUTS, input_names(ALL_INPUTS, ()), strict=True):
            turn = partial(self._document.set_inputs, turned(experiment.inputs, each))
            yield Command(
                f"{heading}{ARROW}{name}", turn, also=f"{other_names((heading,))} {each}", chosen=each in given
            )

    def _numbers(
        self, setting: str, numbers: Iterable[int], present: int | None, choose: Callable[[int], object]
    ) -> Iterator[Command]:
        for number in numbers:
            title = f"{self._texts.setting(setting)}{ARROW}{number}"
            yield Command(title, partial(choose, number), chosen=number == present)

    def _depth(self) -> int:
        return len(hidden_slots(self._document.experiment.layers))

    def _scope(self) -> Scope:
        return scope_of(self._document.experiment, self._selection)

    def _set_data(self, data: Any) -> None:
        if isinstance(data, Csv):
            self.look_at(data)
        else:
            self._document.set_data(data)

    def _prepare(self, preprocessing: Any) -> None:
        self._document.set_preprocessing(preprocessing)

    def _set_loss(self, loss: Any) -> None:
        self._document.set_loss(loss)

    def _activate(self, chosen: Any) -> None:
        activate(self._document, self._scope(), chosen)

    def _initialize(self, initializer: Any) -> None:
        self._document.set_initializer(self._scope().having("initializer"), initializer)

    def _set_optimizer(self, optimizer: Any) -> None:
        self._document.set_optimizer(optimizer)

    def _scale(self, target: Any) -> None:
        self._document.set_target(target)

    def _set_output(self, name: str, value: Any) -> None:
        self._document.set_output(replace(self._document.experiment.output, **{name: value}))

    def _set_units(self, units: int) -> None:
        self._document.set_units(self._scope().having("units"), units)

    def _set_in_layers(self, name: str, value: Any) -> None:
        self._document.replace_layers(self._scope().changed(name, value))

    def _set_depth(self, depth: int) -> None:
        set_depth(self._document, self._document.experiment.layers, depth)
