"""Tests of measured values that follow their layers."""

from __future__ import annotations

from app.panels.stack.drawing.gains import NOTHING, UNKNOWN, Gains
from app.panels.stack.drawing.measured import MeasuredSlots
from app.state.document import Document
from tests.app.panels.stack.hands import frame

GAINS = Gains(frame(-5.0, -4.0, -3.0, -1.0, -0.5, 0.0))


def test_nothing_is_known_before_the_first_frame(document: Document) -> None:
    measured = MeasuredSlots(document)

    assert measured.gain(range(1)) == UNKNOWN
    assert measured.level(0) == NOTHING
    assert measured.marks(range(3)) == []
    assert measured.output_level == NOTHING


def test_frames_of_another_network_are_not_taken(document: Document) -> None:
    assert not MeasuredSlots(document).take(Gains(frame(-1.0, 0.0)))


def test_neighbours_keep_their_common_gain_while_they_stay_neighbours(document: Document) -> None:
    measured = MeasuredSlots(document)
    measured.take(GAINS)

    document.move_layers((4,), 0)
    together, torn = measured.gain(range(1, 4)), measured.gain(range(2))

    assert together == GAINS.over(range(3))
    assert torn == UNKNOWN


def test_a_new_layer_has_no_level_and_the_others_keep_theirs(document: Document) -> None:
    measured = MeasuredSlots(document)
    measured.take(GAINS)

    document.insert_layer(1, document.experiment.layers[0])

    assert measured.level(1) == NOTHING
    assert measured.level(2) == GAINS.level(1)
    assert measured.marks(range(2, 4)) == GAINS.marks[1:3]
    assert measured.output_level == GAINS.level(5)
