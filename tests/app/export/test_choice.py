"""What is chosen of a picture is remembered as JSON, within its bounds."""

from __future__ import annotations

import msgspec
import pytest

from app.export.choice import ExportChoice
from core.experiment.pictures import SIZES, Look, PictureSize


@pytest.mark.parametrize(
    "choice, look",
    [
        (ExportChoice(), Look()),
        (ExportChoice(size="single-column", colours="print"), Look(SIZES["single-column"], "print")),
        (ExportChoice(size="85x60mm", titled=False), Look(PictureSize(85, 60), titled=False)),
    ],
)
def test_a_choice_comes_back_as_it_was_left(choice: ExportChoice, look: Look) -> None:
    assert msgspec.json.decode(msgspec.json.encode(choice), type=ExportChoice) == choice
    assert choice.look == look


@pytest.mark.parametrize(
    "text", ['{"size": "1x1mm"}', '{"size": "large"}', '{"colours": "projector"}', '{"suffix": "gif"}']
)
def test_what_cannot_be_is_not_remembered(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text, type=ExportChoice)
