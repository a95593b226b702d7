"""What each plot shows, in a sentence or two and as a formula, by the plot's name."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QObject

from core.diagnosis.limits import FLAT_SLOPE, HEALTHY_RATIO, SICK_DECADES
from core.wording.numbers import power

Lines = tuple[str, ...]
_DELTA = "δ<sup>l</sup> = ∂L/∂h<sup>l</sup>,  h<sup>l</sup> = x<sup>l−1</sup>W<sup>l</sup> + b<sup>l</sup>"
_RMS = "RMS(δ) = ‖δ‖<sub>F</sub> / √(B · n)"
_RATIO = f"‖ΔW<sup>l</sup>‖ / ‖W<sup>l</sup>‖ ≈ {power(math.log10(HEALTHY_RATIO))}"
_DECADES = "log₁₀ RMS(δ<sup>l</sup>)"
DECADES = ("decades = log₁₀ (RMS(δ¹) / RMS(δ<sup>L</sup>))", f"▽ ≤ −{SICK_DECADES:g},  △ ≥ +{SICK_DECADES:g}")

_FORMULAS: Mapping[str, Lines] = {
    "gradient-profile": (_DELTA, _RMS, "∂L/∂W<sup>l</sup> = (x<sup>l−1</sup>)ᵀ δ<sup>l</sup>"),
    "curves": (f"{_DECADES},  t = 0, 1, 2, …",),
    "heatmap": (f"{_DECADES} − log₁₀ RMS(δ<sup>L</sup>)",),
    "budget": (
        "slope<sub>l</sub> = RMS(∂L/∂x<sup>l</sup> ⊙ φ′(h<sup>l</sup>)) / RMS(∂L/∂x<sup>l</sup>)",
        "weight<sub>l</sub> = RMS(δ<sup>l</sup> W<sup>l</sup>ᵀ) / RMS(δ<sup>l</sup>)",
        "log₁₀ (RMS(δ¹) / RMS(δ<sup>L</sup>)) = Σ<sub>l &lt; L</sub>"
        " (log₁₀ slope<sub>l</sub> + log₁₀ weight<sub>l+1</sub>)",
    ),
    "activations": ("x<sup>l</sup> = φ(h<sup>l</sup>)", f"φ′(h) &lt; {FLAT_SLOPE:g} · max φ′", "φ′(h) = 0  ∀ x ∈ B"),
    "activation-curve": ("y = φ(h),  φ′(h)", "δ = ∂L/∂y ⊙ φ′(h)"),
    "loss": ("L = (1/B) Σ<sub>i ≤ B</sub> L<sub>i</sub>",),
    "data": ("x′ = f(x)", "ŷ(x′) = argmax<sub>k</sub> z<sub>k</sub>(x′)"),
    "update-ratio": (_RATIO,),
    "confusion": ("n<sub>ij</sub> = #{x : t(x) = i,  ŷ(x) = j}", "n<sub>ii</sub> / Σ<sub>j</sub> n<sub>ij</sub>"),
    "cost": (
        "H(p, q) = −Σ p(x) log₂ q(x),  −∫ p(x) log₂ q(x) dx",
        "H(p, q) = H(p) + KL(p‖q)",
        "(σ(z) − t)²: ∂L/∂z = 2 (σ(z) − t) σ′(z)",
        "−t ln σ(z) − (1 − t) ln(1 − σ(z)): ∂L/∂z = σ(z) − t",
    ),
    "network": ("h<sub>j</sub> = Σ<sub>i</sub> x<sub>i</sub> w<sub>ij</sub> + b<sub>j</sub>",
                "∂L/∂w<sub>ij</sub> = Σ<sub>B</sub> x<sub>i</sub> δ<sub>j</sub>"),
    "microscope": ("h = Σ<sub>i</sub> x<sub>i</sub> w<sub>i</sub> + b,  y = φ(h)", "∂L/∂h = ∂L/∂y · φ′(h)",
                   "∂L/∂w<sub>i</sub> = ∂L/∂h · x<sub>i</sub>,  ∂L/∂x<sub>i</sub> = ∂L/∂h · w<sub>i</sub>"),
    "slow-motion": ("∂L/∂x<sup>l−1</sup> = δ<sup>l</sup> W<sup>l</sup>ᵀ",
                    "δ<sup>l−1</sup> = ∂L/∂x<sup>l−1</sup> ⊙ φ′(h<sup>l−1</sup>)"),
}  # fmt: skip


def formula(name: str) -> Lines:
    """The formula of the quantity that a plot shows; nothing where the table has none."""
    return _FORMULAS.get(name, ())


class PlotHelp(QObject):
    """Says what a plot is for, in the language of the moment."""

    def of(self, name: str) -> str:
        """The sentences of the plot of that name; nothing where nobody wrote any."""
        return (self._of_gradients() | self._of_the_network() | self._of_the_task()).get(name, "")

    def _of_gradients(self) -> dict[str, str]:
        return {
            "gradient-profile": self.tr(
                "The size of the error signal at each layer, its root mean square over batch and nodes. "
                "Shrinking towards the input it vanishes, growing it explodes."
            ),
            "curves": self.tr(
                "The same measure step by step, one curve per layer: when it falls, and which falls first."
            ),
            "heatmap": self.tr(
                "A whole run in one picture: depth against step. Blue is smaller than at the last hidden layer, "
                "red is larger, in powers of ten. How far the colours reach is fitted to the run, or chosen in the "
                "menu."
            ),
            "budget": self.tr(
                "Which factor eats the gradient, and where: the slope of the activation and the weights of each layer, "
                "as logarithms, which add up to the total. Blue bars shrink the gradient, red ones make it grow."
            ),
            "update-ratio": self.tr(
                "How far one step moves the weights, compared with how large they are. About a thousandth is healthy."
            ),
        }  # fmt: skip

    def _of_the_network(self) -> dict[str, str]:
        return {
            "activations": self.tr(
                "What the nodes of each layer put out, and what the network answers. Saturated: the slope is below "
                "{share} % of its maximum. Dead: the slope is zero for every sample of the batch. The axis is fitted "
                "to the numbers, or from 0 to 1 as in textbooks."
            ).format(share=f"{100 * FLAT_SLOPE:g}"),
            "activation-curve": self.tr(
                "The activation and its slope, over the sums that really occur in the selected layer: where the curve "
                "is flat under them, no gradient passes."
            ),
            "network": self.tr("Neurons as nodes and weights as edges, coloured by their gradient or by their value."),
            "microscope": self.tr(
                "One neuron with its real numbers: inputs times weights plus bias, then the activation; and the chain "
                "rule on the way back. What if? Click an input, a weight or the bias and type another number: the run "
                "is not touched."
            ),
            "slow-motion": self.tr(
                "One backward pass, layer by layer: each layer multiplies the error by its slope and its weights."
            ),
        }

    def _of_the_task(self) -> dict[str, str]:
        return {
            "loss": self.tr(
                "What training lowers, and how often the network is right: on the batch, and on the samples held out. "
                "Dashed is the run that it is compared with, which had the same data and the same cost."
            ),
            "data": self.tr(
                "The samples as they came and as the first layer sees them; with two inputs also where the network "
                "draws the line between classes; a click sends a point through One neuron, into the first layer. "
                "Samples that are pictures are shown as such."
            ),
            "confusion": self.tr(
                "Which class the network takes each class for: rows are what samples are, columns what it says, and "
                "what is right stands on the diagonal. Beside it, how often it is right about each class, on the "
                "samples held out and on those for training."
            ),
            "cost": self.tr(
                "Entropy is the number of bits that a distribution needs at least, cross entropy the number with a "
                "code made for another; the difference is the divergence of the two."
            ),
        }
