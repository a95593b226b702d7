"""The diagram shows as much as has room, unless it is told how much."""

from __future__ import annotations

from app.plots.network_diagram.plot import COUNTS
from app.plots.network_diagram.settings import DiagramSettings
from app.plots.settings import read, written


def test_as_many_units_as_a_screen_can_show_can_be_asked_for() -> None:
    assert read(f'{{"most":{max(COUNTS)}}}', DiagramSettings) == DiagramSettings(most=max(COUNTS))
    assert read(f'{{"most":{max(COUNTS) + 1}}}', DiagramSettings) is None


def test_a_picked_neuron_is_two_numbers() -> None:
    settings = DiagramSettings(mode="weight", neuron=(2, 5))

    assert read(written(settings), DiagramSettings) == settings
    assert read('{"neuron":[2]}', DiagramSettings) is None
