"""What is hidden is named, and nothing of it is told."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lectures.easel.cover import Cover
from app.theme import PROJECTOR, Theme


def test_the_cover_says_what_is_behind_it(qtbot: QtBot) -> None:
    cover = Cover(Theme(PROJECTOR))
    qtbot.addWidget(cover)
    cover.resize(400, 300)

    cover.show_hidden("gradient-profile")

    assert cover.title.text() == "Gradient at each layer"
    assert "Hidden" in cover.sentence.text()
    assert not cover.grab().isNull()
    cover.show_hidden("")
    assert cover.title.text() == ""


def test_of_several_runs_it_says_which_number_is_which(qtbot: QtBot) -> None:
    cover = Cover(Theme(PROJECTOR))
    qtbot.addWidget(cover)

    cover.show_runs(("raw", "standardized"))
    several = cover.runs.text()
    cover.show_runs(())

    assert several == "1 · raw\n2 · standardized"
    assert cover.runs.isHidden()


def test_a_poster_stands_in_place_of_the_mark_and_has_nearly_all_the_room(qtbot: QtBot) -> None:
    cover, poster = Cover(Theme(PROJECTOR)), QWidget()
    qtbot.addWidget(cover)
    cover.resize(400, 300)
    cover.show_hidden("gradient-profile")
    cover.hang(poster)
    cover.show()

    cover.show_poster(True)
    seen = (poster.isVisible(), cover.sentence.isHidden(), cover.title.isVisible())
    qtbot.waitUntil(lambda: poster.height() > 0.6 * cover.height())
    cover.show_poster(False)

    assert seen == (True, True, True)
    assert poster.isHidden()
    assert not cover.sentence.isHidden()
