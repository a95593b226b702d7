"""The networks whose steps are timed, the same for us and for whoever we are compared with."""

from __future__ import annotations

from dataclasses import dataclass

from core.components.activations import AnyActivation, Relu, Sigmoid, Tanh
from core.components.datasets import Noise
from core.components.initializers import AnyInitializer, HeNormal, XavierNormal
from core.components.optimizers import SGD
from core.experiment import Experiment
from core.layers import Dense

SAMPLES = 2048
TANH, XAVIER = Tanh(), XavierNormal()


@dataclass(frozen=True)
class Targets:
    """How many times faster than the frameworks a step shall be, and how many times longer than its products."""

    pytorch: float | None = None
    jax: float | None = None
    products: float | None = None


@dataclass(frozen=True)
class Case:
    """A stack of equal dense layers on Gaussian inputs under random labels, trained by plain descent in float32."""

    name: str
    depth: int
    units: int
    batch: int
    targets: Targets
    inputs: int = 64
    activation: AnyActivation = TANH
    initializer: AnyInitializer = XAVIER

    def experiment(self) -> Experiment:
        """Nothing is held out, for the others do not look at held-out samples either."""
        layer = Dense(units=self.units, activation=self.activation, initializer=self.initializer)
        return Experiment(
            batch=self.batch,
            data=Noise(samples=SAMPLES, features=self.inputs),
            test_share=0.0,
            layers=(layer,) * self.depth,
            optimizer=SGD(learning_rate=0.01),
        )


CASES = {
    case.name: case
    for case in (
        Case("8×16 tanh", 8, 16, 64, Targets(5, 1.5)),
        Case("20×64 tanh", 20, 64, 64, Targets(3, 1.1, 1.8)),
        Case("20×64 relu", 20, 64, 64, Targets(3, 1.1, 1.8), activation=Relu(), initializer=HeNormal()),
        Case("100×100 tanh", 100, 100, 128, Targets(1.4, 1.0, 1.45)),
        Case("10×1024 tanh", 10, 1024, 256, Targets(1.0, 0.9, 1.15), inputs=784),
        Case("1000×64 tanh", 1000, 64, 32, Targets(3, None, 2.0)),
        Case("200×64 sigmoid", 200, 64, 64, Targets(5), activation=Sigmoid()),
    )
}
