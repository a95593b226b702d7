"""The document: the experiment that is worked on; its verbs are the only way to change it, and undo swaps values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import msgspec
from PySide6.QtCore import Signal

from app.state.edits import (
    with_bookmark,
    with_data,
    with_names_once,
    with_new_data,
    with_new_weights,
    without_bookmark,
)
from app.state.filed import Filed
from app.state.misfits import Misfit, lack_of_memory, misfit_of, no_layers
from app.state.patience import GivenUp
from core.components.activations import AnyOutputActivation
from core.components.component import Component
from core.components.datasets import AnyDataset
from core.components.initializers import AnyInitializer
from core.components.inputs import Input
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing
from core.components.target_scaling import AnyTargetScaling
from core.experiment import Experiment, ExperimentError, Output, moved, validated, well_formed
from core.experiment.files import layers_as_text, layers_from_text
from core.experiment.regular import Insertion, normalizers, skips, with_insertions
from core.layers import Layer
from core.wording import Reason


class Document(Filed):
    """The one experiment that is being worked on, with its past."""

    misfitted = Signal(object)  # Misfit: which layer is to blame for what is refused next
    refused = Signal(object)  # Reason: why an edit cannot be

    # Layers

    guard: Callable[[Experiment], Reason | None] | None = None  # why an exercise does not allow what would become of it

    def insert_layer(self, index: int, layer: Component) -> None:
        """Put a new layer before position `index`."""
        self.insert_layers(index, (layer,))

    def insert_layers(self, index: int, layers: Iterable[Component], verb: str = "insert", gesture: str = "") -> None:
        """Put new layers before position `index`; copies of a layer that has a name have none."""
        new = with_names_once(layers, self.experiment.names)
        ids = self.slot_ids[:index] + self._new_ids(len(new)) + self.slot_ids[index:]
        self._edit(verb, lambda experiment: experiment.with_inserted(index, *new), ids, gesture)

    def remove_layers(self, indices: Iterable[int], verb: str = "remove", gesture: str = "") -> None:
        """Take layers out."""
        gone = frozenset(indices)
        ids = tuple(id_ for position, id_ in enumerate(self.slot_ids) if position not in gone)
        self._edit(verb, lambda experiment: experiment.with_removed(gone), ids, gesture)

    def move_layers(self, indices: Iterable[int], to: int) -> None:
        """Move layers together before position `to`, counted while they are still in their places."""
        moving = frozenset(indices)
        ids = tuple(self.slot_ids[position] for position in moved(len(self.slot_ids), moving, to))
        self._edit("move", lambda experiment: experiment.with_moved(moving, to), ids)

    def replace_layers(self, layers: Mapping[int, Component | Output], gesture: str = "") -> None:
        """Change several layers at once, each at its position; the output is at the one after the last."""
        after = [layers.get(position, entry) for position, entry in enumerate(self.experiment.entries)]
        verb = "output" if set(layers) == {len(after) - 1} else "layer"
        self._edit(verb, lambda experiment: experiment.with_entries(after), gesture=gesture)

    def set_units(self, indices: Iterable[int], units: int | None, gesture: str = "") -> None:
        """Give layers another number of nodes."""
        slots = frozenset(indices)
        self._edit("units", lambda experiment: experiment.with_units(slots, units), gesture=gesture)

    def set_activation(self, indices: Iterable[int], activation: AnyOutputActivation, gesture: str = "") -> None:
        """Give layers another activation."""
        slots = frozenset(indices)
        self._edit("activation", lambda experiment: experiment.with_activation(slots, activation), gesture=gesture)

    def set_initializer(self, indices: Iterable[int], initializer: AnyInitializer, gesture: str = "") -> None:
        """Let layers start from other weights."""
        slots = frozenset(indices)
        self._edit("initializer", lambda experiment: experiment.with_initializer(slots, initializer), gesture=gesture)

    def set_name(self, index: int, name: str) -> None:
        """Call a layer something; the output is at the position after the last."""
        self._edit("name", lambda each: each.with_setting({index}, name=" ".join(name.split())))

    def set_trainable(self, indices: Iterable[int], trainable: bool) -> None:
        """Let layers learn, or lock their weights."""
        self._edit("learn" if trainable else "lock", lambda each: each.with_setting([*indices], trainable=trainable))

    def repeat(self, indices: Iterable[int], times: int) -> None:
        """Deepen: let the given layers stand `times` times in all, the copies after the last of them."""
        slots = sorted(set(indices) - {len(self.slot_ids)})
        if not slots or times < 2:
            return
        copies = tuple(self.experiment.layers[slot] for slot in slots) * (times - 1)
        deeper = self.experiment.with_inserted(slots[-1] + 1, *copies)
        try:
            reason = self.patiently(partial(lack_of_memory, deeper))
        except GivenUp:
            return
        if reason is not None:
            self._refuse(Misfit(reason))
        else:
            self.insert_layers(slots[-1] + 1, copies, "repeat")

    def normalize(self, kind: type[Layer]) -> None:
        """Put a normalizer after every hidden layer that has none."""
        self._insert_everywhere(normalizers(self.experiment.layers, kind), "normalize")

    def skip_every(self, layers: int) -> None:
        """Lead a skip around every so many hidden layers."""
        self._insert_everywhere(skips(self.experiment.layers, layers), "skips")

    def copy(self, indices: Iterable[int]) -> str:
        """Layers as text for the clipboard."""
        return layers_as_text(tuple(self.experiment.layers[index] for index in sorted(set(indices))))

    def cut(self, indices: Iterable[int]) -> str:
        """Take layers out, as text for the clipboard."""
        slots = frozenset(indices)
        text = self.copy(slots)
        self.remove_layers(slots, "cut")
        return text

    def paste(self, index: int, text: str, verb: str = "paste") -> None:
        """Put the layers of a text before position `index`."""
        try:
            layers = self.patiently(partial(layers_from_text, text))
        except ExperimentError as error:
            self._refuse(no_layers(text, error.reason))
            return
        except GivenUp:
            return
        self.insert_layers(index, layers, verb)

    def set_output(self, output: Output, gesture: str = "") -> None:
        self._set("output", gesture, output=output)

    def keep_output(self) -> None:
        """Say that the output stays where it is."""
        self._refuse(Misfit(Reason("output.stays"), slot=len(self.slot_ids)))

    def lack_weights(self, slot: int | None) -> None:
        """Say at a layer that it has no weights to be locked; at none, that none is selected."""
        self._refuse(Misfit(Reason("lock.no_weights"), slot=slot))

    def set_target(self, target: AnyTargetScaling, gesture: str = "") -> None:
        self._set("target", gesture, target=target)

    def set_data(self, data: AnyDataset, gesture: str = "") -> None:
        """Other data; where they turn from classes into real targets or back, the loss goes along."""
        self._edit("data", partial(with_data, data=self.located(data)), gesture=gesture)

    def set_remark(self, name: str, text: str) -> None:
        self._set(name, "", **{name: text})

    def set_inputs(self, inputs: tuple[Input, ...] | None) -> None:
        self._set("inputs", "", inputs=inputs)

    def set_preprocessing(self, preprocessing: AnyPreprocessing, gesture: str = "") -> None:
        self._set("preprocessing", gesture, preprocessing=preprocessing)

    def set_loss(self, loss: AnyLoss, gesture: str = "") -> None:
        self._set("loss", gesture, loss=loss)

    def set_optimizer(self, optimizer: AnyOptimizer, gesture: str = "") -> None:
        self._set("optimizer", gesture, optimizer=optimizer)

    def set_seed(self, seed: int, gesture: str = "") -> None:
        self._set("seed", gesture, seed=seed)

    def draw_weights(self) -> None:
        """Other weights from another seed, while the data keep theirs."""
        self._edit("weights", with_new_weights)

    def draw_data(self) -> None:
        """Other data from another seed, while the weights keep theirs."""
        self._edit("new_data", with_new_data)

    def set_batch(self, batch: int, gesture: str = "") -> None:
        self._set("batch", gesture, batch=batch)

    def set_precision(self, precision: str) -> None:
        self._set("precision", "", precision=precision)

    def set_test_share(self, test_share: float, gesture: str = "") -> None:
        self._set("test_share", gesture, test_share=test_share)

    def set_bookmark(self, step: int, text: str) -> None:
        """Put a word on a step of the run, to come back to."""
        self._edit("bookmark", partial(with_bookmark, step=step, text=text))

    def remove_bookmark(self, step: int) -> None:
        self._edit("remove_bookmark", partial(without_bookmark, step=step))

    # How an edit happens

    def try_remedy(self, remedied: Experiment) -> None:
        """Take what a remedy has made of the experiment: the layers that it keeps are the first ones."""
        kept, count = self.slot_ids[: len(remedied.layers)], len(remedied.layers)
        self._edit("remedy", lambda _: remedied, (*kept, *self._new_ids(count - len(kept))))

    def _insert_everywhere(self, insertions: Sequence[Insertion], verb: str) -> None:
        ids, new = list(self.slot_ids), self._new_ids(len(insertions))
        for insertion, id_ in reversed(list(zip(insertions, new, strict=True))):
            ids.insert(insertion.before, id_)
        self._edit(verb, lambda experiment: with_insertions(experiment, insertions), tuple(ids))

    def _set(self, verb: str, gesture: str, **fields: object) -> None:
        self._edit(verb, lambda experiment: msgspec.structs.replace(experiment, **fields), gesture=gesture)

    def _edit(
        self, verb: str, edit: Callable[[Experiment], Experiment], ids: tuple[int, ...] | None = None, gesture: str = ""
    ) -> None:
        """Make an edit if the result is possible, else say why not."""
        try:
            experiment = self.patiently(partial(_edited, self.experiment, edit))
        except ExperimentError as error:
            self._refuse(misfit_of(error.reason, self.slot_ids if ids is None else ids, self.slot_ids))
            return
        except GivenUp:
            return
        if self.guard is not None and (objection := self.guard(experiment)) is not None:
            self._refuse(misfit_of(objection, self.slot_ids if ids is None else ids, self.slot_ids))
        elif experiment != self.experiment or (ids is not None and ids != self.slot_ids):
            after = replace(self._state, experiment=experiment, slot_ids=self.slot_ids if ids is None else ids)
            self._push(verb, after, gesture)

    def _refuse(self, misfit: Misfit) -> None:
        self.misfitted.emit(misfit)
        self.refused.emit(misfit.reason)


def _edited(experiment: Experiment, edit: Callable[[Experiment], Experiment]) -> Experiment:
    """What people write on it needs no table, neither one to be read nor one that has been spoiled meanwhile."""
    after = edit(experiment)
    written_on = after != experiment and after.same_run(experiment)
    return well_formed(after) if written_on else validated(after)
