"""The plots of a scene are drawn anew for a page, with the names of their runs."""

from __future__ import annotations

from app.lectures.takeaway.twins import shown, twin_of
from core.experiment.pictures import Look, PictureSize
from tests.app.lectures.takeaway.conftest import CHOICES, HOSTILE, RUNS, Goes

LOOK = Look(PictureSize(400, 300, "px"))


def test_side_by_side_each_has_the_name_of_its_run_on_one_scale(goes: Goes) -> None:
    first, second = shown(goes(RUNS))

    assert (first.label, second.label) == ("slow", HOSTILE)
    with twin_of(first.plot, LOOK) as one, twin_of(second.plot, LOOK) as other:
        assert one is not None
        assert other is not None
        assert one.view == first.plot.view != other.view
        assert one.ranges._held == other.ranges._held


def test_of_one_run_there_are_no_names(goes: Goes) -> None:
    assert [each.label for each in shown(goes(CHOICES))] == ["", ""]


def test_what_has_nothing_to_show_has_no_twin(goes: Goes) -> None:
    plot = shown(goes(CHOICES))[0].plot
    plot.show_views(())

    with twin_of(plot, LOOK) as twin:
        assert twin is None
