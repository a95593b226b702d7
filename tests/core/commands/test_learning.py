"""What a run prints of the second lamp."""

from __future__ import annotations

import json

from core.commands.report import json_text
from core.diagnosis.health import diagnose
from tests.core.commands.test_report import argued
from tests.core.diagnosis.learning.runs import run


def test_whether_it_learns_is_told_beside_what_the_gradients_say() -> None:
    stuck = argued(run(120, bound=1000.0))

    assert stuck[0].startswith("Healthy but stuck after 120 steps (12.0 epochs), loss 1")
    assert "It is no better than guessing: lately its loss is 1.00, that of the best constant answer 1.00." in stuck
    assert any(line.startswith("⑤ Optimizer: 1,000 steps at once, or more, would not raise the loss") for line in stuck)
    assert stuck[-1] == "What to try: ⑤ Optimizer → a learning rate that is 100 times larger, or Adam."


def test_the_second_lamp_of_the_json_object() -> None:
    view = run(120, bound=1000.0)

    assert json.loads(json_text(view, diagnose(view), 120))["learning"] == {
        "state": "stuck", "guessing": 1.0, "way": 0.0,
        "findings": [{"kind": "slow_rate", "place": "optimizer.learning_rate", "value": 1000.0, "threshold": 1000.0,
                      "layers": []}],
    }  # fmt: skip


def test_verdicts_of_a_network_that_learns_are_notes() -> None:
    view = run(120, loss=lambda step: 0.5 - 0.002 * step, saturated_share=0.6)

    told = json.loads(json_text(view, diagnose(view), 120))

    assert (told["verdicts"], told["notes"]) == (["healthy"], ["saturated"])
    assert told["learning"]["state"] == "learning"
