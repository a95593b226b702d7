"""Opening: the window with what was named on the command line, or with the reason why it cannot be shown."""

from __future__ import annotations

import os
from pathlib import Path

from app.program.running import begin, found_patiently, run
from core.commands.console import is_preset, preset_named
from core.experiment import default_experiment
from core.experiment.files import NoExperiment, is_program
from core.experiment.metadata.carriers import is_table
from core.scenes.heads import is_lecture, is_task
from core.scenes.shipped import NAMED, lecture_path


def open_window(file: str | None) -> int:
    """The window with what was named, or as it is first met; where that could be read and is no experiment, it says so.

    FileError where it could not even be read.
    """
    if file is None:
        return run(begin(default_experiment()))
    if is_preset(file):
        preset = preset_named(file)
        return run(begin(preset.experiment, preset=preset))
    if file.startswith(NAMED):
        return run(begin(default_experiment()), lecture_path(file.removeprefix(NAMED)))
    if is_lecture(file) or is_task(file) or (is_program(file) and os.path.isfile(file)) or is_table(file):
        return run(begin(default_experiment()), Path(file))
    try:
        found = found_patiently(file)
    except NoExperiment as error:
        return run(begin(default_experiment()), refused=error.reason)
    return run(begin(*found)) if found is not None else 0  # nobody waited for it
