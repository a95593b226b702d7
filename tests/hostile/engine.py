"""Kills and stops the engine of the real window at random moments: `python -m tests.hostile.engine --kills 1000`."""

from __future__ import annotations

import argparse
import gc
import os
import random
import signal
import sys
import tempfile
import threading
from collections import Counter
from typing import NamedTuple

import psutil

from core.components.optimizers import SGD
from core.engine import pulse
from core.experiment import Experiment, default_experiment
from tests.hostile.hands import Failure, Hands
from tests.hostile.standing import stood_s
from tests.monkey.listening import listen
from tests.waiting import comes_about

MOST_STANDING_S, MOST_CLOSING_S = 0.05, 0.5  # of the window's thread, for anybody
MOST_GROWTH = 1.3  # of memory
REPORTED = 50  # cases between two signs of life
WARM = 10  # cases before what the program holds is first counted


class Trial:
    """Cases, one after the other, and what has been seen of each."""

    def __init__(self, hands: Hands) -> None:
        self.hands, self.program, self.rng = hands, hands.program, hands.rng
        self.seen = Counter[str]()
        self.heard = list[str]()  # what was raised, or said by Qt
        self.first = self.program.document.experiment

    def kill(self) -> None:
        """Ends the engine's process at any moment, then all goes on in another."""
        pid = self._some_moment()
        os.kill(pid, signal.SIGKILL)
        self._goes_on_elsewhere(pid)
        self.seen["killed"] += 1

    def stop(self) -> None:
        """Stops the process at any moment, and then one of the four things that can become of it."""
        pid = self._some_moment()
        os.kill(pid, signal.SIGSTOP)
        self.rng.choice((self._wake_early, self._wake_late, self._replace, self._kill_stopped))(pid)

    def end(self, before: Held) -> list[str]:
        """Undoes everything and closes the window: what was lost, and what was left behind."""
        after, player = Held.now(), self.program.player
        while self.program.document.undo_stack.can_undo:
            self.program.document.undo_stack.undo()
        faults = {
            "the experiment is another": self.program.document.experiment != self.first,
            f"{before} has become {after}": after.has_grown_since(before),
            "the window stood still": self.hands.longest_s > MOST_STANDING_S,
        }
        pid, begun = player.engine_pid, stood_s()
        player.close()
        closing_s = stood_s() - begun
        faults |= {
            f"closing took {closing_s:.1f} s": closing_s > MOST_CLOSING_S,
            "the engine outlived the window": pid is not None
            and not comes_about(lambda: not psutil.pid_exists(pid), MOST_CLOSING_S),
        }
        print(f"{before}, at the end {after}; closed in {closing_s:.2f} s")
        return [*(fault for fault, found in faults.items() if found), *self.heard]

    def hear(self, kind: str, what: str, detail: str) -> None:
        """Of a fault of the window."""
        self.heard.append(f"{kind}: {what}\n{detail}")

    def _wake_early(self, pid: int) -> None:
        self.hands.live_for(self.rng.uniform(0, 0.5) * pulse.PATIENCE_S)
        if self._told():
            raise Failure(f"said too early: {self.hands.said}")
        os.kill(pid, signal.SIGCONT)
        self._goes_on(pid)
        self.seen["woken before it was told"] += 1

    def _wake_late(self, pid: int) -> None:
        self.hands.until(self._told, "the notice")
        os.kill(pid, signal.SIGCONT)
        self.hands.until(lambda: not self._told(), "the end of the notice")
        self._goes_on(pid)
        self.seen["woken after it was told"] += 1

    def _replace(self, pid: int) -> None:
        self.hands.until(self._told, "the notice")
        self.program.notice.offer_buttons[0].click()
        self._goes_on_elsewhere(pid)
        self.seen["replaced"] += 1

    def _kill_stopped(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)
        self._goes_on_elsewhere(pid)
        self.seen["killed while stopped"] += 1

    def _told(self) -> bool:
        return "has not answered" in self.hands.said

    def _some_moment(self) -> int:
        """Something is edited, or not, and a moment later the process is there to be hit, whatever it is about."""
        document, rng = self.program.document, self.rng
        match rng.randrange(8):
            case 0:
                document.set_seed(rng.randrange(1000))
            case 1:
                document.set_optimizer(SGD(learning_rate=rng.uniform(0.001, 0.1)))
            case 2 if len(document.experiment.layers) > 5:
                document.remove_layers((rng.randrange(len(document.experiment.layers)),))
            case 3 | 4 if document.undo_stack.can_undo:
                document.undo_stack.undo()
            case 5:
                self.program.player.set_speed(rng.choice((None, 20.0, 60.0)))
        if not self.program.player.playing:  # a run that an engine took with it is shown, and begins again when played
            self.program.player.play()
        self.hands.live_for(rng.random() * 0.2)
        pid = self.program.player.engine_pid
        assert pid is not None
        return pid

    def _goes_on_elsewhere(self, pid: int) -> None:
        self.hands.until(lambda: self.program.player.engine_pid != pid, "another engine")
        self._goes_on(self.program.player.engine_pid)
        if not _ends(pid):
            raise Failure(f"{pid} is still there: {psutil.Process(pid).status()}")

    def _goes_on(self, pid: int | None) -> None:
        """That process runs the experiment of the window, each frame of it once."""
        experiment = self.program.document.experiment
        self.hands.until(lambda: self._runs(experiment), "the run of what the window shows")
        wanted = self.hands.frames + 5
        self.hands.until(lambda: self.hands.frames >= wanted, f"frame {wanted}")
        live = self.program.player.live
        assert live is not None
        assert live.last is not None
        if (live.last.step, self.program.player.engine_pid) != (len(live) - 1, pid):
            raise Failure(f"{len(live)} frames, and the last is that of step {live.last.step}")

    def _runs(self, experiment: Experiment) -> bool:
        live = self.program.player.live
        return live is not None and live.experiment == experiment


class Held(NamedTuple):
    """What the program holds on to."""

    descriptors: int
    threads: int
    processes: int
    megabytes: float

    @classmethod
    def now(cls) -> Held:
        """As it is, without what only waits to be collected."""
        gc.collect()
        process = psutil.Process()
        children = process.children(recursive=True)
        return cls(process.num_fds(), threading.active_count(), len(children), process.memory_info().rss / 1e6)

    def has_grown_since(self, before: Held) -> bool:
        """Whether something was left behind; a few descriptors come and go with Qt's timers."""
        slack = Held(before.descriptors + 4, before.threads, before.processes, MOST_GROWTH * before.megabytes)
        return any(now > most for now, most in zip(self, slack, strict=True))


def main() -> int:
    """Cases in random order, figures at the end; 1 with the seed and the case where one failed."""
    options = _options()
    pulse.PATIENCE_S = options.patience
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home, "HOME": home}
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from app.program import running

        program = running.begin(default_experiment())
        program.appear()
        program.player.play()
        hands = Hands(program, random.Random(options.seed))
        hands.until(lambda: hands.frames > 5, "the first frames")
        trial = Trial(hands)
        listen(trial.hear)
        return _report(trial, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile.engine", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--stops", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--patience", type=float, default=pulse.PATIENCE_S, help="seconds until a silence is told")
    return parser.parse_args()


def _report(trial: Trial, options: argparse.Namespace) -> int:
    cases = [trial.kill] * options.kills + [trial.stop] * options.stops
    trial.rng.shuffle(cases)
    before = Held.now()
    for number, case in enumerate(cases):
        if number == WARM:
            before = Held.now()
        if number and number % REPORTED == 0:
            print(f"{number} of {len(cases)}", flush=True)
        try:
            case()
        except Failure as failure:
            print(f"case {number} of seed {options.seed}, {case.__name__}: {failure}")
            return 1
    faults = trial.end(before)
    seen = ", ".join(f"{count} {what}" for what, count in sorted(trial.seen.items()))
    print(f"{seen}; the window stood still for {1000 * trial.hands.longest_s:.0f} ms at most")
    print("\n".join(faults) if faults else "nothing lost, nothing left behind")
    return 1 if faults else 0


def _ends(pid: int) -> bool:
    """Whether the process comes to its end in time."""
    return comes_about(lambda: not psutil.pid_exists(pid), MOST_CLOSING_S)


if __name__ == "__main__":
    sys.exit(main())
