"""The four layouts are what product.md and look.md say of them."""

from __future__ import annotations

from app.commands.actions import LAYOUTS
from app.docks.designs import DESIGNS
from app.docks.plan import leaves


def test_there_are_four_and_all_have_an_action() -> None:
    assert tuple(DESIGNS) == LAYOUTS


def test_the_one_to_build_in_has_both_columns_and_the_drawn_plots() -> None:
    build = DESIGNS["build"]

    assert (build.inspector, build.network) == (True, True)
    assert leaves(build.plan) == ("gradient-profile", "heatmap", "loss", "verdict")


def test_to_watch_and_to_present_the_tuning_points_give_up_their_place() -> None:
    assert not DESIGNS["watch"].inspector
    assert (DESIGNS["present"].inspector, DESIGNS["present"].network) == (False, False)
