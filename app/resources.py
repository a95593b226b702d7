"""The folder `resources/`: icons in any colour, translations, and where they lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parent.parent / "resources"
_INK = "currentColor"


def path(*parts: str) -> Path:
    """A file of the program's own."""
    return ROOT.joinpath(*parts)


def announce() -> None:
    """Tell Qt's style sheets where the icons lie."""
    QDir.setSearchPaths("icons", [str(path("icons"))])


def icon(name: str, colour: str, disabled: str | None = None, px: int = 16) -> QIcon:
    """One of the drawn icons in a colour, sharp at any scale of the screen."""
    result = QIcon(_picture(name, colour, px))
    result.addPixmap(_picture(name, disabled or colour, px), QIcon.Mode.Disabled)
    return result


def _picture(name: str, colour: str, px: int) -> QPixmap:
    source = path("icons", f"{name}.svg").read_text(encoding="utf-8").replace(_INK, colour)
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    pixmap = QPixmap(round(px * ratio), round(px * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(source.encode())).render(painter)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def translators(language: str) -> list[QTranslator]:
    """Our translations into a language and Qt's own, ready to be installed; none for English."""
    ours = sorted(path("translations").glob(f"*_{language}.qm"))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm")
    loaded = []
    for file in (qt, *ours) if ours else ():
        translator = QTranslator()
        if translator.load(str(file)):
            loaded.append(translator)
    return loaded
