"""The box: one answer a device for each question, which the device may change; so many devices, and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.lectures.phones.asked import Answer, Vote

MOST_DEVICES = 2000  # that answer a question
MOST_AT_ADDRESS = 600  # of these: a hall behind one router has one address


class Box:
    """Keeps what was answered when a question is closed: it may be asked again."""

    def __init__(self, most: int = MOST_DEVICES, most_at_address: int = MOST_AT_ADDRESS) -> None:
        self._most, self._most_at_address = most, most_at_address
        self._answers: dict[str, dict[str, Answer]] = {}  # by question and device
        self._devices: dict[str, Counter[str]] = {}  # by question, how many at an address
        self._news: dict[tuple[str, str], Vote] = {}  # by question and device

    def put(self, key: str, device: str, address: str, answer: Answer) -> bool:
        """Count the answer in place of the one before of that device; False where there are too many devices."""
        answers, devices = self._answers.setdefault(key, {}), self._devices.setdefault(key, Counter())
        if device not in answers:
            if len(answers) >= self._most or devices[address] >= self._most_at_address:
                return False
            devices[address] += 1
        if answers.get(device) != answer:
            answers[device] = answer
            self._news[key, device] = Vote(key, device, address, answer)
        return True

    def remember(self, votes: Iterable[Vote]) -> None:
        """What was put into another box, of which everybody knows."""
        for vote in votes:
            self.put(vote.key, vote.device, vote.address, vote.answer)
            self._news.pop((vote.key, vote.device), None)

    def of(self, key: str, device: str) -> Answer | None:
        """What that device has answered."""
        return self._answers.get(key, {}).get(device)

    def news(self) -> tuple[Vote, ...]:
        """What was put in since this was asked for."""
        found = tuple(self._news.values())
        self._news.clear()
        return found
