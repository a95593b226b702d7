"""Each text is known by what it is called in the other language too."""

from __future__ import annotations

import pytest

from app.commands.languages import other_names, plain
from core.experiment.presets import preset_names, read_preset


@pytest.mark.parametrize(
    ("text", "read"), [("Save &as…", "Save as…"), ("재생(&P)", "재생"), ("mine && yours", "mine & yours")]
)
def test_access_keys_are_not_read(text: str, read: str) -> None:
    assert plain(text) == read


def test_both_languages_know_each_other() -> None:
    assert "활성화" in other_names(["Activation"])
    assert other_names(["표준화"]) == "standardized"


def test_what_is_the_same_in_both_has_no_other_name() -> None:
    assert other_names(["ReLU", "nobody ever wrote this"]) == ""


def test_presets_are_known_by_both_titles() -> None:
    title = read_preset(preset_names()[0]).title

    assert title["en"] in other_names([title["ko"]])
