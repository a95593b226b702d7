"""What the settings of components and of the experiment are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject


class SettingNames(QObject):
    """Gives every setting and every choice the words that a person uses for it."""

    def of(self, name: str) -> str:
        """A setting's name."""
        return (self._network() | self._training() | self._numbers()).get(name, name.replace("_", " "))

    def choice(self, value: str) -> str:
        """One value of a setting that is chosen from a few."""
        named = {
            "sample": self.tr("per sample"),
            "feature": self.tr("per feature"),
            "all": self.tr("whole array"),
            "float32": self.tr("single (float32)"),
            "logits": self.tr("logits"),
            "probabilities": self.tr("probabilities"),
            "float64": self.tr("double (float64)"),
        }
        return (named | self._of_tables()).get(value, value)

    def _of_tables(self) -> dict[str, str]:
        return {
            "": self.tr("found out"),
            "classes": self.tr("classes"),
            "amounts": self.tr("amounts"),
            "refuse": self.tr("refuse"),
            "drop": self.tr("drop row"),
            "mean": self.tr("mean"),
            ".": self.tr("point"),
            ",": self.tr("comma"),
            " ": self.tr("space"),
            "'": self.tr("apostrophe"),
        }

    def scaled_unit(self) -> str:
        """In what a loss is counted where the target is scaled."""
        return self.tr("scaled unit")

    def unit(self, name: str) -> str:
        """The unit of a setting, as its declaration names it."""
        named = {
            "neurons": self.tr("nodes"),
            "pieces": self.tr("pieces"),
            "steps": self.tr("steps"),
            "samples": self.tr("samples"),
            "inputs": self.tr("inputs"),
            "layers": self.tr("layers"),
        }
        return named.get(name, name)

    def _network(self) -> dict[str, str]:
        return {
            "name": self.tr("Name"),
            "trainable": self.tr("Weights learn"),
            "locked": self.tr("Lock weights"),
            "units": self.tr("Nodes"),
            "pieces": self.tr("Pieces"),
            "activation": self.tr("Activation"),
            "initializer": self.tr("Initializer"),
            "bias": self.tr("Bias"),
            "bias_initializer": self.tr("Bias initializer"),
            "data": self.tr("Data"),
            "inputs": self.tr("Inputs"),
            "preprocessing": self.tr("Preprocessing"),
            "target_scaling": self.tr("Scaling of the target"),
            "loss": self.tr("Cost"),
            "optimizer": self.tr("Optimizer"),
            "layers": self.tr("Layers"),
            "output": self.tr("Output"),
        }

    def _training(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "notes": self.tr("Notes"),
            "bookmarks": self.tr("Bookmarks"),
            "seed": self.tr("Seed"),
            "data_seed": self.tr("Seed of the data"),
            "batch": self.tr("Batch"),
            "precision": self.tr("Precision"),
            "test_share": self.tr("Held out"),
            "learning_rate": self.tr("Learning rate"),
            "weight_decay": self.tr("Weight decay"),
            "l1": self.tr("L1 penalty"),
            "schedule": self.tr("Schedule"),
            "clipping": self.tr("Clipping"),
            "momentum": self.tr("Momentum"),
            "decay": self.tr("Decay"),
            "epsilon": self.tr("Epsilon"),
            "beta1": self.tr("Beta 1"),
            "beta2": self.tr("Beta 2"),
            "every": self.tr("Every"),
            "factor": self.tr("Factor"),
            "steps": self.tr("Steps"),
            "minimum": self.tr("Minimum"),
            "limit": self.tr("Limit"),
            "smoothing": self.tr("Smoothing"),
            "loss_smoothing": self.tr("Smoothness of the loss"),
            "of": self.tr("Answers are"),
        }

    def _numbers(self) -> dict[str, str]:
        return {
            "samples": self.tr("Samples"),
            "noise": self.tr("Noise"),
            "classes": self.tr("Classes"),
            "features": self.tr("Features"),
            "order": self.tr("Norm"),
            "axis": self.tr("Taken"),
            "negative_slope": self.tr("Slope below 0"),
            "alpha": self.tr("Alpha"),
            "value": self.tr("Value"),
            "std": self.tr("Standard deviation"),
            "gain": self.tr("Gain"),
            "delta": self.tr("Delta"),
            "tolerance": self.tr("Tolerance"),
            "rate": self.tr("Rate"),
            "span": self.tr("Span"),
            "scale": self.tr("Scale"),
            "projection": self.tr("Projection"),
            "path": self.tr("File"),
            "target": self.tr("Target column"),
            "columns": self.tr("Columns"),
            "target_as": self.tr("Target is"),
            "missing": self.tr("Missing values"),
            "encoding": self.tr("Encoding"),
            "thousands": self.tr("Thousands mark"),
            "decimal": self.tr("Decimal mark"),
        }
