"""A finding is a value."""

from __future__ import annotations

import msgspec

from core.diagnosis.finding import Finding


def test_a_finding_crosses_a_pipe_whole() -> None:
    finding = Finding("slow_rate", (1,), 1000.0, 1000.0, "", "optimizer.learning_rate")

    assert msgspec.json.decode(msgspec.json.encode(finding), type=Finding) == finding
