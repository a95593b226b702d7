"""A worker whose rounds the test makes."""

from __future__ import annotations

from multiprocessing import Pipe

from core.engine.orders import Acknowledge, Look, Order, Report
from core.engine.sealing import SealedAnswers, Unread, questions, unsealed
from core.engine.worker import Worker


class Bench:
    """A worker whose rounds the test makes, with the near end of its pipe."""

    def __init__(self) -> None:
        self.near, far = Pipe()
        self.worker = Worker(far)

    def give(self, *orders: Order | Unread) -> bool:
        """Gives the orders and makes one round; false once the worker has stopped."""
        for order in orders:
            if isinstance(order, Look):
                self.worker.orders.put(questions(order)[0])
            else:
                self.worker.orders.put(order)
        return self.worker.work()

    def rest(self, run: int) -> list[Report]:
        """Makes rounds until there is nothing to do but to wait, taking all frames of the run."""
        found = self.reports()
        while self.worker.sessions.patience() == 0.0:
            self.give(Acknowledge(run, 1))
            found += self.reports()
        return found

    def reports(self) -> list[Report]:
        """All that was sent."""
        found: list[Report] = []
        while self.near.poll():
            report = self.near.recv()
            found.append(unsealed(report, {}) if isinstance(report, SealedAnswers) else report)
        return found
