"""What is kept aside is read as strictly as any file, and belongs to one window at a time."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.state.aside import MOST_OFFERED, Aside, Work, abandoned, folder_of_all
from core.experiment import Experiment
from core.experiment.files import FileError
from core.layers import Dense
from core.system import claim

WORK = Work(
    Experiment(layers=(Dense(units=8),)), datetime(2026, 11, 29, 14, 3, tzinfo=UTC), Experiment(), Path("/a/mine.json")
)


def left(folder: Path, work: Work = WORK) -> None:
    """A window kept it and is no more."""
    aside = Aside.begin(folder)
    aside.keep(work)
    aside.leave()


def names(folder: Path) -> list[str]:
    return [path.suffix for path in folder.iterdir()]


def test_what_was_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    left(tmp_path / "unsaved")

    (aside,) = abandoned(tmp_path / "unsaved")

    assert aside.read() == WORK
    aside.drop()
    assert names(tmp_path / "unsaved") == []


def test_the_work_of_a_file_whose_name_is_no_text_is_kept(tmp_path: Path) -> None:
    left(tmp_path, Work(WORK.experiment, WORK.time, path=Path("/a/mine\udcff.json")))

    (aside,) = abandoned(tmp_path)

    assert (aside.read().experiment, aside.read().path) == (WORK.experiment, None)
    aside.drop()


def test_where_nothing_can_be_locked_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_file: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(claim, "lock", refuse)

    with pytest.raises(FileError, match="cannot be written"):
        Aside.begin(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_the_work_of_a_living_window_is_nobody_elses(tmp_path: Path) -> None:
    aside = Aside.begin(tmp_path)
    aside.keep(WORK)

    alive = abandoned(tmp_path)
    aside.leave()
    first, second = abandoned(tmp_path), abandoned(tmp_path)

    assert (len(alive), len(first), len(second)) == (0, 1, 0)
    first[0].leave()


def test_the_newest_are_offered_and_the_others_stay(tmp_path: Path) -> None:
    for seed in range(MOST_OFFERED + 2):
        left(tmp_path, Work(Experiment(seed=seed), WORK.time))
        newest = max(tmp_path.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (seed, seed))

    found = abandoned(tmp_path)
    seeds = [aside.read().experiment.seed for aside in found]
    for aside in found:
        aside.drop()

    assert seeds == [6, 5, 4, 3, 2]
    assert names(tmp_path) == [".json", ".json"]


GOOD = '"version": 1, "time": "2026-11-29T14:03:00Z"'
EXPERIMENT = '{"format": "backscope-experiment", "version": 1, "layers": []}'


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[" * 100_000,
        EXPERIMENT,
        f'{{"format": "other", {GOOD}, "experiment": {EXPERIMENT}}}',
        f'{{"format": "backscope-unsaved", {GOOD}, "experiment": {{}}}}',
        f'{{"format": "backscope-unsaved", {GOOD}, "experiment": {EXPERIMENT}, "saved": 7}}',
        f'{{"format": "backscope-unsaved", {GOOD}, "experiment": {EXPERIMENT}, "more": 7}}',
        f'{{"format": "backscope-unsaved", "version": 1, "time": "noon", "experiment": {EXPERIMENT}}}',
    ],
)
def test_what_is_none_of_ours_is_refused_and_put_away_but_not_destroyed(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content)
    (aside,) = abandoned(tmp_path)

    with pytest.raises(FileError):
        aside.read()
    now = aside.put_away()

    assert (list(tmp_path.iterdir()), abandoned(tmp_path)) == ([now], [])
    assert (now.name, now.read_text()) == ("a.spoiled", content)


def test_a_claim_to_nothing_is_swept_once_its_window_lives_no_more(tmp_path: Path) -> None:
    (tmp_path / "dead.lock").touch()
    alive = Aside.begin(tmp_path)
    before = len(names(tmp_path))

    found = abandoned(tmp_path)

    assert (before, found, names(tmp_path)) == (2, [], [".lock"])
    alive.drop()


def test_what_is_no_file_is_not_even_looked_at(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")

    assert abandoned(tmp_path) == abandoned(tmp_path / "nowhere") == []


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "unsaved").touch()

    with pytest.raises(FileError, match="unsaved: cannot be written: "):
        Aside.begin(tmp_path / "unsaved")


def test_it_lies_where_the_system_keeps_what_programs_leave() -> None:
    assert folder_of_all() == Path(os.environ["XDG_STATE_HOME"], "backscope", "unsaved")
