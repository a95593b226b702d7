"""An engine that is stopped, as by a debugger, keeps nobody waiting, and nothing of its run is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import psutil
import pytest
from msgspec.structs import replace

from core.engine.orders import Load, Look, Play, Recovered, Report, Retune, Silent
from core.engine.pulse import PATIENCE_S
from core.experiment import Experiment
from core.layers import Dense
from core.probes.data import DataPoints
from tests.core.engine.line import Line
from tests.core.networks import SMALL, deep
from tests.hostile.standing import stood_s
from tests.systems import UNIX
from tests.waiting import comes_about

pytestmark = UNIX

MOST_STANDING_S = 0.05
WIDE = replace(SMALL, layers=deep(400).layers)  # a frame of it is more than a pipe holds


class Stopped:
    """A line to an engine's process that can be stopped, and a clock for its patience."""

    def __init__(self) -> None:
        self.now = 0.0
        self.line = Line("process", lambda: self.now)
        self.engine = self.line.engine
        assert self.engine.pid is not None
        self.process = psutil.Process(self.engine.pid)

    def play(self, experiment: Experiment) -> None:
        """At full speed, and with something to see."""
        for order in (Load(experiment, 1), Look(1, (DataPoints(),)), Play(1, None)):
            self.engine.send(order)
        self.line.until(steps=5)

    def look(self, seconds: float = 0.0) -> list[Report]:
        """What a window hears that looks for so many seconds, sixty times in each."""
        found = list[Report]()
        for _ in range(1 + round(60 * seconds)):
            self.now += 1 / 60
            found += self.engine.drain()
        self.line.reports += found
        return found


@pytest.fixture
def stopped() -> Iterator[Stopped]:
    made = Stopped()
    yield made
    if made.process.is_running():
        made.engine.close()


def standing_s(action: Callable[[], object]) -> float:
    """For how many seconds this thread stood still in an action."""
    begun = stood_s()
    action()
    return stood_s() - begun


def test_it_is_drained_without_waiting_wherever_it_stopped(stopped: Stopped) -> None:
    stopped.play(WIDE)

    longest = 0.0
    for _ in range(30):
        stopped.process.suspend()
        longest = max(longest, standing_s(stopped.look), standing_s(stopped.look))
        stopped.process.resume()
        stopped.line.until(steps=len(stopped.line.frames()) + 1)

    assert longest < MOST_STANDING_S


def test_no_frame_is_lost_or_doubled(stopped: Stopped) -> None:
    stopped.play(SMALL)

    for _ in range(10):
        stopped.process.suspend()
        stopped.look()
        stopped.process.resume()
        stopped.line.until(steps=len(stopped.line.frames()) + 20)

    steps = [frame.step for frame in stopped.line.frames()]
    assert steps == list(range(len(steps)))


def test_its_silence_is_told_and_so_is_its_return(stopped: Stopped) -> None:
    stopped.play(SMALL)
    stopped.process.suspend()
    stopped.look()
    before = stopped.look(PATIENCE_S - 0.5)
    after = stopped.look(1)
    stopped.process.resume()
    stopped.line.until(Recovered)
    stopped.line.until(steps=len(stopped.line.frames()) + 20)  # and it goes on

    assert (before, after) == ([], [Silent(5)])


def test_an_order_does_not_wait_for_it(stopped: Stopped) -> None:
    stopped.play(SMALL)
    stopped.process.suspend()

    def give_orders() -> None:
        for run in range(2, 40):  # far more than the pipe holds
            stopped.engine.send(Load(SMALL.with_layers((*deep(300).layers, Dense(units=run))), run))
            stopped.engine.send(Retune(run, SMALL))

    longest = standing_s(give_orders)
    stopped.process.resume()
    stopped.line.until(run=39, steps=1)

    assert longest < MOST_STANDING_S
    assert stopped.line.frames(39)[0].structure.units[-2] == 39


@pytest.mark.parametrize("silence, most", [(0.0, 1.0), (6.0, 0.5)])
def test_it_can_be_closed(stopped: Stopped, silence: float, most: float) -> None:
    stopped.play(WIDE)
    stopped.process.suspend()
    for run in range(2, 40):
        stopped.engine.send(Load(deep(300), run))
    stopped.look(silence)

    longest = standing_s(stopped.engine.close)

    assert longest < most
    assert comes_about(lambda: not stopped.process.is_running(), 10.0)
