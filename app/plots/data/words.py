"""The words of the data plot."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject

from app.plots.data.pair import Pair
from app.plots.data.settings import RUN, DataSettings
from app.plots.samples.class_marks import LEVELS
from app.plots.samples.key import Entry
from app.plots.samples.scatter import AMOUNTS, VECTOR, Cloud
from app.texts import Texts
from app.theme.tokens import Tokens
from core.components.component import key as key_of
from core.components.preprocessing import AnyPreprocessing, NoPreprocessing, Normalize
from core.experiment import Experiment
from core.lecture.normalization import norms_of
from core.numerics import Floats
from core.numerics.scaled import mean_and_deviation
from core.probes.data import DataAnswer
from core.wording import filled, shortened

LONGEST = 24  # letters of the name of a column or a class


class DataWords(QObject):
    """Names of sides and axes, and what is read under the pointer."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts

    def segments(self) -> dict[str, str]:
        """What can be shown."""
        names = {mode: self.texts.choice(mode) for mode in ("all", "feature", "sample")}
        return {RUN: self.tr("this run"), **names}

    def hints(self) -> dict[str, str]:
        """The same, explained."""
        lecture = self.tr("The lecture's example: an array (2, 100) from N(3, 2.5²), divided by its norm, {how}.")
        hints = {mode: lecture.format(how=name) for mode, name in self.segments().items()}
        return hints | {RUN: self.tr("The samples of this run before and after its preprocessing.")}

    def sides(self, choice: DataSettings, experiment: Experiment | None) -> tuple[str, str]:
        """The names of the two scatter plots."""
        if not choice.of_run:
            return self.tr("random") if choice.vector is None else self.tr("vector"), self.tr("normalized")
        done = self.done(experiment.preprocessing) if experiment is not None and not _only_made(experiment) else ""
        return self.tr("before"), self.tr("after: {done}").format(done=done) if done else self.tr("after")

    def done(self, preprocessing: AnyPreprocessing) -> str:
        """What preprocessing has done."""
        if isinstance(preprocessing, Normalize):
            text = self.tr("divided by the L{order} norm, {whose}")
            return text.format(order=preprocessing.order, whose=self.texts.choice(preprocessing.axis))
        named = {
            "none": self.tr("unchanged"),
            "standardize": self.tr("standardized"),
            "min_max": self.tr("stretched to 0 … 1"),
            "whiten": self.tr("whitened"),
        }
        return named.get(key_of(preprocessing), self.texts.component(preprocessing))

    def axis(self, number: int, answer: DataAnswer | None = None, after: bool = False) -> str:
        """A feature, or what the network is given, by its name where it has one, or one of the principal components."""
        if number < 0:
            return self.tr("principal component {number}").format(number=-number)
        named = {} if answer is None else answer.after_features if after else answer.features
        name = named.get(number, "")
        return shortened(name, LONGEST) or self.tr("feature {number}").format(number=number + 1)

    def axes(self, axes: tuple[int, ...], answer: DataAnswer | None, after: bool = False) -> tuple[str, str]:
        """The names of both directions of a side."""
        across = self.axis(axes[0], answer, after)
        return across, self.axis(axes[1], answer, after) if len(axes) > 1 else self.predicted(answer)

    def predicted(self, answer: DataAnswer | None) -> str:
        """What the network is to say, by its name where it has one."""
        if answer is not None and answer.target_name:
            return shortened(answer.target_name, LONGEST)
        return self.tr("class") if answer is not None and answer.classes else self.tr("target")

    def class_(self, answer: DataAnswer, number: int) -> str:
        """A class by its name, or else by its number."""
        return shortened(answer.class_names[number], LONGEST) if answer.class_names else str(number)

    def with_numbers(self, axes: tuple[str, str], cloud: Cloud, answer: DataAnswer | None) -> tuple[str, str]:
        """The same with mean and deviation; but not those of class numbers, which are no amounts."""
        across, up = (f"{axis} · {self.spread(cloud, i)}" for i, axis in enumerate(axes))
        classes = answer is not None and answer.classes and axes[1] == self.predicted(answer)
        return across, axes[1] if classes else up

    def orders(self) -> dict[str, str]:
        """The norms of the lecture's example."""
        return {"1": "p = 1", "2": "p = 2"}

    def order_hints(self) -> dict[str, str]:
        """The same, explained."""
        return {"1": "‖x‖₁ = Σ|xᵢ|", "2": "‖x‖₂ = √Σ|xᵢ|²"}

    def spread(self, cloud: Cloud, direction: int) -> str:
        """Mean and standard deviation of the samples for training, which preprocessing looks at; a vector's number."""
        values = cloud.points[~cloud.hollow & cloud.there, direction]
        if not len(values):
            return "–"
        if cloud.meaning == VECTOR:
            return self.texts.number(float(values[0]))
        mean, deviation = (self.texts.number(0.0 if abs(x) < 5e-7 else x) for x in mean_and_deviation(values))
        return self.tr("mean {mean}, deviation {deviation}").format(mean=mean, deviation=deviation)

    def sample(self, pair: Pair, answer: DataAnswer | None, sample: int) -> str:
        """One sample before and after."""
        before, after = (self._place(cloud.points[sample]) for cloud in (pair.before, pair.after))
        text = f"{before} → {after}"
        if answer is None:
            return text
        split = self.tr("held out") if answer.held_out[sample] else self.tr("training")
        return f"{text}, {self.target(answer, float(pair.targets[sample]))}, {split}"

    def target(self, answer: DataAnswer, target: float) -> str:
        """A class or an amount."""
        if answer.classes:
            return self.tr("class {number}").format(number=self.class_(answer, round(target)))
        return self.amount(answer, target)

    def amount(self, answer: DataAnswer, amount: float) -> str:
        """A number of what is to be predicted, by its name where it has one."""
        name, number = shortened(answer.target_name, LONGEST), self.texts.number(amount)
        return f"{name} {number}" if name else self.tr("target {amount}").format(amount=number)

    def said(self, answer: DataAnswer, place: tuple[float, float], predicted: float) -> str:
        """What the network says at a place."""
        if answer.classes:
            text = self.tr("the network says class {answer}")
            return f"{self._place(np.array(place))}: " + text.format(answer=self.class_(answer, round(predicted)))
        where = self._place(np.array(place)) if len(answer.axes) > 1 else self.texts.number(place[0])
        return f"{where}: " + self.tr("the network says {answer}").format(answer=self.texts.number(predicted))

    def lecture(self, choice: DataSettings, points: Floats) -> str:
        """By which norm the lecture's points are divided."""
        if choice.vector is not None:
            return self.vector(choice, points)
        norms = norms_of(points, choice.axis, choice.order)
        each = " / ".join(self.texts.number(float(norm)) for norm in norms)
        if choice.mode == "sample":
            each = f"{self.texts.number(float(norms.min()))} … {self.texts.number(float(norms.max()))}"
        text = self.tr("array (2, 100) from N(3, 2.5²), divided by its norm p = {order}, {whose}: {norms}")
        return text.format(order=choice.order, whose=self.texts.choice(choice.mode), norms=each)

    def vector(self, choice: DataSettings, points: Floats) -> str:
        """A vector and its norm, by which it is divided; by feature, each number by itself."""
        numbers = points if choice.mode == "feature" else points.reshape(-1, 1)
        norms = np.linalg.norm(numbers, choice.order, axis=0)
        each = " / ".join(self.texts.number(float(norm)) for norm in norms)
        text = self.tr("vector {vector}, divided by its norm p = {order}, {whose}: {norms}")
        place = self._place(points[0])
        return text.format(vector=place, order=choice.order, whose=self.texts.choice(choice.mode), norms=each)

    def scale(self, choice: DataSettings) -> str:
        """Whether the sides can be compared by eye."""
        return self.tr("both on one scale") if choice.one_scale else self.tr("each on its own scale")

    def same_scale(self) -> str:
        """What the switch says."""
        return self.tr("same scale")

    def same_scale_hint(self) -> str:
        """What it does."""
        return self.tr("Show both sides between the same ends, so that they can be compared by eye (S)")

    def excerpt(self, shown: int, samples: int) -> str:
        """How many samples are there to be seen."""
        return self.tr("{shown} of {count} samples").format(shown=f"{shown:,}", count=f"{samples:,}")

    def lost(self, count: int, precision: str) -> str:
        """That samples have become infinite."""
        return filled(
            self.tr("{count} {count?sample is|samples are} beyond {precision}"), count=f"{count:,}", precision=precision
        )

    def network(self, step: int) -> str:
        """Of which step the boundary is."""
        return self.tr("network of step {step}").format(step=f"{step:,}")

    def no_boundary(self) -> str:
        """Why there is none."""
        return self.tr("a decision boundary needs one or two inputs")

    def key(self, pair: Pair, tokens: Tokens, answer: DataAnswer) -> list[Entry]:
        """The entries of the key: what a shape and a colour mean, and what hollow means."""
        cloud, entries = pair.before, list[Entry]()
        if answer.classes:
            entries.append((None, "", False, self.predicted(answer)))
        entries += [(*cloud.look(tokens, i), False, self.class_(answer, i)) for i in range(answer.classes)]
        if cloud.meaning == AMOUNTS:
            for kind, amount in ((0, pair.amounts[0]), (LEVELS - 1, pair.amounts[1])):
                entries.append((*cloud.look(tokens, kind), False, self.amount(answer, amount)))
        held_out = int(cloud.hollow.sum())
        text = self.tr("{count} training").format(count=f"{len(cloud.hollow) - held_out:,}")
        entries.append((0, tokens.neutral, False, text))
        if held_out:
            entries.append((0, tokens.neutral, True, self.tr("{count} held out").format(count=f"{held_out:,}")))
        return entries

    def _place(self, point: Floats) -> str:
        return "(" + ", ".join("∞" if math.isinf(x) else self.texts.number(x) for x in point.tolist()) + ")"


def _only_made(experiment: Experiment) -> bool:
    """Whether inputs are made of the features, and nothing is done with them; the axes name them."""
    return experiment.inputs is not None and isinstance(experiment.preprocessing, NoPreprocessing)
