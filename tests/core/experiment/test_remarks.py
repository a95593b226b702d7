"""Remarks: they are kept, they have their bounds, and no run hears of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from core.components.optimizers import SGD
from core.engine.orders import Retune
from core.experiment import Bookmark, Experiment
from core.experiment.files import FileError, read_experiment, write_experiment
from core.experiment.provenance import LARGEST_CELL, Provenance
from core.experiment.remarks import LONGEST_LINE, LONGEST_NOTES, MOST_BOOKMARKS
from core.layers import Dense
from core.training.session import Session
from tests.core.experiments import experiments
from tests.core.networks import same_bits

BARE = Experiment(layers=(Dense(units=8),) * 2)
MARKS = (Bookmark(step=12, text="hier 발산"), Bookmark(step=0))
TOLD: dict[str, Any] = {"title": "Vanishing", "author": "김", "notes": "line 1\nline 2", "bookmarks": MARKS}
REMARKED = replace(BARE, **TOLD)


def refusal(tmp_path: Path, **written: object) -> str:
    """What is said of a file in which that stands."""
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": "backscope-experiment", "version": 1, "layers": [], **written}))
    with pytest.raises(FileError) as caught:
        read_experiment(file)
    return str(caught.value).removeprefix(f"{file}: ")


def test_they_stand_in_the_file_as_they_were_written(tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.json", REMARKED)

    written = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [written[name] for name in ("title", "author", "notes")] == ["Vanishing", "김", "line 1\nline 2"]
    assert written["bookmarks"] == [{"step": 12, "text": "hier 발산"}, {"step": 0, "text": ""}]
    assert read_experiment(tmp_path / "a.json") == REMARKED


def test_without_any_the_file_says_so(tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.json", BARE)

    written = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [written[name] for name in TOLD] == ["", "", "", []]


@pytest.mark.parametrize("written, said", [
    ({"title": 7}, "title: must be a text, not a whole number"),
    ({"author": None}, "author: must be a text, not null"),
    ({"title": "a" * (LONGEST_LINE + 1)}, "title: must have at most 200 characters, and has 201"),
    ({"notes": "a" * (LONGEST_NOTES + 1)}, "notes: must have at most 10,000 characters, and has 10,001"),
    ({"bookmarks": {}}, "bookmarks: must be a list, not a group of settings in braces"),
    ({"bookmarks": [{"text": "a"}]}, "bookmarks[0].step: is missing"),
    ({"bookmarks": [{"step": -1}]}, "bookmarks[0].step: must be at least 0"),
    ({"bookmarks": [{"step": 1.5}]}, "bookmarks[0].step: must be a whole number, without a decimal point"),
    ({"bookmarks": [{"step": 0}, {"step": 1, "colour": "red"}]}, 'bookmarks[1]: there is no setting "colour" here'),
    ({"bookmarks": [{"step": 1}] * (MOST_BOOKMARKS + 1)}, "bookmarks: must have at most 1000 entries"),
])  # fmt: skip
def test_what_is_none_is_refused_with_its_place(written: dict[str, object], said: str, tmp_path: Path) -> None:
    assert refusal(tmp_path, **written) == said


@pytest.mark.parametrize("step", ["1e999", "NaN"])
def test_a_step_that_no_number_can_be_is_refused(step: str, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    head = '"format": "backscope-experiment", "version": 1, "layers": []'
    file.write_text(f'{{{head}, "bookmarks": [{{"step": {step}}}]}}')

    with pytest.raises(FileError):
        read_experiment(file)


def test_no_frame_depends_on_them() -> None:
    one, other = Session(BARE), Session(REMARKED.with_setting([0, 2], name="named"))

    assert all(same_bits(one.step(), other.step()) for _ in range(3))


@given(experiments)
def test_a_run_is_the_same_with_any_of_them_and_another_with_anything_else(experiment: Experiment) -> None:
    remarked = replace(experiment, **TOLD).with_setting(range(len(experiment.entries)), name="named")
    others = (replace(experiment, seed=experiment.seed ^ 1), replace(experiment, layers=(*experiment.layers, Dense())))

    assert remarked.same_run(experiment)
    assert experiment.same_run(remarked)
    assert remarked.unremarked == experiment.unremarked
    assert not any(remarked.same_run(other) for other in others)


def test_a_retuned_run_may_be_remarked_at_once() -> None:
    faster = replace(BARE, optimizer=SGD(learning_rate=0.5))

    assert Retune.suffices(BARE, replace(faster, **TOLD))
    assert not Retune.suffices(BARE, replace(REMARKED, seed=8))


def test_a_picture_carries_them() -> None:
    carried = json.loads(Provenance(experiment=REMARKED).text())["experiment"]

    assert (carried["title"], carried["author"], carried["bookmarks"][0]["step"]) == ("Vanishing", "김", 12)


def test_a_cell_of_a_table_is_not_burst_by_them() -> None:
    long = replace(BARE, bookmarks=tuple(Bookmark(step=i, text="김" * LONGEST_LINE) for i in range(MOST_BOOKMARKS)))

    text = Provenance(experiment=long).text()

    assert len(text) <= LARGEST_CELL
    assert json.loads(text)["experiment"]["bookmarks"] == []
