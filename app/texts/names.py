"""What components, settings and choices are called on the screen."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from core.components.component import key
from core.components.schedules import Exponential
from core.layers import layer_kinds


class Names(QObject):
    """Gives every key of the file format the name that a person uses for it, in the language of the moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_language: dict[str, dict[str, str]] = {}

    def of(self, component: msgspec.Struct | type[msgspec.Struct]) -> str:
        """A component's name; its key where nobody gave it one."""
        cls = component if isinstance(component, type) else type(component)
        return self.tr("exponential decay") if cls is Exponential else self.called(key(cls))

    def called(self, name: str) -> str:
        """The same, by the component's key."""
        return self._all().get(name, name.replace("_", " "))

    def _all(self) -> dict[str, str]:
        """All names, looked up once per language: a deep stack asks for hundreds of them."""
        language = self.tr("English", "the name of this language")
        if language not in self._by_language:
            self._by_language[language] = self._translated()
        return self._by_language[language]

    def _translated(self) -> dict[str, str]:
        return (
            self._layers() | self._activations() | self._initializers() | self._losses()
            | self._optimizers() | self._schedules() | self._preprocessing() | self._data()
        )  # fmt: skip

    def _layers(self) -> dict[str, str]:
        """As each kind of layer calls itself."""
        titles = {name: kind.title for name, kind in layer_kinds().items() if kind.title}
        named = {name: QCoreApplication.translate("core", title) for name, title in titles.items()}
        return named | {"output": self.tr("Output")}

    def _activations(self) -> dict[str, str]:
        return {
            "linear": self.tr("linear"),
            "sigmoid": self.tr("sigmoid"),
            "tanh": self.tr("tanh"),
            "relu": self.tr("ReLU"),
            "leaky_relu": self.tr("Leaky ReLU"),
            "elu": self.tr("ELU"),
            "selu": self.tr("SELU"),
            "gelu": self.tr("GELU"),
            "silu": self.tr("SiLU"),
            "mish": self.tr("Mish"),
            "softplus": self.tr("softplus"),
            "softsign": self.tr("softsign"),
            "hard_tanh": self.tr("hard tanh"),
            "exponential": self.tr("exponential"),
            "softmax": self.tr("softmax"),
        }

    def _initializers(self) -> dict[str, str]:
        return {
            "zeros": self.tr("zeros"),
            "constant": self.tr("constant"),
            "normal": self.tr("normal"),
            "uniform": self.tr("uniform"),
            "truncated_normal": self.tr("truncated normal"),
            "xavier_normal": self.tr("Xavier normal"),
            "xavier_uniform": self.tr("Xavier uniform"),
            "he_normal": self.tr("He normal"),
            "he_uniform": self.tr("He uniform"),
            "lecun_normal": self.tr("LeCun normal"),
            "lecun_uniform": self.tr("LeCun uniform"),
            "orthogonal": self.tr("orthogonal"),
            "identity": self.tr("identity"),
            "lsuv": self.tr("LSUV"),
            "looks_linear": self.tr("looks-linear"),
        }

    def _losses(self) -> dict[str, str]:
        return {
            "cross_entropy": self.tr("cross entropy"),
            "binary_cross_entropy": self.tr("binary cross entropy"),
            "mean_squared_error": self.tr("mean squared error"),
            "mean_absolute_error": self.tr("mean absolute error"),
            "huber": self.tr("Huber"),
            "hinge": self.tr("hinge"),
        }

    def _optimizers(self) -> dict[str, str]:
        return {
            "sgd": self.tr("SGD"),
            "momentum": self.tr("momentum"),
            "nesterov": self.tr("Nesterov"),
            "adagrad": self.tr("AdaGrad"),
            "rmsprop": self.tr("RMSProp"),
            "adadelta": self.tr("AdaDelta"),
            "adam": self.tr("Adam"),
            "adamax": self.tr("AdaMax"),
            "nadam": self.tr("Nadam"),
            "adamw": self.tr("AdamW"),
            "lion": self.tr("Lion"),
        }

    def _schedules(self) -> dict[str, str]:
        return {
            "step": self.tr("in steps"),
            "cosine": self.tr("cosine"),
            "warmup": self.tr("warm-up"),
            "none": self.tr("none"),
            "value": self.tr("each value"),
            "norm": self.tr("norm of each tensor"),
            "global_norm": self.tr("norm of all"),
        }

    def _preprocessing(self) -> dict[str, str]:
        return {
            "standardize": self.tr("standardized"),
            "min_max": self.tr("min-max"),
            "normalize": self.tr("normalized"),
            "whiten": self.tr("whitened"),
        }

    def _data(self) -> dict[str, str]:
        return {
            "spirals": self.tr("spirals"),
            "moons": self.tr("moons"),
            "circles": self.tr("circles"),
            "xor": self.tr("XOR"),
            "blobs": self.tr("blobs"),
            "sine": self.tr("sine"),
            "noise": self.tr("noise"),
            "made_up": self.tr("made up"),
            "digits": self.tr("digits"),
            "iris": self.tr("iris"),
            "wine": self.tr("wine"),
            "csv": self.tr("CSV file"),
        }
