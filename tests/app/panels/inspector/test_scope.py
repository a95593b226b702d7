"""Tests of which layers an edit acts on."""

from __future__ import annotations

from unittest.mock import patch

from app.panels.inspector.scope import Scope, common
from core.components.activations import Relu, Tanh
from core.components.component import key
from core.layers import Dense, Maxout

LAYERS = (Dense(units=8, activation=Relu()), Maxout(units=8), Dense(units=4, activation=Tanh()))


def test_without_a_selection_all_layers_are_meant() -> None:
    scope = Scope(LAYERS)

    assert scope.slots == (0, 1, 2)
    assert scope.values("units") == (8, 4)


def test_with_a_selection_only_the_selected_are_meant() -> None:
    scope = Scope(LAYERS, frozenset({1, 2}))

    assert scope.slots == (1, 2)


def test_layers_without_the_setting_are_left_out() -> None:
    scope = Scope(LAYERS)

    assert scope.having("activation") == (0, 2)
    assert scope.having("pieces") == (1,)


def test_a_change_touches_only_layers_that_have_the_setting() -> None:
    scope = Scope(LAYERS)

    assert scope.changed("pieces", 3) == {1: Maxout(units=8, pieces=3)}


def test_one_value_is_common_and_several_or_none_are_not() -> None:
    assert [common(values) for values in ((8,), (8, 4), ())] == [8, None, None]


def test_values_that_are_found_are_counted_once() -> None:
    assert Scope(LAYERS).found(key) == ("dense", "maxout")


def test_selected_layers_are_alike_if_they_are_of_one_kind() -> None:
    scopes = [Scope(LAYERS, frozenset(slots)) for slots in ({0, 2}, {0, 1}, {1}, ())]

    assert [scope.alike for scope in scopes] == [(LAYERS[0], LAYERS[2]), (), (LAYERS[1],), ()]


def test_the_layers_are_gone_through_once_however_much_is_asked_of_them() -> None:
    scope = Scope(LAYERS * 10, frozenset(range(30)))

    with patch.object(Scope, "entry", autospec=True, side_effect=Scope.entry) as entry:
        found = [(scope.found(key), scope.values("units"), scope.alike, scope.inner) for _ in range(3)]

    assert found[0] == found[1] == found[2]
    assert entry.call_count == 30
