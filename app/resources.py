"""The folder `resources/`: icons in any colour, translations, and where they lie."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QLibraryInfo, QRectF, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parent.parent / "resources"
_INK = "currentColor"


def path(*parts: str) -> Path:
    """A file of the program's own."""
    return ROOT.joinpath(*parts)


def announce() -> None:
    """Tell Qt's style sheets where the icons lie."""
    QDir.setSearchPaths("icons", [str(path("icons"))])


def icon(name: str, colour: str, disabled: str | None = None, px: int = 16, beside: int = 0) -> QIcon:
    """One of the drawn icons in a colour, sharp at any scale of the screen; with room `beside` it for words."""
    density = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    result = QIcon(QPixmap.fromImage(_picture(name, colour, px, beside, density)))
    result.addPixmap(QPixmap.fromImage(_picture(name, disabled or colour, px, beside, density)), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=256)  # all icons in the last few looks
def _picture(name: str, colour: str, px: int, beside: int, density: float) -> QImage:
    source = path("icons", f"{name}.svg").read_text(encoding="utf-8").replace(_INK, colour)
    side = round(px * density)
    image = QImage(side + round(beside * density), side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    image.setDevicePixelRatio(density)
    return image


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
