"""The instruments: every plot there is, by its name in files and preferences, in the order of the View menu."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.plots.settings import Settings, read
from app.plots.values.value import Values

if TYPE_CHECKING:
    from app.plots.plot import Plot


class Instrument(NamedTuple):
    """A kind of plot, imported when it is first made, and what it calls itself: a menu names it before that."""

    room: str  # the package that it lives in
    kind: str  # its class, which is also the context of its texts
    name: object  # a str, as the marker hands it back
    brief: object  # the same in a word, for a tab without room

    @property
    def plot(self) -> type[Plot]:
        """The class itself."""
        return cast("type[Plot]", getattr(import_module(f"app.plots.{self.room}.plot"), self.kind))

    @property
    def values(self) -> Values:
        """The numbers that it draws or tells, declared beside it."""
        return cast(Values, import_module(f"app.plots.{self.room}.values").VALUES)

    def title(self) -> str:
        """The plot's title before it has seen a run, in the present language."""
        return QCoreApplication.translate(self.kind, str(self.name))

    def brief_title(self) -> str:
        """A word for it where the title has no room."""
        return QCoreApplication.translate(self.kind, str(self.brief))


INSTRUMENTS: dict[str, Instrument] = {
    "gradient-profile": Instrument(
        "gradient_profile",
        "GradientProfile",
        QT_TRANSLATE_NOOP("GradientProfile", "Gradient at each layer"),
        QT_TRANSLATE_NOOP("GradientProfile", "Gradient"),
    ),
    "heatmap": Instrument(
        "heatmap",
        "Heatmap",
        QT_TRANSLATE_NOOP("Heatmap", "Every layer, every step"),
        QT_TRANSLATE_NOOP("Heatmap", "Heatmap"),
    ),
    "curves": Instrument(
        "layer_curves",
        "GradientCurves",
        QT_TRANSLATE_NOOP("GradientCurves", "Layers over time"),
        QT_TRANSLATE_NOOP("GradientCurves", "Curves"),
    ),
    "budget": Instrument(
        "budget",
        "GradientBudget",
        QT_TRANSLATE_NOOP("GradientBudget", "Where the gradient goes"),
        QT_TRANSLATE_NOOP("GradientBudget", "Budget"),
    ),
    "activations": Instrument(
        "activations",
        "Activations",
        QT_TRANSLATE_NOOP("Activations", "Activations in each layer"),
        QT_TRANSLATE_NOOP("Activations", "Activations"),
    ),
    "activation-curve": Instrument(
        "activation_curve",
        "ActivationCurve",
        QT_TRANSLATE_NOOP("ActivationCurve", "Activation curve"),
        QT_TRANSLATE_NOOP("ActivationCurve", "φ and φ′"),
    ),
    "update-ratio": Instrument(
        "update_ratio",
        "UpdateRatio",
        QT_TRANSLATE_NOOP("UpdateRatio", "Update ratio"),
        QT_TRANSLATE_NOOP("UpdateRatio", "Updates"),
    ),
    "loss": Instrument(
        "loss",
        "LossCurve",
        QT_TRANSLATE_NOOP("LossCurve", "Loss and accuracy"),
        QT_TRANSLATE_NOOP("LossCurve", "Loss"),
    ),
    "data": Instrument(
        "data",
        "DataPlot",
        QT_TRANSLATE_NOOP("DataPlot", "Data before and after preprocessing"),
        QT_TRANSLATE_NOOP("DataPlot", "Data"),
    ),
    "cost": Instrument(
        "cost",
        "CostPlot",
        QT_TRANSLATE_NOOP("CostPlot", "Entropy, cross entropy, KL"),
        QT_TRANSLATE_NOOP("CostPlot", "Cost"),
    ),
    "network": Instrument(
        "network_diagram",
        "NetworkDiagram",
        QT_TRANSLATE_NOOP("NetworkDiagram", "The network"),
        QT_TRANSLATE_NOOP("NetworkDiagram", "Network"),
    ),
    "microscope": Instrument(
        "microscope",
        "Microscope",
        QT_TRANSLATE_NOOP("Microscope", "One neuron"),
        QT_TRANSLATE_NOOP("Microscope", "Neuron"),
    ),
    "slow-motion": Instrument(
        "slow_motion",
        "SlowMotion",
        QT_TRANSLATE_NOOP("SlowMotion", "The way back, layer by layer"),
        QT_TRANSLATE_NOOP("SlowMotion", "Slow motion"),
    ),
    "confusion": Instrument(
        "confusion",
        "ConfusionMatrix",
        QT_TRANSLATE_NOOP("ConfusionMatrix", "Confusion matrix"),
        QT_TRANSLATE_NOOP("ConfusionMatrix", "Confusion"),
    ),
}


def name_of(kind: type) -> str:
    """The name of the instrument of that class; nothing where it is none."""
    return next((name for name, instrument in INSTRUMENTS.items() if instrument.kind == kind.__name__), "")


def settings_of(name: str, text: str) -> Settings | None:
    """Settings of that instrument from JSON; None where there is no such instrument, or the text is not of its kind."""
    return read(text, type(INSTRUMENTS[name].plot.settings)) if name in INSTRUMENTS else None
