"""Still is what has come to its end, with all that its plots ask of it."""

from __future__ import annotations

from app.lectures.takeaway.stillness import is_through, is_told
from tests.app.lectures.takeaway.conftest import CHOICES, NUMBER, STEPS, Goes


def test_a_run_is_through_after_its_steps(goes: Goes) -> None:
    run = goes(CHOICES).lesson.run

    assert is_through(run, STEPS)
    assert not is_through(run, STEPS + 1)


def test_a_plot_is_told_when_it_is_up_to_date_with_a_run_whose_answers_are_there(goes: Goes) -> None:
    projection = goes(NUMBER)
    plot = projection.plots[0]
    assert is_told([plot])

    plot.renewal.outdated = True
    assert not is_told([plot])

    plot.renewal.outdated = False
    plot.show_views(())
    assert not is_told([plot])
    plot.hide()
    assert is_told([plot])
