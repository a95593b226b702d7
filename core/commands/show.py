"""`backscope show`: an experiment with all its defaults, and what its slots come to.

Nothing is trained. The settings have the names by which --set and files know them; with --json the experiment stands
there as a file with every field would hold it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import msgspec

from core.commands.arguments import subject
from core.commands.arguments.parser import Examples
from core.commands.columns import padded, width
from core.commands.console import as_json, naming, say
from core.commands.pictures import FindPictures
from core.components.component import key
from core.experiment import Experiment, parameter_counts, widths
from core.system.streams import streams_beside
from core.wording import visible

EXAMPLES: Examples = (
    ("show net.json", "its settings, and a table of its slots"),
    ("show preset:relu-healthy --set 'layers[*].units=128' --json", "a variant of one, for programs"),
)
_HEADS = ("slot", "kind", "name", "inputs", "outputs", "parameters", "settings")
_COUNTED = ("inputs", "outputs", "parameters")
_STACK = ("layers", "output")  # what the table tells


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `show`."""
    subject.add_options(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says it."""
    with naming(options.file), streams_beside(options.file):
        experiment = subject.experiment_of(options)
        say(json_text(experiment) if options.json else report_text(experiment))
    return 0


def json_text(experiment: Experiment) -> str:
    """The object of `show --json`, on one line."""
    plain, slots = msgspec.to_builtins(experiment), _slots(experiment)
    return as_json({"experiment": plain, "slots": slots, "parameters": sum(parameter_counts(experiment))})


def _slots(experiment: Experiment) -> list[dict[str, Any]]:
    """What each slot is, and then the output."""
    last, counts = len(experiment.layers), parameter_counts(experiment)
    return [
        {
            "slot": "output" if i == last else i,
            "kind": key(entry),
            "name": entry.name,
            "inputs": inputs,
            "outputs": outputs,
            "parameters": counts[i],
        }
        for i, (entry, (inputs, outputs)) in enumerate(
            zip(experiment.entries, pairwise(widths(experiment)), strict=True)
        )
    ]


def report_text(experiment: Experiment) -> str:
    """The same for people: a line per setting, then a table of the slots."""
    plain = msgspec.to_builtins(experiment)
    settings = {name: written(value) for name, value in plain.items() if name not in _STACK}
    wide = max(map(len, settings))
    entries = (*plain["layers"], plain["output"])
    rows = [
        {**slot, "settings": _listed({name: part for name, part in entry.items() if name not in ("kind", "name")})}
        for slot, entry in zip(_slots(experiment), entries, strict=True)
    ]
    lines = [f"{name:{wide}}  {value}".rstrip() for name, value in settings.items()]
    return "\n".join([*lines, "", *_table(rows), "", f"{sum(parameter_counts(experiment)):,} parameters"])


def _table(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """A line per slot; what no slot has is no column."""
    heads = [head for head in _HEADS if any(row[head] not in ("", None) for row in rows)]
    cells = [heads, *([_cell(head, row[head]) for head in heads] for row in rows)]
    columns = [max(width(line[i]) for line in cells) for i in range(len(heads))]
    right = [head in _COUNTED or head == "slot" for head in heads]
    return ["  ".join(map(padded, line, columns, right)).rstrip() for line in cells]


def _cell(head: str, value: Any) -> str:
    return f"{value:,}" if head in _COUNTED else visible(str(value))


def written(value: Any) -> str:
    """A setting on one line: a part as its kind with what is set in it, anything else as in a file."""
    if isinstance(value, dict) and "kind" in value:
        inside = _listed({name: part for name, part in value.items() if name != "kind"})
        return f"{value['kind']}({inside})" if inside else str(value["kind"])
    return visible(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _listed(settings: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={written(value)}" for name, value in settings.items())
