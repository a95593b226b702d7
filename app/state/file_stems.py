"""What an experiment is called in the name of a file: after its file, its own title, or its preset."""

from __future__ import annotations

import os
import re

from app.state.document import Document
from core.experiment.presets import preset_names, read_introduction

LONGEST = 80  # letters: what is put behind it is to be read too
MOST_BYTES = 160  # of the same: no disk takes a name of more than 255
FORBIDDEN = re.compile(r'[<>:"/\\|?*]|[^\S ]')  # in names of files, somewhere; and what breaks a line
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # of which Windows makes no file


def stem(document: Document) -> str:
    """What an experiment is called; nothing where nobody has called it anything."""
    file = document.path or document.origin
    return cut(file.stem) if file is not None else unfiled(document)


def unfiled(document: Document) -> str:
    """The same without a file: its title, as far as that can be a name, or that of its preset."""
    title, preset = of_title(document.experiment.title), document.preset
    if title or preset is None:
        return title
    return next(name for name in preset_names() if read_introduction(name).title == preset.title)


def of_title(title: str) -> str:
    """A title as the name of a file, on whatever system that is read."""
    letters = "".join(letter for letter in FORBIDDEN.sub(" ", title) if letter.isprintable())
    name = cut(" ".join(letters.split()).strip(". ")).strip(". ")
    return f"{name}_" if DEVICE.fullmatch(name) else name


def cut(name: str) -> str:
    """Its first letters, as many as leave room behind it."""
    return os.fsencode(name[:LONGEST])[:MOST_BYTES].decode(errors="ignore")
