"""`backscope presets`: the networks that come with the program, and a sentence on each."""

from __future__ import annotations

import argparse

from core.commands.console import say
from core.commands.pictures import FindPictures
from core.experiment.presets import preset_names, read_heading


def add_options(parser: argparse.ArgumentParser) -> None:
    """Nothing may stand behind `presets`."""


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Names and captions, a line each."""
    width = max(map(len, preset_names()))
    say("\n".join(f"{name:{width}} {read_heading(name).caption['en']}" for name in preset_names()))
    return 0
