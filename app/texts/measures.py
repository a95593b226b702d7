"""What the measures of a run are called where one of them is chosen; in files they keep their own names."""

from __future__ import annotations

from PySide6.QtCore import QObject


class MeasureNames(QObject):
    """Gives each measure of a frame the words that a person uses for it."""

    def of(self, measure: str) -> str:
        """Its name; one that nobody has named keeps that of the file."""
        named = self._of_run() | self._of_closer_look() | self._of_layers() | self._of_neurons()
        return named.get(measure, measure)

    def _of_run(self) -> dict[str, str]:
        return {
            "decades": self.tr("Powers of ten from the last hidden layer to the first"),
            "loss": self.tr("Loss"),
            "guessing": self.tr("Loss of guessing"),
            "floor": self.tr("Lowest loss there can be"),
            "accuracy": self.tr("Accuracy"),
            "largest_share": self.tr("Share of the largest class"),
            "squared_error": self.tr("Mean squared error"),
            "squared_deviation": self.tr("Mean squared deviation of the targets"),
            "test_loss": self.tr("Held-out loss"),
            "test_accuracy": self.tr("Held-out accuracy"),
            "learning_rate": self.tr("Learning rate of the step"),
            "rate_share": self.tr("Learning rate as a share of the schedule's peak"),
        }

    def _of_closer_look(self) -> dict[str, str]:
        return {
            "log10_leap": self.tr("Updates over the weights, median of the layers (log₁₀)"),
            "clipped_share": self.tr("Share of clipped probabilities"),
            "critical_bound": self.tr("Updates at once that do not raise the loss"),
            "step_rise": self.tr("Rise of the loss by one update, as a share of it"),
            "answer_spread": self.tr("Spread of the answers over that of the targets"),
        }

    def _of_layers(self) -> dict[str, str]:
        return {
            "log10_delta": self.tr("δ of a layer (log₁₀)"),
            "log10_weight_gradient": self.tr("Weight gradient of a layer (log₁₀)"),
            "log10_bias_gradient": self.tr("Bias gradient of a layer (log₁₀)"),
            "log10_update_ratio": self.tr("Update ratio of a layer (log₁₀)"),
            "signal_rms": self.tr("Signal of a layer, RMS"),
            "signal_mean": self.tr("Signal of a layer, mean"),
            "signal_std": self.tr("Signal of a layer, standard deviation"),
            "log10_slope_gain": self.tr("Gain by the slope of a layer (log₁₀)"),
            "log10_weight_gain": self.tr("Gain by the weights of a layer (log₁₀)"),
        }

    def _of_neurons(self) -> dict[str, str]:
        return {
            "dead_share": self.tr("Share of dead neurons in a layer"),
            "lasting_dead_share": self.tr("Share of neurons dead for long in a layer"),
            "saturated_share": self.tr("Saturated share of a layer"),
            "signal_lost": self.tr("Whether the signal of a layer is lost (1)"),
            "symmetric": self.tr("Whether the neurons of a layer are all alike (1)"),
        }
