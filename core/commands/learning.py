"""What a run prints of the second lamp: whether the network learns, and why it does not."""

from __future__ import annotations

import math
from typing import Any

from core.diagnosis.health import Diagnosis


def learning_object(diagnosis: Diagnosis, entries: int) -> dict[str, Any]:
    """The field `learning` of the JSON object (contract.md)."""
    learning = diagnosis.learning
    return {
        "state": learning.state,
        "guessing": finite(learning.guessing),
        "way": finite(learning.way),
        "findings": [
            {
                "kind": each.verdict,
                "place": each.place or None,
                "value": finite(each.value),
                "threshold": finite(each.threshold),
                "layers": ["output" if i == entries - 1 else i for i in each.layers],
            }
            for each in learning.findings
        ],
    }


def finite(value: float | None) -> float | None:
    """What JSON can hold of a number."""
    return value if value is not None and math.isfinite(value) else None
