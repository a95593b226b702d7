"""A plot on a real run, and what it asks of it answered."""

from __future__ import annotations

from app.plots.plot import Plot
from core.experiment import Experiment
from core.record.recording import Recording
from core.training.session import Session


class Probed:
    """A session that a plot looks at, step by step."""

    def __init__(self, experiment: Experiment) -> None:
        self.session = Session(experiment)
        self.recording = Recording(self.session.structure, self.session.experiment)
        self.view = self.recording.view()

    def step(self, count: int = 1) -> Probed:
        """Some more steps."""
        for _ in range(count):
            self.recording.append([self.session.step()])
        return self

    def show(self, plot: Plot) -> None:
        """Show the run, have the questions answered, and show it again."""
        plot.show_views((self.view,))
        self.answer(plot)
        plot.show_views((self.view,))

    def answer(self, plot: Plot) -> None:
        """Answer what the plot asks, as the worker does."""
        asked = [probe for probe in plot.probes() if not self.session.ended]
        answers = {probe: answer for probe in asked if (answer := probe.answer(self.session.trace)) is not None}
        self.recording.add(self.session.steps - 1, answers)
