"""What the plot of the loss says in words: the names of its curves, and values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from app.canvas.curves import Curve
from app.plots.loss.settings import BEFORE, GUESSING, HELD_OUT, RUN
from app.texts import Texts
from app.texts.numbers import share
from core.record.frame import Frame
from core.record.view import View


class LossWords(QObject):
    """Names each curve with its last value."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self.scaled = False  # whether the losses are in the unit of a scaled target

    def names(self) -> dict[str, str]:
        """What the curves are called where there is no value."""
        return {
            RUN: self.tr("This run"),
            HELD_OUT: self.tr("Held out"),
            BEFORE: self.tr("The run before"),
            GUESSING: self.tr("Guessing"),
        }

    def curves(self, before: str) -> dict[str, str]:
        """What they are called in the midst of a line."""
        return {
            RUN: self.tr("this run"),
            HELD_OUT: self.tr("held out"),
            BEFORE: before,
            GUESSING: self.tr("guessing"),
        }

    def loss_of(self, curve: str) -> str:
        """The name of its loss."""
        template = self.tr("loss in the scaled unit, {curve}") if self.scaled else self.tr("loss, {curve}")
        return template.format(curve=curve)

    def accuracy_of(self, curve: str) -> str:
        """The name of its accuracy."""
        return self.tr("accuracy, {curve}").format(curve=curve)

    def named(self, key: str, value: str, before: str = "") -> str:
        """A curve with its value; the run before has a name of its own."""
        templates = {
            RUN: self.tr("this run {value}"),
            HELD_OUT: self.tr("held out {value}"),
            GUESSING: self.tr("guessing {value}"),
            BEFORE: before + " {value}",
        }
        return templates[key].replace("{value}", value)

    def before(self, view: View | None, reference: View | None) -> str:
        """The run that the run is compared with."""
        return self._texts.before(reference, view) if view is not None and reference is not None else ""

    def smoothed(self, share: float) -> str:
        """How smooth; nothing where it is not."""
        return self.tr("smoothed {share}").format(share=f"{share:g}") if share else ""

    def twin(self, curves: Sequence[Curve], smoothing: float, accuracies: Mapping[str, float]) -> str:
        """The last value of each curve that is on, and of each accuracy that is known."""
        values, smoothed = (
            ", ".join(each.name for each in curves if each.name and not each.off),
            self.smoothed(smoothing),
        )
        template = self.tr("loss in the scaled unit ({values})") if self.scaled else self.tr("loss ({values})")
        told = [template.format(values=f"{smoothed}: {values}" if smoothed else values)]
        names = {RUN: self.tr("this run"), HELD_OUT: self.tr("held out")}
        known = [f"{names[key]} {share(value)}" for key, value in accuracies.items() if math.isfinite(value)]
        if known:
            told.append(self.tr("accuracy ({values})").format(values=", ".join(known)))
        return "; ".join(told)

    def outstanding(self, loss: float) -> str:
        """How high what stands out of the axis is."""
        return self.tr("up to {loss}").format(loss=self.short(loss))

    def switch(self) -> str:
        """What a click on a name does."""
        return self.tr("click: switch this curve off or on")

    def values(self, frame: Frame) -> str:
        """Loss and accuracy of one step; the names of the curves have those of the latest."""
        text = self.tr("loss {loss}").format(loss=self.short(frame.loss))
        text += f" ({self._texts.scaled_unit()})" if self.scaled else ""
        return text + (f", {share(frame.accuracy)}" if math.isfinite(frame.accuracy) else "")

    def short(self, loss: float) -> str:
        """A loss in few figures."""
        return self._texts.loss(loss)
