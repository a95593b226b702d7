"""What the right button offers where: the verbs of the place, and where it is nobody's, those of the cards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.window.menus import ContextMenus
from app.window.menus.context import Place

if TYPE_CHECKING:
    from app.program.program import Program

RUN = "play step run_to run_until reset"
TIME = """
    go_to_step run_to run_until | previous_step next_step first_step live |
    first_bad_layer first_verdict first_not_finite | loop | runs star_run keep_reference release_reference
"""
LOOK = "theme projector | larger smaller normal_size | preferences"


def context_menus(program: Program) -> ContextMenus:
    """For all places that have no menu of their own."""
    transport, inspector, palette = program.transport, program.inspector, program.palette
    places: dict[QWidget, Place] = {
        transport.run: RUN,
        transport.speed: transport.offer_speeds,
        transport.dice: "new_weights new_data",
        transport.language: "language | preferences",
        transport.theme_button: LOOK,
        transport.layout_button: "layout_build layout_watch layout_understand layout_present | reset_layout",
        program.timeline: TIME,
        program.verdict: program.verdict.offer,
    }
    for kind, chip in palette.chips.items():
        places[chip] = partial(palette.offer, kind)
    for number, point in enumerate(inspector.points, 1):
        places[point] = partial(program.points.offer_choices, number)
    return ContextMenus(program.window, program.actions, program.guide.help.asking, places, program.menus.offer_cards)
