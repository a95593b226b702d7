"""What the command line is asked for and cannot do: one template for each reason, as in `refusals`."""

from __future__ import annotations

OPTIONS = {
    "option.empty": "takes the name of a file, which is empty here",
    "option.at_least": "takes a whole number of at least {limit}, not {word}",
    "option.length": "takes a whole number of at least 1, with an e behind it for epochs (3e), not {word}",
    "output.again": "would be written by {option} more than once: give each a name of its own",
    "output.twice": "would be written by both {one} and {other}: give each a name of its own",
    "output.beside_json": "{option} would write into the object that --json prints: name a file",
    "output.experiment": "is the experiment that is run, and {option} would overwrite it: choose another name",
    "output.program": "is the program that is read, and --output would overwrite it: choose another name",
    "output.table": "is the table that the experiment reads, and {option} would overwrite it: choose another name",
    "option.size": "takes {names}, or a size such as 85x60mm or 1280x720, at least 60x45mm or 320x240, not {word}",
    "option.at": "takes a step from 0 to {limit}, which the run of {steps} {steps?step|steps} has, not {step}",
    "option.near": "there is no plot {word}, so {file} is the name of a file; for the plot, write {near}:FILE",
    "option.suffix": "takes a file that ends in {suffixes}, not {word}",
    # A name that is none
    "command.near": 'there is no command {word}: did you mean {near}?',
    "option.nearest": "there is no option {word}: did you mean {near}?",
    "preset.near": "there is no such preset: did you mean {near}?",
    # What --set names
    "path.no_value": "takes PATH=VALUE, such as layers[3].units=64, not {word}",
    "path.no_text": "takes a text in UTF-8",
    "path.malformed": "is no path, such as layers[3].units or optimizer.learning_rate",
    "path.near": 'there is no setting "{word}" here: did you mean {near}?',
    "path.unknown": 'there is no setting "{word}" here; there are {names}',
    "path.no_entry": 'there is no entry "{word}" here; they are counted from 0 to {last}',
    "path.empty": "there is no entry here, for the list is empty",
    "path.end": "leads on from a single value, which has no settings: leave the end of the path out",
    "place.set": "{file} with --set",
}  # fmt: skip
