"""Outputs: where a command is to write is looked at before it works for long, not after."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import combinations

from core.commands.console import is_preset
from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.disk import FileError, named, require_writable
from core.system.descriptors import STANDARD
from core.system.sameness import same_output, takes_place_of
from core.wording import Reason


def require_outputs(wanted: Sequence[tuple[str, str]], source: str, experiment: Experiment, json: bool) -> bool:
    """FileError where the path of an option cannot be written to, or would take the place of something that is needed.

    Returns whether one of them takes the standard output, where with `json` nothing but the object is printed.
    """
    for _, path in wanted:
        require_writable(path)
    for (one, path), (other, second) in combinations(wanted, 2):
        if same_output(path, second):
            both = Reason("output.again", option=one) if one == other else Reason("output.twice", one=one, other=other)
            raise FileError(both.at(named(second)))
    read = {} if is_preset(source) else {"output.experiment": source}
    if isinstance(experiment.data, Csv):
        read["output.table"] = os.path.expanduser(experiment.data.path)
    for option, path in wanted:
        for code, input_path in read.items():
            if takes_place_of(path, input_path):
                raise FileError(Reason(code, option=option).at(named(path)))
    taking = [(option, path) for option, path in wanted if same_output(path, STANDARD)]
    if taking and json:
        option, path = taking[0]
        raise FileError(Reason("output.beside_json", option=option).at(named(path)))
    return bool(taking)
