"""Everything that can be chosen has a name of its own."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.texts.names import Names
from core.components import schedules
from core.components.activations import AnyActivation, rectifying
from core.components.clipping import AnyClipping
from core.components.component import Component, key, kinds_of
from core.components.datasets import AnyDataset
from core.components.initializers import AnyInitializer
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.components.preprocessing import AnyPreprocessing
from core.components.schedules import AnySchedule
from core.components.target_scaling import AnyTargetScaling
from core.layers import AnyLayer

GROUPS = [AnyLayer, AnyActivation, AnyInitializer, AnyLoss, AnyOptimizer, AnySchedule, AnyClipping, AnyPreprocessing,
          AnyDataset, AnyTargetScaling]  # fmt: skip


@pytest.mark.parametrize("group", GROUPS, ids=str)
def test_every_kind_of_a_group_can_be_told_from_the_others(group: object, qtbot: QtBot) -> None:
    kinds = kinds_of(group)

    names = [Names().of(kind) for kind in kinds]

    assert len(set(names)) == len(kinds)
    assert not [name for name in names if "_" in name]


@pytest.mark.parametrize("group", GROUPS, ids=str)
def test_no_kind_is_left_to_its_key(group: object, qtbot: QtBot) -> None:
    known = Names()._translated()

    assert [key(kind) for kind in kinds_of(group) if key(kind) not in known] == []


def test_the_schedule_that_shares_its_key_with_an_activation_has_a_name_of_its_own(qtbot: QtBot) -> None:
    assert (Names().of(rectifying.Exponential), Names().of(schedules.Exponential())) == (
        "exponential",
        "exponential decay",
    )


def test_a_component_is_called_like_its_kind(qtbot: QtBot) -> None:
    component: Component = kinds_of(AnyActivation)[1]()

    assert Names().of(component) == "sigmoid"


def test_what_nobody_named_is_called_by_its_key(qtbot: QtBot) -> None:
    class Novel(Component, frozen=True, tag="quite_novel"):
        """Of tomorrow."""

    assert Names().of(Novel) == "quite novel"
