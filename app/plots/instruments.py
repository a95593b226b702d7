"""The instruments: every plot there is, by its name in files and preferences, in the order of the View menu."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.plots.activation_curve.plot import ActivationCurve
from app.plots.activations.plot import Activations
from app.plots.budget.plot import GradientBudget
from app.plots.cost.plot import CostPlot
from app.plots.data.plot import DataPlot
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.heatmap.plot import Heatmap
from app.plots.layer_curves.plot import GradientCurves
from app.plots.loss.plot import LossCurve
from app.plots.microscope.plot import Microscope
from app.plots.network_diagram.plot import NetworkDiagram
from app.plots.plot import Plot
from app.plots.slow_motion.plot import SlowMotion
from app.plots.update_ratio.plot import UpdateRatio


class Instrument(NamedTuple):
    """A kind of plot, and what it calls itself: so a menu can name a plot before anybody has needed it."""

    plot: type[Plot]
    name: object  # a str, as the marker hands it back; translated in the context of the plot's class

    def title(self) -> str:
        """The plot's title before it has seen a run, in the present language."""
        return QCoreApplication.translate(self.plot.__name__, str(self.name))


INSTRUMENTS: dict[str, Instrument] = {
    "gradient-profile": Instrument(GradientProfile, QT_TRANSLATE_NOOP("GradientProfile", "Gradient at each layer")),
    "heatmap": Instrument(Heatmap, QT_TRANSLATE_NOOP("Heatmap", "Every layer, every step")),
    "curves": Instrument(GradientCurves, QT_TRANSLATE_NOOP("GradientCurves", "Layers over time")),
    "budget": Instrument(GradientBudget, QT_TRANSLATE_NOOP("GradientBudget", "Where the gradient goes")),
    "activations": Instrument(Activations, QT_TRANSLATE_NOOP("Activations", "Activations in each layer")),
    "activation-curve": Instrument(ActivationCurve, QT_TRANSLATE_NOOP("ActivationCurve", "Activation curve")),
    "update-ratio": Instrument(UpdateRatio, QT_TRANSLATE_NOOP("UpdateRatio", "Update ratio")),
    "loss": Instrument(LossCurve, QT_TRANSLATE_NOOP("LossCurve", "Loss")),
    "data": Instrument(DataPlot, QT_TRANSLATE_NOOP("DataPlot", "Data before and after preprocessing")),
    "cost": Instrument(CostPlot, QT_TRANSLATE_NOOP("CostPlot", "Entropy, cross entropy, KL")),
    "network": Instrument(NetworkDiagram, QT_TRANSLATE_NOOP("NetworkDiagram", "The network")),
    "microscope": Instrument(Microscope, QT_TRANSLATE_NOOP("Microscope", "One neuron")),
    "slow-motion": Instrument(SlowMotion, QT_TRANSLATE_NOOP("SlowMotion", "The way back, layer by layer")),
}
