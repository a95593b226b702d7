"""Who hears of what, in another order: the receivers of every signal of ours are noted, and connected anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

Reordered = Callable[[list[Any]], list[Any]]


class Receivers:
    """Notes every connection to a signal that a class of the program declares, while it listens."""

    def __init__(self) -> None:
        self._connections: dict[tuple[int, str], tuple[Any, list[Any]]] = {}
        self._senders: list[QObject] = []  # kept, so that no two have one id

    def listen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Note the connections of all that is made until the patches are undone."""
        for kind in _kinds(QObject):
            for name, signal in list(vars(kind).items()):
                if isinstance(signal, Signal) and kind.__module__.startswith("app."):
                    monkeypatch.setattr(kind, name, _Noted(signal, name, self))

    def note(self, sender: QObject, name: str, signal: Any, receiver: Any) -> None:
        """Somebody wants to hear of a signal."""
        self._senders.append(sender)
        self._connections.setdefault((id(sender), name), (signal, []))[1].append(receiver)

    def reorder(self, reordered: Reordered) -> int:
        """Connect everybody anew; returns how many signals have more than one receiver."""
        several = [(signal, receivers) for signal, receivers in self._connections.values() if len(receivers) > 1]
        for signal, receivers in several:
            for receiver in receivers:
                signal.disconnect(receiver)
            for receiver in reordered(receivers):
                signal.connect(receiver)
        return len(several)


class _Noted:
    """Stands before a signal in its class; whatever is asked of it but `connect`, the signal answers."""

    def __init__(self, signal: Any, name: str, receivers: Receivers) -> None:
        self._signal, self._name, self._receivers = signal, name, receivers

    def __get__(self, sender: QObject | None, kind: type) -> Any:
        if sender is None:
            return self._signal
        signal = self._signal.__get__(sender, kind)
        vars(sender).pop(self._name, None)  # where Qt keeps it, and would not ask here again
        return _Connecting(sender, self._name, signal, self._receivers)


class _Connecting:
    def __init__(self, sender: QObject, name: str, signal: Any, receivers: Receivers) -> None:
        self._sender, self._name, self._signal, self._receivers = sender, name, signal, receivers

    def connect(self, receiver: Any, *how: object) -> Any:
        receiver = receiver._signal if isinstance(receiver, _Connecting) else receiver
        self._receivers.note(self._sender, self._name, self._signal, receiver)
        return self._signal.connect(receiver, *how)

    def __call__(self, *arguments: object) -> None:
        """A signal of Qt is handed on to this one, which takes as much of it as it carries."""
        carried = self._signal.signal.partition("(")[2].rstrip(")")
        self._signal.emit(*arguments[: len(carried.split(",")) if carried else 0])

    def __getattr__(self, name: str) -> Any:
        return getattr(self._signal, name)


def _kinds(kind: type) -> Iterator[type]:
    below: type
    for below in kind.__subclasses__():
        yield below
        yield from _kinds(below)
