"""The window's process: the real program with its real engine, and hands that act on it."""

from __future__ import annotations

import faulthandler
import sys
from pathlib import Path

import msgspec


def main(folder: Path, language: str) -> int:
    """Run the program in a folder of its own as the plan in it says; the exit code is the program's."""
    from app.main import window_program
    from core.experiment import default_experiment

    running = window_program()
    program = running.begin(default_experiment())

    from tests.monkey.act import World
    from tests.monkey.addresses import Addresses
    from tests.monkey.faults import Faults
    from tests.monkey.hand import Hand, Plan
    from tests.monkey.journal import PLAN, Journal
    from tests.monkey.listening import listen
    from tests.monkey.pools import furnish
    from tests.monkey.watch import Watch

    journal, plan = Journal(folder), msgspec.json.decode((folder / PLAN).read_bytes(), type=Plan)
    listen(journal.fail)
    journal.remark(f"seed {plan.seed} {language}")
    furnish(files := folder / "files")
    addresses, watch, world = Addresses(program), Watch(journal, plan.most_ms / 1e3, program), World(program, files)
    Faults(program.player, program.board.plots, journal, world.killed)
    hand = Hand(world, plan, journal, watch)
    hand.begin(language)
    code: int = running.run(program)
    journal.remark(f"addresses asked for: {addresses.asked}")
    watch.close()
    return code


if __name__ == "__main__":
    from app.main import SIGNALLED
    from core.commands.ending import leave

    faulthandler.enable()
    ended = main(Path(sys.argv[1]), sys.argv[2])
    if ended > SIGNALLED:  # as the program does
        leave(ended)
    sys.exit(ended)
