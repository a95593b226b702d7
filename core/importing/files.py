"""Programs in files."""

from __future__ import annotations

import os

from core.experiment.disk import LARGEST_FILE, AnyPath, FileError, named, reading
from core.importing.importing import Imported, imported
from core.importing.source import ProgramError


def imported_from(path: AnyPath, skip_unknown: bool = False) -> Imported:
    """The network in the program in that file; FileError where there is none, as for `imported`."""
    try:
        with reading(path) as file:
            content = file.read(LARGEST_FILE + 1)  # what is longer is refused for its length by whoever reads it
        return imported(content, os.fspath(path), skip_unknown)
    except ProgramError as error:
        raise FileError(error.reason.at(named(path))) from error
