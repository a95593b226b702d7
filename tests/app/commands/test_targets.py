"""The window's parts are what the actions expect of them."""

from __future__ import annotations

from app.commands.targets import Appearance, Arrangement, Edits, Shell
from app.window.window import Window


def test_each_part_of_the_window_can_do_what_actions_ask_of_it(window: Window) -> None:
    expected = {Edits: window.stack.edits, Appearance: window.appearance, Arrangement: window.layouts, Shell: window}

    for protocol, part in expected.items():
        verbs = [name for name in vars(protocol) if not name.startswith("_")]
        assert verbs
        assert all(callable(getattr(part, verb)) for verb in verbs)
