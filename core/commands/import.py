"""`backscope import`: a network in Keras or PyTorch, read as text and never run, becomes an experiment."""

from __future__ import annotations

import argparse

import msgspec

from core.commands.arguments.parser import Examples
from core.commands.console import file_named, remark, say
from core.commands.pictures import FindPictures
from core.experiment.disk import FileError, named, require_writable, write_bytes
from core.importing import imported_from
from core.system.sameness import takes_place_of
from core.wording import Reason, english

EXAMPLES: Examples = (
    ("import net.py --output net.json", "what is assumed or left out is said on standard error"),
    ("import notebook.ipynb --skip-unknown | backscope run -", "without convolutions and the like, and run at once"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `import`."""
    parser.add_argument(
        "file", type=file_named, metavar="FILE", help="the program: .py, .ipynb, or - for what comes in"
    )
    parser.add_argument("--output", type=file_named, metavar="FILE", help="where to write the experiment")
    parser.add_argument("--skip-unknown", action="store_true", help="leave out layers that do not exist here")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Reads it, writes the experiment, and says what was not understood, assumed or left out."""
    if options.output is not None:
        require_writable(options.output)
        if takes_place_of(options.output, options.file):
            raise FileError(Reason("output.program").at(named(options.output)))
    found = imported_from(options.file, options.skip_unknown)
    text = msgspec.json.format(msgspec.json.encode(found.experiment), indent=2)
    if options.output is None:
        say(text.decode())
    else:
        write_bytes(options.output, text + b"\n")
    for note in found.notes:
        remark(english(note))
    return 0
