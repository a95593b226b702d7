"""The histograms show one of the roles."""

from __future__ import annotations

from app.plots.activations.settings import ActivationSettings
from app.plots.settings import read, written
from core.probes.histograms import ROLES


def test_every_role_can_be_chosen_and_nothing_else() -> None:
    chosen = [read(f'{{"role":"{role}"}}', ActivationSettings) for role in (*ROLES, "colour")]

    assert [each.role for each in chosen if each is not None] == list(ROLES)


def test_layers_may_be_named_instead_of_following_the_room_there_is() -> None:
    settings = ActivationSettings(layers=(0, 7, 12), focus=7)

    assert read(written(settings), ActivationSettings) == settings
    assert read('{"layers":[0,-1]}', ActivationSettings) is None


def test_only_signals_are_shown_as_in_textbooks() -> None:
    chosen = [ActivationSettings(role=role, axis="unit").of_textbook for role in ("signal", "size", "pre", "delta")]

    assert chosen == [True, False, False, False]
