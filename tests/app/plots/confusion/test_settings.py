"""One split is drawn."""

from __future__ import annotations

from app.plots.confusion.settings import SPLITS, ConfusionSettings
from app.plots.settings import read


def test_both_splits_can_be_chosen_and_nothing_else() -> None:
    assert [read(f'{{"split":"{split}"}}', ConfusionSettings) for split in SPLITS] == [
        ConfusionSettings(),
        ConfusionSettings(split="training"),
    ]
    assert read('{"split":"both"}', ConfusionSettings) is None
