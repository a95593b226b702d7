"""Unsaved work is aside soon after each edit, and gone from there as soon as it is safe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.state import keeping as module
from app.state.aside import Aside, Work, abandoned
from app.state.document import Document
from app.state.keeping import Keeping
from app.state.source import Source
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.wording import Reason, english


@pytest.fixture
def keeping(document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeping]:
    """Who keeps the document's work, without taking its time."""
    monkeypatch.setattr(module, "KEEP_INTERVAL_MS", 1)
    keeping = Keeping(document, tmp_path / "unsaved")
    yield keeping
    keeping.drop()


def kept(folder: Path) -> list[Path]:
    return list((folder / "unsaved").glob("*.json"))


def found(folder: Path) -> Work:
    """What the next start would offer."""
    (aside,) = abandoned(folder / "unsaved")
    work = aside.read()
    aside.drop()
    return work


def test_an_edit_is_aside_soon_without_anybody_asking(
    keeping: Keeping, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    document.set_seed(3)

    qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1)
    keeping.leave()

    assert found(tmp_path).experiment == document.experiment


def test_what_was_saved_or_taken_back_is_forgotten(
    keeping: Keeping, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    document.set_seed(3)
    keeping.keep()
    document.save(tmp_path / "mine.json")
    qtbot.waitUntil(lambda: kept(tmp_path) == [])

    document.set_seed(4)
    keeping.keep()
    document.undo_stack.undo()

    qtbot.waitUntil(lambda: kept(tmp_path) == [])


def test_what_is_saved_while_it_is_being_kept_is_forgotten_too(
    keeping: Keeping, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(aside: Aside, work: Work) -> None:
        document.save(tmp_path / "mine.json")
        keep(aside, work)

    keep = Aside.keep
    monkeypatch.setattr(Aside, "keep", meanwhile)
    monkeypatch.setattr(keeping, "_begin", tmp_path.exists)  # no other thread will see to it
    document.set_seed(3)

    keeping.keep()

    assert list((tmp_path / "unsaved").iterdir()) == []


def test_what_is_kept_is_one_state_whatever_becomes_of_the_document_meanwhile(
    keeping: Keeping, document: Document, tmp_path: Path
) -> None:
    kept = list[tuple[int, Path | None]]()

    def note(experiment: Experiment) -> None:
        keeping.keep()
        aside = keeping._aside
        kept.extend([(work.experiment.seed, work.path) for work in [aside.read()]] if aside else [])

    document.save(tmp_path / "a.json")
    document.set_seed(3)
    document.changed.connect(note)  # in the midst of a change
    document.begin_from(Experiment(seed=4), Source(tmp_path / "b.json", None))

    assert kept == [(3, tmp_path / "a.json")]


def test_the_last_state_is_left_with_its_file_and_what_that_held(
    keeping: Keeping, document: Document, tmp_path: Path
) -> None:
    document.save(tmp_path / "mine.json")
    saved = document.experiment
    document.set_seed(3)
    keeping.keep()
    document.set_seed(4)
    keeping.leave()

    work = found(tmp_path)

    assert (work.experiment.seed, work.saved, work.path) == (4, saved, tmp_path / "mine.json")


def test_what_its_file_holds_no_more_is_unsaved_too(keeping: Keeping, document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "mine.json")
    write_experiment(tmp_path / "mine.json", document.experiment.with_removed([0]))
    document.look()

    keeping.leave()

    work = found(tmp_path)
    assert (work.experiment, work.saved) == (document.experiment, None)


def test_who_gives_it_up_leaves_nothing(keeping: Keeping, document: Document, tmp_path: Path) -> None:
    document.set_seed(3)
    keeping.keep()

    keeping.drop()
    keeping.keep()

    assert list((tmp_path / "unsaved").iterdir()) == []


def test_what_is_saved_meanwhile_need_not_be_kept(
    keeping: Keeping, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "unsaved").touch()
    with qtbot.waitSignal(keeping.failed):
        document.set_seed(3)

    with qtbot.waitSignal(keeping.recovered):
        document.save(tmp_path / "mine.json")

    keeping._tried.emit(Reason("system.EACCES"))  # of an attempt that was on its way
    with qtbot.waitSignal(keeping.failed):
        document.set_seed(4)


def test_that_nothing_can_be_kept_is_said_once_and_taken_back_as_soon_as_it_can(
    keeping: Keeping, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    said, attempts = list[Reason](), list[object]()
    keeping.failed.connect(said.append)
    keeping._tried.connect(attempts.append)
    (tmp_path / "unsaved").touch()
    document.set_seed(3)
    document.set_seed(4)
    qtbot.waitUntil(lambda: len(attempts) > 2)

    with qtbot.waitSignal(keeping.recovered):
        (tmp_path / "unsaved").unlink()
    keeping.leave()

    assert [english(reason).partition(": ")[0] for reason in said] == [
        "unsaved work cannot be kept aside, so save it before the program ends"
    ]
    assert found(tmp_path).experiment.seed == 4


def test_of_what_nobody_was_asked_about_the_last_few_stay_for_the_next_start(
    keeping: Keeping, document: Document, tmp_path: Path
) -> None:
    for seed in range(module.MOST_LAID_BY + 3):
        document.set_seed(100 + seed)
        keeping.lay_by()
        document.new(Experiment())
    held = len(kept(tmp_path)), keeping.laid_by

    keeping.drop()

    assert held == (module.MOST_LAID_BY, module.MOST_LAID_BY)
    seeds = {aside.read().experiment.seed for aside in abandoned(tmp_path / "unsaved")}
    assert seeds == {103 + i for i in range(module.MOST_LAID_BY)}
