"""What this program is: its version and those of what it stands on, under which licences, and all of it to copy."""

from __future__ import annotations

import platform
from collections.abc import Iterator

import PySide6
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.texts.markup import Markup, escaped
from app.theme import Theme
from app.widgets.labels import MarkupLabel
from app.widgets.scrolling import Scrolling
from core.experiment.provenance import own_version, versions

WIDTH, PADDING, GAP = 540, 20, 12
COLUMNS = '<table width="100%" style="margin-top: 12px"><tr><td width="46%">{}</td><td>{}</td></tr></table>'
LICENCES = (
    ("Qt", "LGPL-3.0"),
    ("PySide6", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("NumPy", "BSD-3-Clause"),
    ("SciPy", "BSD-3-Clause"),
    ("pyqtgraph", "MIT"),
    ("msgspec", "BSD-3-Clause"),
    ("shtab", "MPL-2.0"),
    ("threadpoolctl", "BSD-3-Clause"),
    ("psutil", "BSD-3-Clause"),
    ("h11", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("Backscope Sans, Backscope Symbols", "OFL-1.1"),
)


class About(QDialog):
    """In a window of its own; the button takes versions and licences to the clipboard as plain text."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Backscope"))
        self.text = MarkupLabel(wrap=True)
        self.text.show_markup(self._markup())
        self.buttons = QDialogButtonBox()  # whose own words Qt would translate in its own way
        self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        self.copy = self.buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.scrolling = Scrolling(self.text)
        column, padding, gap = QVBoxLayout(self), theme.size(PADDING), theme.size(GAP)
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(gap)
        column.addWidget(self.scrolling, 1)
        column.addWidget(self.buttons)
        width = theme.size(WIDTH)
        around = 2 * padding + gap + self.buttons.sizeHint().height()
        wanted = QSize(width, self.text.heightForWidth(width - 2 * padding) + around)
        self.resize(wanted.boundedTo(window.size() - QSize(padding, 2 * padding)))

    def plain(self) -> str:
        """Versions and licences, a line each."""
        return "\n".join(("Backscope", *self._versions(), "", *self._licences()))

    def _markup(self) -> Markup:
        what = self.tr(
            "An oscilloscope for backpropagation: stack layers, press play, "
            "and watch the gradient arrive, or die on the way."
        )
        free = self.tr(
            "Free software under the MIT licence. It needs no internet, and sends nothing anywhere by itself: only "
            "the page for phones, once you open it in a lecture, serves the devices of the local network."
        )
        paragraphs = "".join(f"<p>{escaped(each)}</p>" for each in (what, free))
        columns = ("<br>".join(map(escaped, lines)) for lines in (self._versions(), self._licences()))
        return Markup(f"<h2>Backscope {escaped(own_version())}</h2>{paragraphs}{COLUMNS.format(*columns)}")

    def _versions(self) -> Iterator[str]:
        for name, version in made_with().items():
            yield f"{name} {version}"

    def _licences(self) -> Iterator[str]:
        yield self.tr("Licences of what it stands on:")
        for name, licence in LICENCES:
            yield f"{name}: {licence}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.plain())


def made_with() -> dict[str, str]:
    """The versions of the program and of what it runs on."""
    return versions(qt=qVersion(), pyside=PySide6.__version__, system=platform.platform())
