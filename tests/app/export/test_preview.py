"""The preview shows the whole picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from app.export.preview import Preview
from app.theme import Theme


@pytest.fixture
def preview(theme: Theme, holder: QWidget) -> Preview:
    preview = Preview(theme, holder)
    preview.resize(402, 202)
    return preview


def test_a_picture_fits_whatever_its_shape(preview: Preview) -> None:
    assert preview.density_for((4, 1)) == pytest.approx(100 * preview.devicePixelRatioF())
    assert preview.density_for((1, 4)) == pytest.approx(50 * preview.devicePixelRatioF())


def test_the_whole_picture_is_in_the_middle(preview: Preview) -> None:
    image = QImage(QSize(100, 100), QImage.Format.Format_RGB32)
    image.fill(QColor("red"))

    preview.show_image(image)

    seen = preview.grab().toImage()
    assert seen.pixelColor(201, 101).name() == seen.pixelColor(290, 20).name() == "#ff0000"
    assert seen.pixelColor(50, 101).name() != "#ff0000"


def test_without_a_picture_it_says_why(preview: Preview) -> None:
    before = preview.grab().toImage()

    preview.show_sentence("There is nothing to export.")

    assert preview.grab().toImage() != before
