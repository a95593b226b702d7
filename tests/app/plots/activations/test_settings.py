"""The histograms show one of the roles."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.plots.activations.plot import Activations
from app.plots.activations.settings import ActivationSettings
from app.plots.settings import read, written
from app.texts import Texts
from app.theme import Theme
from core.probes.histograms import ROLES
from tests.app.plots.probed import Probed
from tests.app.plots.seen import shown, turn_at
from tests.core.networks import deep


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


def test_the_numbers_of_a_layer_are_seen_closer_until_another_role_is(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Activations(theme, texts)
    shown(qtbot, plot, 900, 460)
    Probed(deep(4)).step(3).show(plot)
    across, whole = plot.stage.area.ranges

    turn_at(plot, plot.stage.area.rect.center(), 5)
    seen, chip, said = plot.stage.area.ranges, plot.heading.chip, read(written(plot.settings), ActivationSettings)
    plot.show_role("pre")

    assert (seen[0], chip, said) == (across, "zoomed", ActivationSettings(upright=seen[1]))
    assert seen[1][1] - seen[1][0] == pytest.approx(0.8**5 * (whole[1] - whole[0]))
    assert not plot.is_zoomed
