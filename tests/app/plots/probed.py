"""A plot on a real run, and what it asks of it answered."""

from __future__ import annotations

from app.plots.plot import Plot
from core.experiment import Experiment
from core.record.history import History
from core.training.session import Session


class Probed:
    """A session that a plot looks at, step by step."""

    def __init__(self, experiment: Experiment) -> None:
        self.session = Session(experiment)
        self.history = History(self.session.structure)
        self.history.experiment = self.session.experiment

    def step(self, count: int = 1) -> Probed:
        """Some more steps."""
        for _ in range(count):
            self.history.append([self.session.step()])
        return self

    def show(self, plot: Plot) -> None:
        """Show the run, have the questions answered, and show it again."""
        plot.show_history(self.history)
        self.answer(plot)
        plot.show_history(self.history)

    def answer(self, plot: Plot) -> None:
        """Answer what the plot asks, as the worker does."""
        asked = [probe for probe in plot.probes() if not self.session.ended]
        views = {probe: view for probe in asked if (view := probe.view(self.session.trace)) is not None}
        self.history.album.add(self.session.steps - 1, views)
