"""Why something could not be: the sentences of `core`, which speaks English only, in the language of the moment."""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.texts.names import Names
from app.texts.places import Places
from app.texts.settings import SettingNames

_COMPONENTS = {"loss", "data", "other"}  # fields that hold the key of a component
_POSITIONS = {"slot", "source", "entry"}  # fields that hold the position of a layer, which people count from one
_PLACE = re.compile(r"layers(?:\[(\d+)\](?:\.([\w.]+))?)?")
_ALTERNATIVES = {"wanted", "got"}  # fields that hold one or more of the clauses below, with "or" between them

# The first that fits is taken; a sentence is taken clause by clause, between its colons.
_CLAUSES = (
    # of settings
    QT_TRANSLATE_NOOP("reasons", "must be a finite number"),
    QT_TRANSLATE_NOOP("reasons", "must be a whole number, without a decimal point"),
    QT_TRANSLATE_NOOP("reasons", "must be at most {limit}"),
    QT_TRANSLATE_NOOP("reasons", "must be at least {limit}"),
    QT_TRANSLATE_NOOP("reasons", "must be less than {limit}"),
    QT_TRANSLATE_NOOP("reasons", "must be greater than {limit}"),
    QT_TRANSLATE_NOOP("reasons", "must have at most {limit} entries"),
    QT_TRANSLATE_NOOP("reasons", "must have at least {limit} entries"),
    QT_TRANSLATE_NOOP("reasons", "must be {wanted}, not {got}"),
    QT_TRANSLATE_NOOP("reasons", "must be {wanted}"),
    QT_TRANSLATE_NOOP("reasons", " or "),
    QT_TRANSLATE_NOOP("reasons", "a whole number"),
    QT_TRANSLATE_NOOP("reasons", "a number"),
    QT_TRANSLATE_NOOP("reasons", "a text"),
    QT_TRANSLATE_NOOP("reasons", "true or false"),
    QT_TRANSLATE_NOOP("reasons", "a list"),
    QT_TRANSLATE_NOOP("reasons", "a group of settings in braces"),
    QT_TRANSLATE_NOOP("reasons", "the number is larger than any that a computer can hold"),
    QT_TRANSLATE_NOOP("reasons", 'there is no setting "{word}" here'),
    QT_TRANSLATE_NOOP("reasons", 'there is no kind "{word}"; there are {kinds}'),
    QT_TRANSLATE_NOOP("reasons", "is missing; it can be {kinds}"),
    QT_TRANSLATE_NOOP("reasons", "is missing"),
    QT_TRANSLATE_NOOP("reasons", "is set twice"),
    QT_TRANSLATE_NOOP("reasons", "{loss} needs classes; {data} has real targets (use {other})"),
    # of layers in their places
    QT_TRANSLATE_NOOP("reasons", "the skip in slot {slot} leads around {span} layers, and {count} stand before it"),
    QT_TRANSLATE_NOOP(
        "reasons",
        "the skip in slot {slot} adds what enters slot {source}, which is {other} wide, "
        "to what enters slot {entry}, which is {width} wide",
    ),
    QT_TRANSLATE_NOOP("reasons", "shorten its span or put it further down"),
    QT_TRANSLATE_NOOP("reasons", "make the widths equal or turn the projection on"),
    QT_TRANSLATE_NOOP("reasons", "use a larger batch, or hold fewer samples out"),
    QT_TRANSLATE_NOOP(
        "reasons", "the batch norm in slot {slot} needs at least 2 samples in a batch to see how they vary"
    ),
    # of texts and files
    QT_TRANSLATE_NOOP("reasons", "it is empty"),
    QT_TRANSLATE_NOOP("reasons", "there is no text to paste"),
    QT_TRANSLATE_NOOP("reasons", "copy layers in any window, or write them as JSON"),
    QT_TRANSLATE_NOOP("reasons", "this is no JSON text"),
    QT_TRANSLATE_NOOP("reasons", "{mistake} in line {line}, column {column}"),
    QT_TRANSLATE_NOOP("reasons", "invalid character"),
    QT_TRANSLATE_NOOP("reasons", "invalid number"),
    QT_TRANSLATE_NOOP("reasons", "trailing characters"),
    QT_TRANSLATE_NOOP("reasons", "trailing comma in array"),
    QT_TRANSLATE_NOOP("reasons", "trailing comma in object"),
    QT_TRANSLATE_NOOP("reasons", "object keys must be strings"),
    QT_TRANSLATE_NOOP("reasons", "expected {sign}"),
    QT_TRANSLATE_NOOP("reasons", "wrong byte"),
    QT_TRANSLATE_NOOP("reasons", "this is no text in UTF-8"),
    QT_TRANSLATE_NOOP("reasons", "the text ends in the middle; part of it seems to be missing"),
    QT_TRANSLATE_NOOP("reasons", "the text is nested too deeply"),
    QT_TRANSLATE_NOOP("reasons", 'this is "{word}", not "{format}"'),
    QT_TRANSLATE_NOOP("reasons", "this program reads version {known}, the file has version {version}"),
    QT_TRANSLATE_NOOP("reasons", "is larger than {limit} MB, so it is no experiment"),
    QT_TRANSLATE_NOOP("reasons", "cannot be read"),
    QT_TRANSLATE_NOOP("reasons", "cannot be written"),
    QT_TRANSLATE_NOOP("reasons", "a picture ends in .png, .svg or .pdf"),
    QT_TRANSLATE_NOOP("reasons", "this picture was not made by Backscope, or has lost the experiment that it carried"),
    QT_TRANSLATE_NOOP("reasons", "this picture is damaged"),
    QT_TRANSLATE_NOOP("reasons", "this document was not made by Backscope, or has lost the experiment that it carried"),
    QT_TRANSLATE_NOOP("reasons", "this document is damaged"),
    QT_TRANSLATE_NOOP("reasons", "this table was not made by Backscope, or has lost the experiment that it carried"),
    QT_TRANSLATE_NOOP("reasons", "this table is damaged"),
    # of the system
    QT_TRANSLATE_NOOP("reasons", "no such file or directory"),
    QT_TRANSLATE_NOOP("reasons", "permission denied"),
    QT_TRANSLATE_NOOP("reasons", "is a directory"),
    QT_TRANSLATE_NOOP("reasons", "not a directory"),
    QT_TRANSLATE_NOOP("reasons", "no space left on device"),
    QT_TRANSLATE_NOOP("reasons", "read-only file system"),
    QT_TRANSLATE_NOOP("reasons", "file name too long"),
    QT_TRANSLATE_NOOP("reasons", "input/output error"),
    # of tables
    QT_TRANSLATE_NOOP("reasons", "no file is chosen"),
    QT_TRANSLATE_NOOP("reasons", "give the path of a table"),
    QT_TRANSLATE_NOOP("reasons", "it is a folder or a device, not a file"),
    QT_TRANSLATE_NOOP("reasons", "is larger than {limit} MB"),
    QT_TRANSLATE_NOOP("reasons", "use a part of it"),
    QT_TRANSLATE_NOOP("reasons", "save the table as UTF-8"),
    QT_TRANSLATE_NOOP("reasons", "the table is empty"),
    QT_TRANSLATE_NOOP("reasons", "there is one column only"),
    QT_TRANSLATE_NOOP("reasons", "put commas, semicolons, tabs or spaces between features and target"),
    QT_TRANSLATE_NOOP("reasons", "there is no row of values"),
    QT_TRANSLATE_NOOP("reasons", "row {row}, column {column}"),
    QT_TRANSLATE_NOOP("reasons", "row {row}"),
    QT_TRANSLATE_NOOP("reasons", "column {column}"),
    QT_TRANSLATE_NOOP("reasons", "has {count} values, where the first row has {first}"),
    QT_TRANSLATE_NOOP("reasons", "the quotation marks do not match"),
    QT_TRANSLATE_NOOP("reasons", "{word} is no number"),
    QT_TRANSLATE_NOOP("reasons", "put a number there, or leave the column out"),
    QT_TRANSLATE_NOOP("reasons", "put a number there, like in other rows"),
    QT_TRANSLATE_NOOP("reasons", "the number is not finite"),
    QT_TRANSLATE_NOOP("reasons", "use one that a computer can hold"),
    QT_TRANSLATE_NOOP("reasons", "a value is missing here, and in row {rows}"),
    QT_TRANSLATE_NOOP("reasons", "a value is missing"),
    QT_TRANSLATE_NOOP("reasons", "fill in what is missing, or take such rows out"),
    QT_TRANSLATE_NOOP("reasons", 'there is no column "{word}"; there are {columns}'),
    QT_TRANSLATE_NOOP("reasons", 'several columns are called "{word}"'),
    QT_TRANSLATE_NOOP("reasons", "give the number of the right one"),
    QT_TRANSLATE_NOOP("reasons", "holds one class only"),
    QT_TRANSLATE_NOOP("reasons", "there is nothing to tell apart"),
    QT_TRANSLATE_NOOP("reasons", "holds {count} different texts, and {limit} classes are the most"),
    QT_TRANSLATE_NOOP("reasons", "choose another target"),
    # of a run
    QT_TRANSLATE_NOOP("reasons", "needs {needed} GB of memory and {free} GB are free"),
    QT_TRANSLATE_NOOP("reasons", "needs more memory than there is"),
    QT_TRANSLATE_NOOP("reasons", "use fewer or smaller layers"),
    QT_TRANSLATE_NOOP("reasons", "{file} is incomplete"),
    QT_TRANSLATE_NOOP("reasons", "{file} cannot be read from {folder}"),
    QT_TRANSLATE_NOOP("reasons", "install Backscope again."),
    QT_TRANSLATE_NOOP("reasons", "The engine stopped unexpectedly; a new one has started the run again."),
    QT_TRANSLATE_NOOP("reasons", "The engine stopped again and again; change the experiment and press play."),
)


class Reasons:
    """Finds the clause that was meant, and says it anew; what it does not know, it leaves as it is."""

    def __init__(self, names: Names, settings: SettingNames, places: Places) -> None:
        self._names, self._settings, self._places = names, settings, places

    def told(self, sentence: str) -> str:
        """The sentence in the language of the moment, with its layers counted from one.

        Behind the name of a file, a place stays as it is: there it is to be looked up.
        """
        first, *others = sentence.split(": ")
        place = _PLACE.fullmatch(first)
        begin = self._clause(first) if place is None else self._place(place[1], place[2])
        return ": ".join([begin, *map(self._clause, others)])

    def _clause(self, clause: str) -> str:
        for pattern, form in _FORMS:
            found = form.fullmatch(clause)
            if found is not None:
                fields = {name: self._field(name, value) for name, value in found.groupdict().items()}
                return QCoreApplication.translate("reasons", pattern).format(**fields)
        return clause

    def _place(self, slot: str | None, setting: str | None) -> str:
        """A place in the list of layers: "layer 3, Nodes"."""
        settings = [self._settings.of(name) for name in (setting or "").split(".") if name]
        return ", ".join([self._places.layer(int(slot)) if slot else self._settings.of("layers"), *settings])

    def _field(self, name: str, value: str) -> str:
        if name in _POSITIONS:
            return str(int(value) + 1)
        if name in _COMPONENTS:
            return self._names.called(value)
        if name in _ALTERNATIVES:
            return QCoreApplication.translate("reasons", " or ").join(map(self._clause, value.split(" or ")))
        return self._clause(value) if name == "mistake" else value


def _form(pattern: str) -> re.Pattern[str]:
    """The pattern as an expression: each field stands for any text."""
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(pattern)), re.DOTALL)


_FORMS = tuple((str(clause), _form(str(clause))) for clause in _CLAUSES)
