"""Networks that people asked about, and small ones that went wrong: whether they learn, and what is named first."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.components.activations import Sigmoid
from core.components.datasets import Csv
from core.components.losses import BinaryCrossEntropy
from core.components.optimizers import SGD
from core.diagnosis.health import Diagnosis, diagnose
from core.experiment import Experiment, Output
from core.experiment.files import read_experiment
from core.record.recording import Recording
from core.training.session import Session

HERE = Path(__file__).parent
LAMPS = [  # file, steps, state, and what the findings begin with
    ("real/softmax-on-one-unit", 1, "early", ["mismatched_head", "blocked", "clipped"]),
    ("real/softmax-on-one-unit", 600, "stuck", ["mismatched_head", "blocked", "clipped"]),
    ("real/square-behind-sigmoid", 1000, "stuck", ["mismatched_head"]),
    ("real/parabola-rate-too-large", 700, "stuck", ["unstable", "unscaled_target", "blocked", "dead"]),
    ("real/line-rate-too-small", 600, "stuck", ["slow_rate", "too_few_steps"]),
    ("real/curve-without-activation", 1000, "stuck", ["no_nonlinearity"]),
    ("real/rings-deep-sigmoids", 600, "stuck", ["vanishing"]),
    ("real/two-boxes-mended", 700, "learned", []),
    ("real/parabola-mended", 2000, "learned", []),
    ("reports/learned-nothing-digits", 200, "stuck", ["vanishing"]),
    ("reports/constant-four-sigmoid-defaults", 1000, "stuck", ["constant_output"]),
    ("reports/diverging-no-hidden-layer", 12, "early", ["unstable"]),
    ("reports/rate-too-large-saturated", 200, "stuck", ["unstable"]),
    ("reports/residual-scaled", 200, "learned", ["constant_feature"]),
    ("reports/rare", 300, "stuck", ["imbalanced"]),
    ("reports/large-target", 200, "stuck", ["overflow"]),
]


def diagnosis_of(name: str, steps: int) -> Diagnosis:
    return trained(read_experiment(HERE / f"{name}.json"), steps)


def trained(experiment: Experiment, steps: int) -> Diagnosis:
    session = Session(experiment)
    recording = Recording(session.structure, session.experiment)
    while len(recording) < steps and not session.ended:
        recording.append([session.step()])
    return diagnose(recording)


@pytest.mark.sampled(4)
@pytest.mark.parametrize("name, steps, state, findings", LAMPS, ids=[f"{name}@{steps}" for name, steps, *_ in LAMPS])
def test_what_does_not_learn_is_named_by_its_cause(name: str, steps: int, state: str, findings: list[str]) -> None:
    diagnosis = diagnosis_of(name, steps)

    found = [each.verdict for each in diagnosis.learning.findings]
    assert (diagnosis.learning.state, found[: len(findings)]) == (state, findings)
    assert findings or not found
    assert ("has_learned" in diagnosis.notes) is (state == "learned")


def test_a_target_too_large_is_named_beside_the_overflow_that_it_brings() -> None:
    assert "unscaled_target" in [each.verdict for each in diagnosis_of("reports/large-target", 200).learning.findings]


@pytest.mark.sampled(3)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_four_rows_of_xor_are_no_task_for_one_neuron_though_three_may_be_right(seed: int, tmp_path: Path) -> None:
    table = tmp_path / "xor.csv"
    table.write_text("a,b,differ\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n", "utf-8")
    experiment = Experiment(
        data=Csv(path=str(table), target="differ"),
        test_share=0.0,
        output=Output(activation=Sigmoid(), units=1),
        loss=BinaryCrossEntropy(of="probabilities"),
        optimizer=SGD(learning_rate=0.5),
        batch=4,
        seed=seed,
    )

    learning = trained(experiment, 400).learning

    assert (learning.state, learning.findings[0].verdict) == ("stuck", "no_nonlinearity")
