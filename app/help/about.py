"""What this program is: its version and those of what it stands on, under which licences, and all of it to copy."""

from __future__ import annotations

import platform
from collections.abc import Iterator

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.texts.markup import Markup, escaped
from app.theme import Theme
from app.widgets.labels import MarkupLabel
from core.experiment.provenance import own_version, versions

WIDTH, PADDING = 460, 20
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
        self.buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.copy = self.buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        self.buttons.rejected.connect(self.reject)
        column, padding = QVBoxLayout(self), theme.size(PADDING)
        column.setContentsMargins(padding, padding, padding, padding)
        column.addWidget(self.text)
        column.addWidget(self.buttons)
        self.setMinimumWidth(theme.size(WIDTH))

    def plain(self) -> str:
        """Versions and licences, a line each."""
        return "\n".join(("Backscope", *self._lines()))

    def _markup(self) -> Markup:
        what = self.tr(
            "An oscilloscope for backpropagation: stack layers, press play, "
            "and watch the gradient arrive, or die on the way."
        )
        free = self.tr("Free software under the MIT licence. It needs no network and sends nothing anywhere.")
        paragraphs = "".join(f"<p>{escaped(each)}</p>" for each in (what, free))
        lines = "<br>".join(map(escaped, self._lines()))
        return Markup(f"<h2>Backscope {escaped(own_version())}</h2>{paragraphs}<p>{lines}</p>")

    def _lines(self) -> Iterator[str]:
        for name, version in made_with().items():
            yield f"{name} {version}"
        yield ""
        yield self.tr("Licences of what it stands on:")
        for name, licence in LICENCES:
            yield f"{name}: {licence}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.plain())


def made_with() -> dict[str, str]:
    """The versions of the program and of what it runs on."""
    return versions(qt=qVersion(), pyside=PySide6.__version__, system=platform.platform())
