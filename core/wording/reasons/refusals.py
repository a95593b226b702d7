"""Why something cannot be: one template for each reason, in English, which the window translates."""

from __future__ import annotations

from core.wording.reasons.lectures import LECTURES
from core.wording.reasons.options import OPTIONS
from core.wording.reasons.programs import PROGRAMS

_REPAIR = "copy layers in any window, layers as JSON, or a program in Keras or PyTorch"
_SMALLER = "use fewer or smaller layers"
_NOT_OURS = "was not made by Backscope, or has lost the experiment that it carried"
_NO_JSON = "this is no JSON text: "
_HERE = " in line {line}, column {column}"

REFUSALS = {
    **PROGRAMS,
    **OPTIONS,
    **LECTURES,
    # A value that its field cannot hold
    "value.finite": "must be a finite number",
    "value.whole": "must be a whole number, without a decimal point",
    "value.at_most": "must be at most {limit}",
    "value.at_least": "must be at least {limit}",
    "value.at_most_entries": "must have at most {limit} {limit?entry|entries}",
    "value.at_least_entries": "must have at least {limit} {limit?entry|entries}",
    "value.at_most_characters": "must have at most {limit} characters, and has {length}",
    "value.type": "must be {wanted}, not {got}",
    "value.choice": 'must be {choices}, not "{word}"',
    "value.beyond": "the number is larger than any that a computer can hold",
    "value.unfit": "this value does not fit here",
    "type.integer": "a whole number",
    "type.number": "a number",
    "type.text": "a text",
    "type.switch": "true or false",
    "type.list": "a list",
    "type.object": "a group of settings in braces",
    "type.null": "null",
    "list.or": " or ",
    "field.unknown": 'there is no setting "{word}" here',
    "field.missing": "is missing",
    "field.twice": "is set twice",
    "kind.unknown": 'there is no kind "{word}"; there are {kinds}',
    "kind.missing": "is missing; it can be {kinds}",
    # Parts of an experiment that do not go together
    "output.stays": "the output stays the last: it cannot be moved, removed or multiplied",
    "lock.no_weights": "there are no weights here that could be locked: select a layer that has some",
    "output.few_units": (
        "{units} output {units?unit is|units are} too few for {classes} {classes?class|classes} under "
        "{loss}"
    ),
    "preprocessing.many_axes": "at most {limit} inputs can be whitened, and there are {inputs} (use {other})",
    "inputs.two_features": "they are made of data with two features, and these have {features}: leave them null",
    "inputs.none": "at least one is needed; null stands for the features as they are",
    "inputs.twice": '"{word}" is there twice',
    "target.needs_amounts": "{scaling} scales real targets; {data} has classes",
    "loss.needs_classes": "{loss} needs classes; {data} has real targets (use {other})",
    "layers.skip_too_long": (
        "the skip in {slot} leads around {span} {span?layer|layers}, and {available} "
        "{available?stands|stand} before it: "
        "shorten its span or put it further down"
    ),
    "layers.skip_widths": (
        "the skip in {slot} adds what enters {source}, which is {source_width} wide, to what enters {slot}, "
        "which is {width} wide: make the widths equal or turn the projection on"
    ),
    "layers.batch_of_one": (
        "the batch norm in {slot} needs at least 2 samples in a batch to see how they vary: "
        "use a larger batch, or hold fewer samples out"
    ),
    # A text that is no experiment
    "json.empty": "it is empty",
    "json.truncated": "the text ends in the middle; part of it seems to be missing",
    "json.deep": "the text is nested too deeply",
    "json.malformed": "this is no JSON text",
    "json.character": f"{_NO_JSON}invalid character{_HERE}",
    "json.number": f"{_NO_JSON}invalid number{_HERE}",
    "json.escape": f"{_NO_JSON}invalid escape{_HERE}",
    "json.key": f"{_NO_JSON}object keys must be strings{_HERE}",
    "json.after_end": f"{_NO_JSON}trailing characters{_HERE}",
    "json.comma_in_array": f"{_NO_JSON}trailing comma in array{_HERE}",
    "json.comma_in_object": f"{_NO_JSON}trailing comma in object{_HERE}",
    "json.no_colon": f"{_NO_JSON}expected ':'{_HERE}",
    "json.no_comma_in_array": f"{_NO_JSON}expected ',' or ']'{_HERE}",
    "json.no_comma_in_object": f"{_NO_JSON}expected ',' or '}}}}'{_HERE}",
    "text.no_utf8": f"this is no text in UTF-8: wrong byte{_HERE}",
    "format.other": 'this is "{word}", not "{format}"',
    "format.experiment": "is an experiment, not {wanted}: give it to backscope run, or open it in the window",
    "format.lecture": "is a lecture, not {wanted}: give it to backscope lecture, or open it in the window",
    "format.task": "is a task, not {wanted}: give it to backscope grade, or open it in the window",
    "format.one_experiment": "an experiment",
    "format.one_lecture": "a lecture",
    "format.one_task": "a task",
    "version.other": "this program reads version {known}, the file has version {version}",
    "paste.empty": f"there is no text to paste: {_REPAIR}",
    "paste.too_long": "the text has more than {limit} million characters, and no network has",
    "paste.no_layers": f"{{reason}}: {_REPAIR}",
    # Files and the system
    "file.unreadable": "cannot be read: {why}",
    "file.unwritable": "cannot be written: {why}",
    "file.program": "is a program, not an experiment: backscope import reads the network in it",
    "file.too_large": "is larger than {limit} MB, so it is no experiment",
    "settings.spoiled": "these settings make no sense: they were put aside as {name}, and the program begins anew",
    "settings.unfit": (
        "no sense can be made of {names}: the program does there as on its first start, and the file as it was is "
        "kept as {name}"
    ),
    "settings.unreadable": "the settings cannot be read: {why}; what you change now is not remembered",
    "settings.unwritable": "the settings cannot be written: {why}; what you change now is not remembered",
    "preset.unknown": "there is no such preset; there are {names}",
    "picture.carries_nothing": f"this picture {_NOT_OURS}",
    "document.carries_nothing": f"this document {_NOT_OURS}",
    "table.carries_nothing": f"this table {_NOT_OURS}",
    "picture.damaged": "this picture is damaged",
    "document.damaged": "this document is damaged",
    "table.damaged": "this table is damaged",
    "export.nothing": "there is nothing to export in “{plot}”: {why}",
    "export.no_answer": "the run has not answered in time: there is nothing yet in “{plot}”",
    "experiment.suffix": "an experiment ends in .json; pictures and tables come from the Export menu",
    "picture.suffix": "a picture ends in .png, .svg or .pdf",
    "table.suffix": "a table ends in .csv",
    "picture.library": "cannot be drawn, for a system library is missing: {library}",
    # A file to which somebody else writes, and work that nobody has saved
    "disk.changed": "another program has changed this file since it was read here",
    "disk.spoiled": "another program has changed this file, and it is no experiment any more: {why}",
    "disk.carrier": "it is a picture or a table",
    "window.not_begun": "the system did not begin another window; start Backscope once more instead",
    "disk.gone": "this file is no longer where it was",
    "unsaved.file": "was not saved when it was last worked on, at {time}",
    "unsaved.untitled": "The experiment that was worked on at {time} was not saved.",
    "unsaved.unkept": "unsaved work cannot be kept aside, so save it before the program ends: {why}",
    "unsaved.spoiled": "what was kept aside of unsaved work cannot be read, and was put away: {why}",
    "place.standard_output": "standard output",
    "system.device": "it is a device: name a file",
    "system.socket": "it is a socket: name a file",
    "system.unserved": "nobody writes to this pipe: start the program that does, or name a file",
    "system.silent": "nothing comes through this pipe: start the program that writes to it anew, or name a file",
    "system.unread": "nobody reads from this pipe: start the program that does, or name a file",
    "system.stream": (
        "a pipe and what is open already can be read as tables by backscope run and backscope check only: "
        "save it in a file, and name that"
    ),
    "system.read_once": "the experiment itself comes through it: save one of the two in a file, and name that",
    "system.no_path": "the name is empty: name a file",
    "system.EACCES": "permission denied",
    "system.EBADF": "bad file descriptor",
    "system.EBUSY": "device or resource busy",
    "system.EDQUOT": "disk quota exceeded",
    "system.EFBIG": "file too large",
    "system.EINVAL": "invalid argument",
    "system.EIO": "input/output error",
    "system.EISDIR": "is a directory",
    "system.ELOOP": "too many levels of symbolic links",
    "system.EMFILE": "too many open files",
    "system.ENAMETOOLONG": "file name too long",
    "system.ENODEV": "no such device",
    "system.ENOENT": "no such file or directory",
    "system.ENOSPC": "no space left on device",
    "system.ENOTDIR": "not a directory",
    "system.ENXIO": "no such device or address",
    "system.EPERM": "operation not permitted",
    "system.EROFS": "read-only file system",
    "system.ETXTBSY": "text file busy",
    "system.null_character": "a name cannot contain a null character",
    "system.no_name": "there cannot be such a name",
    "system.other": "the system reports {error}",
    # Tables
    "place.row": "row {row}",
    "place.cell": "row {row}, {column}",
    "place.column": 'column "{name}"',
    "place.column_number": "column {number}",
    "table.no_file": "no file is chosen: give the path of a table",
    "table.no_regular_file": "cannot be read: it is a folder, a socket or a device: name a file",
    "table.too_large": "is larger than {limit} MB: use a part of it",
    "table.long_row": "is longer than {limit} MB: put each sample into a row of its own",
    "table.many_columns": "there are more than {limit} columns: use fewer, or put each sample into a row of its own",
    "table.no_text": f"this is no text in {{encoding}}: wrong byte{_HERE}: save the table as UTF-8",
    "table.reader_gone": "the process that was reading the table has ended before its time: try it again",
    "table.no_encoding": 'there is no encoding "{word}": give one such as utf-8 or cp949',
    "table.workbook": "is the workbook of a spreadsheet program: save it as CSV there, and choose that file",
    "table.empty": "the table is empty",
    "table.one_column": (
        "there is one column only: put commas, semicolons, tabs or spaces between features and target"
    ),
    "table.no_row": "there is no row of values",
    "table.width": "has {count} {count?value|values}, where the first row has {first}",
    "table.quotes": "the quotation marks do not match",
    "table.marks": (
        'it cannot be told whether "{word}" has a decimal mark or one between thousands: '
        'say which with the setting "decimal" or "thousands"'
    ),
    "table.same_marks": "is the decimal mark as well: choose another, or leave one of the two open",
    "table.other_marks": '"{word}" has other marks than the other numbers: write all numbers of the table in one way',
    "table.no_number": '"{word}" is no number: put a number there, or ignore the column',
    "table.no_number_in_target": '"{word}" is no number: put a number there, like in other rows',
    "table.not_finite": "the number is not finite: use one that a computer can hold",
    "table.gap": 'a value is missing: fill it in, or choose with "{setting}" what becomes of such rows',
    "table.gaps": (
        'a value is missing here, and in row {rows}: fill in what is missing, '
        'or choose with "{setting}" what becomes of such rows'
    ),
    "table.no_column": 'there is no column "{word}"; there are {columns}',
    "table.no_column_number": 'there is no column "{word}"; there are 1 to {last}',
    "table.twin_columns": 'several columns are called "{word}": give the number of the right one',
    "table.two_targets": "several columns are the target: choose one",
    "table.two_roles": '"{word}" is given two roles: choose one',
    "table.no_feature": "no column is left to learn from: make one a feature or a category",
    "table.no_value": "holds no value: ignore the column",
    "table.all_gaps": "a value is missing in every row: fill in what is missing, or ignore the column that lacks it",
    "table.unique_texts": (
        "holds another text in almost every row, of which nothing can be learned: choose another target"
    ),
    "table.many_categories": "holds more than {limit} different values, too many for categories: ignore the column",
    "table.much_room": (
        "as {count} {count?category|categories} in each of {rows} {rows?row|rows} it takes more memory "
        "than a table may: ignore the column"
    ),
    "table.one_class": "holds one class only: there is nothing to tell apart",
    "table.many_classes": "holds more than {limit} different texts, too many for classes: choose another target",
    "table.reread": "{name} has changed since the run before: it has been read again.",
    "table.older": (
        "{name} is not as it was when this run began: the run goes on with the rows of then. "
        "Reset (Ctrl+R) reads the file as it is now."
    ),
    "data.unfit": "the data do not fit the rest of the experiment: {error}",
    "data.many_numbers": (
        "{samples} {samples?sample|samples} of {features} {features?feature|features} are more than the "
        "{limit} numbers that data may have: "
        "take fewer samples or features"
    ),
    "data.incomplete": "{file} is incomplete: install Backscope again.",
    "data.unreadable": "{file} cannot be read from {folder}: install Backscope again.",
    # A run
    "memory.short": f"needs {{needed}} GB of memory and {{free}} GB are free: {_SMALLER}",
    "memory.none": f"needs more memory than there is: {_SMALLER}",
    "engine.stopped": "The engine stopped unexpectedly; a new one has started the run again.",
    "engine.silent": (
        "The engine has not answered for {seconds} s. As soon as it does, the run goes on; "
        "a new engine would begin it again at step 0."
    ),
    "engine.stopped_again": "The engine stopped again and again; change the experiment and press play.",
    "program.mishap": "Something inside the program went wrong ({error}); it goes on. A report can be copied.",
    "engine.failed": "a fault of the program: {error}",
}  # fmt: skip
