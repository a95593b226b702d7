"""Session: one run. step() -> Frame; all mutable numeric state of a run lives here."""

from __future__ import annotations

import math

import numpy as np
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.datasets import DataError
from core.components.tables import Stamp
from core.experiment import Experiment, ExperimentError, validated, widths
from core.network import Network
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.record.frame import SCALARS, Frame, Overflow
from core.training.critical import Line
from core.training.kept import Kept
from core.training.learner import Learner
from core.training.looks import Look, Looks
from core.training.measures import Measures
from core.training.memory import require_memory
from core.training.samples import Samples
from core.training.seeds import Seeds, seeds_of
from core.training.survey import task_of
from core.training.threads import threads_for, use_threads
from core.training.trace import Trace
from core.wording import Field, Reason, shortened

HELD_OUT_EVERY = 10  # steps, or more where the held-out samples are many


class Session:
    """One run of an experiment, from its seed to its last frame.

    >>> from core.experiment import Experiment
    >>> from core.layers import Dense
    >>> session = Session(Experiment(layers=(Dense(units=16),) * 4))
    >>> frames = [session.step() for _ in range(50)]
    >>> frames[-1].step, session.ended
    (49, False)
    >>> frames[-1].loss < frames[0].loss
    True
    >>> session.network.parameters["0.W"].shape  # a view: writing to it changes the run
    (2, 16)
    """

    def __init__(self, experiment: Experiment, kept: Kept | None = None) -> None:
        """Draws data and weights. ExperimentError names the setting that cannot be, before anything is allocated.

        What is `kept` of the data of other runs is not drawn, read or preprocessed again.
        """
        kept = Kept() if kept is None else kept
        kept.expect(experiment.data)
        self.experiment = validated(experiment)
        self.head = self.experiment.head
        self.bytes_needed = require_memory(self.experiment)  # but for the samples
        every = widths(self.experiment)
        use_threads(1)
        seeds = seeds_of(self.experiment)
        self.samples, self.stamp = _samples(self.experiment, kept, every[-1], seeds)
        widths(self.experiment, self.samples.batch)
        self.threads = threads_for(every, self.samples.batch)
        use_threads(self.threads)
        sample = self.samples.x[: self.samples.batch]
        rngs = default_rng(seeds.weights), sample, default_rng(seeds.masks)
        self.network = Network(self.experiment, every[0], every[-1], *rngs)
        self.passes = self.network.passes(self.samples.batch)
        self.learner = Learner(self.network, self.passes, self.experiment.optimizer)
        self.line = Line(self.network, self.passes, self.learner, self.samples, self.head)
        self.trace = Trace(self.network, self.passes, self.samples, self.line)
        self.measures = Measures(self.network, self.passes, self.trace, self.learner.update)
        self.looks = Looks(self.network, self.samples, self.head, self.line)
        task = task_of(self.experiment, self.samples)
        self.structure = replace(self.network.structure, scales=self.samples.scales, task=task)
        self.steps = 0
        self.last: Frame | None = None

    def retune(self, experiment: Experiment) -> None:
        """Goes on with other settings of the same kind of optimizer; weights and optimizer state are kept."""
        if type(experiment.optimizer) is not type(self.experiment.optimizer):
            raise ValueError("a run goes on only with the same kind of optimizer; start a new run")
        self.experiment = validated(replace(self.experiment, optimizer=experiment.optimizer))
        self.learner.optimizer = self.experiment.optimizer
        self.looks.restart()

    @property
    def ended(self) -> bool:
        """Whether a number left the precision; the last frame says where."""
        return self.last is not None and self.last.overflow is not None

    def step(self) -> Frame:
        """Applies the last frame's update and measures the next batch; after the end, the last frame again."""
        if self.ended and self.last is not None:
            return self.last
        use_threads(self.threads)
        with quiet():
            self.advance()
            self.last = self._measured(*self.samples.next_batch())
        self.steps += 1
        self.trace.steps = self.steps
        return self.last

    def advance(self) -> None:
        """Applies the update of the last frame. Until then the network is as the frame measured it; under `quiet`."""
        if self.learner.due:
            self.learner.apply()

    def _measured(self, x: Floats, target: Floats) -> Frame:
        cost, answers = self.passes.evaluate(self.head, x, target), self.samples.answers
        loss = cost.loss
        sums = self.passes.stacks.sums()
        overflow = self._overflow(loss, sums)
        table = self.measures.forward(sums)
        accuracy = self.head.accuracy(self.passes.logits, target, self.samples.classes)
        held_out, leap, look = (math.nan, math.nan), math.nan, Look()
        if overflow is None:
            leap = self._go_back(table)
            held_out, look = self._held_out(), self.looks.look()
        else:
            self.passes.prepare()
        self.measures.shares(table)
        optimizer = self.experiment.optimizer
        rate = optimizer.rate(self.steps)
        peak = optimizer.schedule.peak(optimizer.learning_rate)
        share = rate / peak if peak else 1.0
        guessed = answers.guessing(target), answers.floor(), accuracy, answers.largest_share()
        away = answers.deviations(self.passes.logits, target, self.head)
        scalars = [loss, *guessed, *away, *held_out, rate, share, leap, cost.clipped_share, *look]
        named = dict(zip(SCALARS, scalars, strict=True))
        return Frame(self.structure, self.steps, table, overflow=overflow, mean_of=None, **named)

    def _go_back(self, table: Floats) -> float:
        """Measures the way back and computes the update; returns log10 of its leap."""
        self.measures.backward(table, self.network.backward(self.passes))
        self.learner.make_update(self.steps)
        return self.measures.update(table, self.learner.log2_scale)

    def _overflow(self, loss: float, sums: Floats) -> Overflow | None:
        entry = self.passes.stacks.first_not_finite(sums)
        if entry is not None:
            tensors = self.network.tensors[entry].values()
            return Overflow(entry, "signal" if all(np.isfinite(array).all() for array in tensors) else "weight")
        return None if math.isfinite(loss) else Overflow(self.structure.entries - 1, "loss")

    def _held_out(self) -> tuple[float, float]:
        """Loss and accuracy on the held-out samples, in the steps that measure them."""
        samples, head = self.samples, self.head
        every = max(HELD_OUT_EVERY, HELD_OUT_EVERY * len(samples.test_x) // (2 * samples.batch))
        if self.steps % every or not len(samples.test_x):
            return math.nan, math.nan
        told = np.zeros(2)
        for x, target in samples.held_out():
            z = self.network.logits(x).astype(float)
            share = len(x) / len(samples.test_x)
            loss = head.evaluate(z, target, np.empty_like(z)).loss
            told += share * loss, share * head.accuracy(z, target, samples.classes)
        return float(told[0]), float(told[1])


def _samples(experiment: Experiment, kept: Kept, outputs: int, seeds: Seeds) -> tuple[Samples, Stamp | None]:
    """The samples, and of which state of a file they are."""
    try:
        split, stamp = kept.dealt(experiment, seeds)
        return Samples(experiment, split, outputs, seeds.shuffling(split.samples)), stamp
    except DataError as error:
        raise ExperimentError(error.reason.at(Field("data"))) from error
    except ValueError as error:  # what only the data themselves can tell
        unfit = Reason("data.unfit", error=shortened(str(error), 200))
        raise ExperimentError(unfit.at(Field("data"))) from error
