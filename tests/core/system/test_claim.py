"""A claim is one process's alone, and the system takes it back from the dead."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from core.system import claim as claims
from core.system.claim import Claim, alone

TAKER = "import sys; from core.system.claim import Claim; from pathlib import Path; " \
        "claim = Claim.take(Path(sys.argv[1])); print(claim is not None, flush=True); sys.stdin.read()"  # fmt: skip


def test_nobody_else_has_it_until_it_is_released(tmp_path: Path) -> None:
    mine = Claim.take(tmp_path / "a.lock")
    other = Claim.take(tmp_path / "a.lock")

    assert mine is not None
    mine.release()

    again = Claim.take(tmp_path / "a.lock")
    assert (other, again is not None) == (None, True)
    assert again is not None
    again.release()
    assert list(tmp_path.iterdir()) == []


def test_it_is_free_when_its_process_is_killed(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", TAKER, str(tmp_path / "a.lock")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    held = holder.stdout.readline().strip(), Claim.take(tmp_path / "a.lock")

    holder.kill()
    holder.communicate()

    claim = Claim.take(tmp_path / "a.lock")
    assert held == (b"True", None)
    assert claim is not None
    claim.release()


def test_where_nothing_can_be_locked_the_system_says_why(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Claim.take(tmp_path / "no folder" / "a.lock")


def test_who_wants_to_be_alone_waits_until_others_are_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "MOMENT_S", 60)
    done, begun = list[str](), Event()

    def write() -> None:
        begun.set()
        with alone(tmp_path / "a.lock"):
            done.append("theirs")

    with alone(tmp_path / "a.lock"):
        (thread := Thread(target=write)).start()
        begun.wait()
        thread.join(0.05)
        done.append("mine")
    thread.join()

    assert done == ["mine", "theirs"]
    assert list(tmp_path.iterdir()) == []


def test_who_is_never_done_is_waited_for_no_longer_than_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "MOMENT_S", 0.01)
    stopped = Claim.take(tmp_path / "a.lock")
    assert stopped is not None

    with alone(tmp_path / "a.lock"):
        still_there = (tmp_path / "a.lock").exists()
    with alone(tmp_path / "no folder" / "a.lock"):
        pass

    assert still_there
    stopped.release()


def test_what_the_dead_have_left_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "MOMENT_S", 0.0)
    (tmp_path / "a.lock").touch()

    with alone(tmp_path / "a.lock"):
        other = Claim.take(tmp_path / "a.lock")

    assert other is None


def test_a_fresh_one_is_under_a_name_that_nobody_has(tmp_path: Path) -> None:
    first, second = Claim.fresh(tmp_path / "new" / "folder"), Claim.fresh(tmp_path / "new" / "folder")

    assert first.path != second.path
    assert [Claim.take(each.path) for each in (first, second)] == [None, None]
    first.release()
    second.release()
