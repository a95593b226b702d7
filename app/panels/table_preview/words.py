"""What the preview says of a table: roles, kinds, marks and sizes, in the language of the moment."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.components.tables import ColumnReading, Reading, Role
from core.wording import filled, shortened, visible

ROLES: tuple[Role, ...] = ("target", "feature", "category", "ignore")
LONGEST_VALUE = 24  # letters
LONGEST_NAME = 60


class TableWords(QObject):
    """Remembers nothing: ask again after the language has changed."""

    def role(self, role: Role) -> str:
        """What a column is for."""
        named: dict[Role, str] = {
            "target": self.tr("target"),
            "feature": self.tr("feature"),
            "category": self.tr("category"),
            "ignore": self.tr("ignore"),
        }
        return named[role]

    def role_in_full(self, role: Role) -> str:
        """The same with what follows from it."""
        named: dict[Role, str] = {
            "target": self.tr("target: what is to be predicted"),
            "feature": self.tr("feature: a number to learn from"),
            "category": self.tr("category: one-hot, an input for each value"),
            "ignore": self.tr("ignore"),
        }
        return named[role]

    def kind(self, column: ColumnReading) -> str:
        """What stands in a column."""
        named = {"number": self.tr("number"), "text": self.tr("text"), "date": self.tr("date")}
        return named[column.kind]

    def first(self, column: ColumnReading) -> str:
        """Its first values as they are read."""
        return "  ·  ".join("–" if value is None else short(str(value)) for value in column.first)

    def mark(self, mark: str | None) -> str:
        """A separator, or a mark in numbers."""
        named = {
            None: self.tr("none"),
            ",": self.tr("comma"),
            ".": self.tr("point"),
            ";": self.tr("semicolon"),
            "\t": self.tr("tab"),
            " ": self.tr("space"),
            "|": self.tr("bar"),
            "'": self.tr("apostrophe"),
        }
        return named.get(mark, mark or "")

    def found_out(self, what: str) -> str:
        """An entry that leaves something open, and what is found there."""
        return self.tr("found out: {what}").format(what=what) if what else self.tr("found out")

    def header(self, reading: Reading) -> str:
        """Whether columns have names."""
        return self.tr("names in the first row") if reading.header else self.tr("no names: columns have numbers")

    def beside(self, reading: Reading) -> str:
        """What stands in the file beside the table; nothing where nothing does."""
        titles = filled(self.tr("{n} {n?line|lines} above the table left out"), n=f"{reading.titles:,}")
        comments = self.tr("lines that begin with # left out") if reading.comments else ""
        obeyed = self.tr("the line sep= obeyed") if reading.obeyed else ""
        return " · ".join(filter(None, (obeyed, titles if reading.titles else "", comments)))

    def counting(self, reading: Reading) -> str:
        """What is to be asked of a column that may be no feature; nothing where there is none."""
        if reading.counting is None:
            return ""
        told = self.tr('column "{name}" counts the rows: ignore it if it only says which row it is')
        return told.format(name=short(reading.counting))

    def size(self, reading: Reading) -> str:
        """Rows, features, and what is predicted."""
        parts = (
            filled(self.tr("{n} {n?row|rows}"), n=f"{reading.rows:,}"),
            filled(self.tr("{n} {n?feature|features}"), n=f"{reading.features:,}"),
            self._outcome(reading),
        )
        return " × ".join(parts)

    def _outcome(self, reading: Reading) -> str:
        if reading.classes is None:
            return self.tr("1 amount")
        return filled(self.tr("{n} {n?class|classes}"), n=f"{len(reading.classes):,}")


def short(text: str, longest: int = LONGEST_VALUE) -> str:
    """A text of others in few letters, all of them to be seen."""
    return shortened(visible(text), longest)
