"""An error carries its reason, and tells it in English."""

from __future__ import annotations

import pickle

import pytest

from core.wording import Reason, Refused


def test_an_error_tells_its_reason_in_english_and_keeps_it() -> None:
    reason = Reason("field.missing").at("a.json")

    with pytest.raises(Refused, match=r"^a\.json: is missing$") as refused:
        raise Refused(reason)

    assert refused.value.reason == reason
    assert str(pickle.loads(pickle.dumps(refused.value))) == "a.json: is missing"
