"""Typesetting: Markdown as a document in the colours and sizes of the theme."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from app.theme import Theme, fonts

BODY, HEADINGS = 14, {1: 22, 2: 16}  # px of the design
LEADING, TIGHT, UNLEADED = 140, 120, 100  # per cent: of paragraphs, tables and code
GAP, BEFORE_HEADING, MARGIN, CELL = 10, 20, 24, 5  # px of the design
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class Typesetting:
    """Qt reads Markdown; what it makes of headings, code and tables is dressed anew."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def document(self, markdown: str, parent: QObject) -> QTextDocument:
        """The text as a document that nobody shows yet: in one that is shown, each change would be laid out."""
        document = QTextDocument(parent)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._theme.font(BODY))
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        document.setDocumentMargin(self._theme.size(MARGIN))
        self._ink(document)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame)
        for block in blocks(document):
            self._set_block(block)
        return document

    def _ink(self, document: QTextDocument) -> None:
        """All of it at once: there are hundreds of fragments."""
        ink, everything = QTextCharFormat(), QTextCursor(document)
        ink.setForeground(self._theme.colour("text"))
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeCharFormat(ink)

    def _set_block(self, block: QTextBlock) -> None:
        cursor, shape, size = QTextCursor(block), block.blockFormat(), self._theme.size
        level, code, in_table = shape.headingLevel(), is_code(block), cursor.currentTable() is not None
        shape.setLineHeight(UNLEADED if code else TIGHT if in_table else LEADING, PROPORTIONAL)
        shape.setTopMargin(size(BEFORE_HEADING) if level > 1 else 0)
        shape.setBottomMargin(0 if in_table or (code and is_code(block.next())) else size(GAP))
        if code:
            shape.setBackground(self._theme.colour("raised"))
            shape.setNonBreakableLines(False)  # or all that is too long would be out of sight
        cursor.setBlockFormat(shape)
        for start, length, form in fragments(block):
            if level or code or form.fontFixedPitch():
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(self._letters(form, level, code))

    def _letters(self, form: QTextCharFormat, level: int, code: bool) -> QTextCharFormat:
        """As they are, but in our family alone: what is code has another ground, not another font."""
        letters = QTextCharFormat(form)
        if level:
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            letters.setProperty(QTextFormat.Property.FontPixelSize, self._theme.size(HEADINGS.get(level, BODY)))
            letters.setFontWeight(QFont.Weight.DemiBold)
        if form.fontFixedPitch() or code:
            letters.setFontFixedPitch(False)
            letters.setFontFamilies([fonts.FAMILY, fonts.SYMBOLS])
            letters.setBackground(self._theme.colour("raised"))
        return letters

    def _rule(self, table: QTextTable) -> None:
        """Thin lines between the rows, and no box around it."""
        size, line = self._theme.size, QBrush(self._theme.colour("line"))
        shape = table.format()
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        shape.setCellPadding(size(CELL))
        shape.setCellSpacing(0)
        shape.setBottomMargin(size(GAP))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(shape)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                form = cell.format().toTableCellFormat()
                form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBottomBorder(1)
                form.setBottomBorderBrush(line)
                cell.setFormat(form)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All paragraphs, those in tables too."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each fragment, letters of one look, begins, how long it is, and the look."""
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        place += 1
    return found


def is_code(block: QTextBlock) -> bool:
    """Whether it is a line of a fenced block."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
