"""What the gradient profile says in words: heading, axis, readout and text twin."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.plots.layers.measure_words import MeasureWords
from app.plots.layers.measures import DELTA, WEIGHT, log10_of
from app.plots.layers.profile import LINES, RELATIVE, TOGETHER, Profile
from app.plots.layers.states import COLD, HOT, OVERFLOW, ZERO
from app.texts import Texts
from core.wording import filled


class ProfileWords(QObject):
    """Honest about what is divided by what."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts, self.measures = texts, MeasureWords(self)

    def names(self) -> dict[str, str]:
        """What the buttons say."""
        return {RELATIVE: self.tr("δ relative"), **self.measures.names(), TOGETHER: self.tr("together")}

    def hints(self) -> dict[str, str]:
        """What the buttons mean."""
        return {
            RELATIVE: self.tr("RMS of δ = ∂L/∂h, divided by that of the last hidden layer"),
            **self.measures.hints(),
            TOGETHER: self.tr("δ as bars; weight gradient, signal and update ratio as lines on the same axis"),
        }

    def axis(self, measure: str, profile: Profile | None) -> str:
        """The name of the vertical axis."""
        if measure == TOGETHER:
            return self.tr("each in its own unit")
        if measure in LINES:
            return self.measures.axis(measure)
        relative = measure == RELATIVE and (profile is None or profile.relative)
        return self.tr("δ (RMS, relative to last)") if relative else self.tr("δ (RMS)")

    def subtitle(self, measure: str, profile: Profile, changes: tuple[int, ...] = ()) -> str:
        """Step and unit."""
        step = self.texts.steps(profile.frame.step, profile.mean_of)
        change = self.tr("changed at step {step}").format(step=f"{changes[-1]:,}") if changes else ""
        parts = (step, self._unit(measure, profile), change)
        return " · ".join(part for part in parts if part)

    def _unit(self, measure: str, profile: Profile) -> str:
        if measure == TOGETHER:
            return self.tr("on one logarithmic axis")
        if measure == WEIGHT:
            return self.tr("norm of ∂L/∂W, coloured by δ")
        if measure in LINES:
            return self.tr("{measure}, coloured by δ").format(measure=self.measures.axis(measure))
        if profile.relative:
            return self.tr("δ, relative to the last hidden layer")
        zero = measure == RELATIVE and profile.last_hidden == -math.inf
        return self.tr("δ, absolute (the last is zero)") if zero else self.tr("δ, absolute")

    def readout(self, measure: str, profile: Profile, entry: int, names: Sequence[str] = ()) -> str:
        """The value of one bar."""
        place = self.texts.layer(entry, profile.slots + 1, names)
        if profile.marks[entry] == OVERFLOW:
            return self.tr("{place}: beyond the precision").format(place=place)
        if measure in LINES:
            return f"{place}: {self._value(measure, profile, entry)}"
        if measure == TOGETHER:
            values = [self._value(each, profile, entry) for each in (DELTA, *LINES)]
            return f"{place}: {' · '.join(values)}"
        delta = float(profile.frame.log10_delta[entry])
        text = self.tr("{place}: δ {value}").format(place=place, value=self.texts.power(delta))
        distance = delta - profile.last_hidden
        if not math.isfinite(distance):
            return text
        return text + " · " + self.tr("{decades} decades from the last").format(decades=self.texts.fixed(distance))

    def _value(self, measure: str, profile: Profile, entry: int) -> str:
        value = float(log10_of(profile.frame, measure)[entry])
        return f"{self.measures.name(measure)} {self.texts.power(value)}"

    def outlined(self, name: str) -> str:
        """The name of the outline where it cannot stand beside it."""
        return self.tr("grey outline, {name}").format(name=name)

    def sides(self) -> tuple[str, str]:
        """The two ends of the axis."""
        return self.tr("layer: input side"), self.tr("output side")

    def output(self) -> str:
        """The output layer under its bar."""
        return self.tr("out")

    def lost(self, profile: Profile, names: Sequence[str] = ()) -> str:
        """Where the forward signal was flushed to zero."""
        slots = tuple(slot for slot, lost in enumerate(profile.lost) if lost)
        if not slots:
            return ""
        where = self.texts.layers(slots, profile.slots + 1, names)
        precision = profile.frame.structure.precision
        return self.tr("signal lost below {precision}: {where}").format(precision=precision, where=where)

    def twin(self, profile: Profile, ending: str = "", names: Sequence[str] = ()) -> str:
        """The whole plot in one line; the end of the run where it has ended."""
        parts = [ending, self._fall(profile), self._counts(profile), self.lost(profile, names)]
        step = self.texts.sentence_of(profile.frame.step, profile.mean_of)
        return f"{step}: {'; '.join(part for part in parts if part)}."

    def _fall(self, profile: Profile) -> str:
        hidden, delta = profile.frame.structure.hidden, profile.frame.log10_delta
        if not hidden:
            return self.tr("no hidden layers")
        decades = float(delta[hidden[0]]) - profile.last_hidden
        if not math.isfinite(decades):
            return self.tr("no gradient to compare with")
        words = self.texts.decades_in_words(decades)
        text = self.tr(
            "δ at the first of {count} hidden {count?layer|layers} is {decades} decades from the last ({words})"
        )
        return filled(text, count=len(hidden), decades=self.texts.fixed(decades), words=words)

    def _counts(self, profile: Profile) -> str:
        slots = profile.marks[:-1]
        texts = {
            COLD: self.tr("{count} vanishing"),
            HOT: self.tr("{count} exploding"),
            ZERO: self.tr("{count} exactly zero"),
        }
        counts = {mark: slots.count(mark) for mark in texts}
        return ", ".join(texts[mark].format(count=count) for mark, count in counts.items() if count)
