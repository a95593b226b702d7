"""How a person wants the program to behave: what it does at a start, while it is minimised, and before work goes."""

from __future__ import annotations

from msgspec import Struct


class Habits(Struct, frozen=True):
    """Each is a switch in the preferences; as they are here the program behaves as it is met first."""

    play: bool = True  # at the start
    reopen: bool = False  # the last file, at the start
    pause_minimised: bool = False
    ask_unsaved: bool = True  # before unsaved work goes; else undo, and the next start, have it
