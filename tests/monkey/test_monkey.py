"""Random hands find nothing in a short sample, and would find what there were."""

from __future__ import annotations

import ast
import gc
import os
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from core.engine import Engine
from core.wording import Reason
from tests.house.sources import sources, tree
from tests.monkey import others, remains, runner
from tests.monkey.act import Moment
from tests.monkey.acts.pointing import AREAS, GRIPS
from tests.monkey.acts.table import ACTS
from tests.monkey.faults import Faults
from tests.monkey.growth import Size, detail, growth
from tests.monkey.hand import Plan, shuffled
from tests.monkey.journal import Failure, Journal, acts_of, failed, told
from tests.monkey.others import Others
from tests.monkey.runner import Outcome, report, run
from tests.monkey.watch import Spent, Watch

SAMPLE = Plan(seed=11, acts=15, round_=15, longest_pause_ms=5, most_ms=600.0)
CRASH = (
    "import os, sys, pathlib; pathlib.Path(sys.argv[1], 'acts.log').write_text('7\\tdrag\\tthe time line'); os.abort()"
)
NOISE = """
import sys, threading, warnings
import gc
from collections.abc import Iterator
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from tests.monkey.journal import Journal
from tests.monkey.listening import listen
application = QCoreApplication([])
listen(Journal(Path(sys.argv[1])).fail)
QTimer.singleShot(0, lambda: [][0])
QTimer.singleShot(1, lambda: warnings.warn("tables of 1e308", RuntimeWarning))
QTimer.singleShot(2, lambda: qWarning("a painter that is not active"))
threading.Thread(target=lambda: {}["thread"]).start()
QTimer.singleShot(50, application.quit)
application.exec()
"""


@pytest.fixture(autouse=True)
def collected_in_no_thread_but_this() -> Iterator[None]:
    """What the watch allocates in a thread of its own frees nothing of Qt; in the program `Sweeper` sees to it."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.sampled(2)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_short_sample_of_random_hands_finds_nothing(language: str, tmp_path: Path) -> None:
    outcome = run(SAMPLE, language, tmp_path)

    assert outcome.failures == (), report(outcome)
    assert outcome.acts >= SAMPLE.acts


def test_every_kind_of_illness_of_a_window_is_told_with_its_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "BURIAL_S", 0.5)  # what is left running here is never gone
    acts = [*["drop on stack"] * 8, "round", "drop on stack"]

    outcome = run(Plan(seed=3, replay=tuple(enumerate(acts, 1))), "en", tmp_path, ("-m", "tests.monkey.ill"))

    told = [f"{failure.kind}: {failure.what}" for failure in outcome.failures]
    for illness in (
        r"exception: .*LookupError: a spot", r"exception: .*ZeroDivisionError: a slot", r"Qt: .*QPainter",
        r"block: .* asleep", r"fault: the engine \d+ ended by itself", r"undo: .* the experiment is not the first",
        r"growth: memory grew", r"left behind: temporary/forgotten", r"left running: sleep",
    ):  # fmt: skip
        assert any(re.match(illness, each) for each in told), (illness, told)
    assert "seed 3, en" in report(outcome)


def test_a_process_that_stands_still_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "FROZEN_S", 2.0)

    outcome = run(Plan(seed=5), "en", tmp_path, ("-X", "faulthandler", "-c", "import time; time.sleep(99)"))

    assert [failure.kind for failure in outcome.failures] == ["freeze"]
    assert "File" in outcome.failures[0].detail


def test_a_window_that_is_gone_too_soon_is_told(tmp_path: Path) -> None:
    outcome = run(Plan(seed=5), "en", tmp_path, ("-c", "pass"))

    assert [failure.what for failure in outcome.failures] == ["the window was gone before it was left"]


def test_a_process_that_ends_by_itself_is_told_with_its_seed_and_its_last_act(tmp_path: Path) -> None:
    outcome = run(Plan(seed=5), "en", tmp_path, ("-c", CRASH))

    assert [failure.kind for failure in outcome.failures] == ["exit"]
    assert "seed 5, en" in report(outcome)
    assert "7\tdrag\tthe time line" in report(outcome)


def test_the_acts_of_many_hours_are_replayed_from_the_journal_that_the_report_names(tmp_path: Path) -> None:
    count = "import sys, pathlib; print(pathlib.Path(sys.argv[1], 'plan.json').read_text().count('wheel'))"
    Journal(tmp_path).tell(7, "drag", "the time line")

    outcome = run(Plan(seed=5, replay=((1, "wheel"),) * 20_000), "en", tmp_path, ("-c", count))

    assert outcome.failures[-1].what == "20000"
    assert acts_of(told(Path(report(outcome).rpartition("--replay ")[2]).parent)) == [(7, "drag")]


def test_whatever_nobody_caught_is_a_failure(tmp_path: Path) -> None:
    outcome = run(Plan(seed=1), "en", tmp_path, ("-c", NOISE))

    found = {(failure.kind, failure.what.partition(":")[0]) for failure in outcome.failures}
    assert {("exception", "<string> <lambda>"), ("warning", "RuntimeWarning"), ("Qt", "default")} <= found
    assert any("KeyError" in failure.what for failure in outcome.failures)


def test_a_block_is_told_with_the_time_that_it_took(qtbot: QtBot, tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    watch = Watch(journal, most_s=0.1)
    before = watch.spent()

    def block() -> None:
        while watch.spent().since(before).computed < 0.25:
            pass

    QTimer.singleShot(0, block)
    qtbot.waitUntil(lambda: bool(failed(tmp_path)))
    watch.close()

    assert failed(tmp_path)[0].kind == "block"
    assert "in block" in failed(tmp_path)[0].detail


def test_what_the_hands_need_for_themselves_is_no_block(qtbot: QtBot, tmp_path: Path) -> None:
    watch = Watch(Journal(tmp_path), most_s=0.1)
    before = watch.spent()

    with watch.excused():
        while watch.spent().since(before).computed < 0.25:
            pass
    watch.beat()
    watch.close()

    assert failed(tmp_path) == []


@pytest.mark.parametrize(("in_line", "asleep"), [(0.0, 0.7), (0.5, 0.2), (9.0, 0.0)])
def test_who_sleeps_while_others_have_no_processor_is_forgiven_and_computing_is_not(
    in_line: float, asleep: float
) -> None:
    spent = Spent(wall=1.0, computed=0.2, waited=0.1, others=in_line)

    assert spent.asleep == pytest.approx(asleep)
    assert spent.of_its_own == pytest.approx(asleep + 0.2)


@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="asks Linux who listens")
@pytest.mark.parametrize(("display", "waited"), [(":7.0", 5.0), (":8", 2.0), ("elsewhere:7", 2.0), ("", 2.0)])
def test_the_others_are_whoever_listens_at_the_display_and_all_threads_but_that_of_the_window(
    display: str, waited: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(others, "SOCKETS", tmp_path)
    threads = {str(threading.get_native_id()): 0.0, "another": 0.0}
    monkeypatch.setattr(others, "waited_s", lambda pid: dict(threads))
    monkeypatch.setattr(others, "in_line_s", lambda pid: 1.5 * threads["another"] if pid == os.getpid() else 0.0)

    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "X7"))
        listening.listen()
        noted = Others(display)
        threads.update(dict.fromkeys(threads, 2.0))

    assert noted.waited() == waited


def test_growth_is_told_by_kind() -> None:
    before = Size(100, {"QAction": 1000}, {"QMenu": 10}, 12, 3)
    after = Size(131, {"QAction": 9000}, {"QMenu": 400}, 12, 3)

    assert growth(before, before) == []
    assert growth(before, after) == ["memory grew by 1.31", "there are more objects of Qt", "there are more widgets"]
    assert "+390 QMenu" in detail(before, after)


def test_a_journal_that_broke_off_can_be_read_and_replayed(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.tell(1, "click", "a button")
    journal.tell(2, "drag", "from here\nto there")
    journal.tell(2, "drag", "let go")
    journal.remark("170 MB")
    journal.fail("Qt", "painter 0x5f3 not active")

    assert acts_of(told(tmp_path)) == [(1, "click"), (2, "drag")]
    assert failed(tmp_path) == [Failure("Qt", "painter 0x5f3 not active", "", 2)]
    assert failed(tmp_path)[0].cause == ("Qt", "painter # not active")


def test_the_same_failure_is_told_once_and_counted(tmp_path: Path) -> None:
    same = Failure("Qt", "timer 7", "where", 3), Failure("Qt", "timer 8", "elsewhere", 4)

    said = report(Outcome(Plan(seed=1), "ko", tmp_path, 0, same))

    assert "1 kinds of failure" in said
    assert "Qt, 2 times: timer 7" in said


def test_what_hands_do_follows_from_the_seed() -> None:
    from random import Random

    orders = [[act.name for act in shuffled(Moment.WINDOW, Random(seed))] for seed in ("1/1", "1/1", "1/2")]

    assert orders[0] == orders[1] != orders[2]
    assert all(any(moment in act.moments for act in ACTS) for moment in Moment)


def test_what_hands_look_for_by_the_name_of_its_class_is_there() -> None:
    ours = {node.name for path in sources("app") for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)}

    wanted = {name.removesuffix("'s") for name in (*GRIPS, *AREAS)} | {"StackView", "KeptView"}
    assert {
        name for name in wanted - ours if not any(each.endswith(name) for each in ours | set(dir(QtWidgets)))
    } == set()


def test_what_the_program_calls_its_own_fault_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    player = Player(Engine())
    Faults(player, {}, Journal(tmp_path), killed={player.engine_pid or 0})

    player.failed.emit(Reason("engine.stopped"))
    player.failed.emit(Reason("engine.failed", error="IndexError: 3"))
    player.close()

    assert [(failure.kind, failure.what) for failure in failed(tmp_path)] == [("fault", "error: IndexError: 3")]
