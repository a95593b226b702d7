"""A command can be given."""

from __future__ import annotations

from app.commands.command import Command


def test_a_command_does_what_it_says() -> None:
    done: list[str] = []

    Command("Do it", lambda: done.append("done")).do()

    assert done == ["done"]
