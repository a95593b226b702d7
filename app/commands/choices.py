"""The choices of the tuning points as commands: every kind of everything that can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from app.commands.command import ARROW, Command
from app.commands.languages import other_names
from app.panels.inspector.activation import activate, choices
from app.panels.inspector.scope import Scope, common
from app.panels.inspector.values import activation_of
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.widgets.kept_settings import carried_over
from core.components.component import Component, key, kinds_of
from core.components.datasets import AnyDataset, Csv
from core.components.initializers import AnyInitializer
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing

Kind = type[Component]


class Choices:
    """Acts on the selected layers, or on all, as the inspector does."""

    def __init__(
        self, document: Document, selection: Selection, texts: Texts, choose_data: Callable[[Component], None]
    ) -> None:
        """`choose_data` takes a table, which is asked for and looked at first."""
        self._document, self._selection, self._texts = document, selection, texts
        self._choose_data = choose_data

    def commands(self) -> Iterator[Command]:
        """One command for each kind of each group, in the order of the tuning points."""
        experiment, scope = self._document.experiment, self._scope()
        yield from self._group("data", kinds_of(AnyDataset), experiment.data, self._set_data)
        yield from self._group("preprocessing", kinds_of(AnyPreprocessing), experiment.preprocessing, self._prepare)
        yield from self._group("loss", kinds_of(AnyLoss), experiment.loss, self._set_loss)
        yield from self._group("activation", choices(), common(scope.found(activation_of)), self._activate)
        initializer = common(scope.values("initializer"))
        yield from self._group("initializer", kinds_of(AnyInitializer), initializer, self._initialize)
        yield from self._group("optimizer", kinds_of(AnyOptimizer), experiment.optimizer, self._set_optimizer)

    @property
    def table(self) -> Csv | None:
        """The table that the data are, which can be looked at."""
        data = self._document.experiment.data
        return data if isinstance(data, Csv) else None

    def look_at(self, table: Csv) -> None:
        """Show how it is read."""
        self._choose_data(table)

    def _group(
        self, setting: str, kinds: tuple[Kind, ...], present: Component | None, choose: Callable[[Any], object]
    ) -> Iterator[Command]:
        heading = self._texts.setting(setting)
        for kind in kinds:
            name = self._texts.component(kind)
            yield Command(
                title=f"{heading}{ARROW}{name}",
                do=partial(choose, carried_over(present, kind)),
                also=f"{other_names((heading, name))} {key(kind).replace('_', ' ')}",
                chosen=type(present) is kind,
            )

    def _scope(self) -> Scope:
        return Scope(self._document.experiment.layers, self._selection.slots)

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
