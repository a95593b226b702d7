"""What is to be said of a program that was read as text: one template for each sentence, in English."""

from __future__ import annotations

PROGRAMS = {
    "place.line": "line {line}",
    "place.cell_line": "cell {cell}, line {line}",
    "place.clipboard": "the clipboard",
    # Why there is nothing to be had of it
    "program.too_large": "is a program of more than {limit} million characters: give the part with the network",
    "program.no_text": "is no text of a program",
    "program.notebook": "is no notebook that can be read: save it again, or give its program as a .py file",
    "program.no_network": "there is no network in Keras or PyTorch in it",
    "program.no_layer": "there are no such layers here: {layers}; --skip-unknown leaves them out",
    "program.layer": "{name} ({place})",
    "program.reader_gone": "the process that was reading the program has ended before its time: try it again",
    # That there is something to be read
    "program.remarks": "the network was read; remarks on what was assumed, made up or left out: {count}",
    # What was not understood, assumed or left out
    "program.without": "left out, for there is no such layer here: {layer}",
    "program.several": "of {count} networks this one is read",
    "program.no_python": "is no Python, and is left out",
    "program.not_followed": "cannot be followed, and is left out",
    "program.more": "from here on {count} more places are left out",
    "program.long": "the program goes on for too long, and is followed up to here",
    "program.turns": "goes round more than {limit} times, and is followed so often",
    "program.once": "how often this goes round cannot be told: once is assumed",
    "program.more_notes": "{count} more remarks, which are not shown",
    "program.not_understood": "{what} is not understood, and is left out",
    "program.left_out": "{what} does not exist here, and is left out",
    "program.unused": "{what} changes nothing, as the network has an optimizer of its own by then, and is left out",
    "program.behind": "{what} stands behind the output, where nothing can, and is left out",
    "program.nearest": "{what} becomes {instead}, the nearest that there is here",
    "program.beyond": "{what} is {value}, beyond what there is here, and becomes {instead}",
    "program.assumed": "{what} cannot be told: {value} is assumed",
    "program.branches": "several ways meet here; the longest is taken",
    "program.no_logarithm": "the loss takes logarithms of probabilities, and gets none: it is read as cross entropy",
    "program.sum": "the loss is a sum in the program and a mean here, which makes gradients smaller",
    "program.added": "what is added to the loss, such as a penalty, is not understood, and is left out",
    "program.uneven_penalty": (
        "the layers have different penalties on their weights; here all have the same, so none is taken"
    ),
    "program.whole_batch": "there are no batches: each step takes all {samples} {samples?sample|samples}",
    "program.data": (
        "the data of the program cannot be known: "
        "{features} {features?feature|features}, {classes} {classes?class|classes} "
        "and {samples} {samples?sample|samples} are made up"
    ),
    "program.data_amounts": (
        "the data of the program cannot be known: "
        "{features} {features?feature|features}, an amount and {samples} {samples?sample|samples} are made up"
    ),
    "program.defaults": "what the program does not say is as {framework} has it: {values}",
    "program.default_initializer": "initializer {kind}",
    "program.default_rate": "learning rate {value}",
    "program.default_batch": "batch {value}",
}
