"""The number that a question asks for is chosen by its name, and where it has one, its layer."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.measured_form import MeasuredForm
from app.texts import Texts
from app.texts.language import Language
from core.scenes.scene import Question
from core.scenes.writing.claiming import MEASURED


@pytest.fixture
def form(qtbot: QtBot, texts: Texts) -> MeasuredForm:
    form = MeasuredForm(texts)
    qtbot.addWidget(form)
    form.show_question(Question(prompt="?", measure="log10_delta", layer=1), 2)
    form.show()
    return form


def test_it_offers_every_measure_and_every_layer(form: MeasuredForm) -> None:
    assert form.measure.count() == len(MEASURED)
    assert (form.measure.currentData(), form.layer.currentText(), form.layer.count()) == ("log10_delta", "layer 2", 3)


def test_what_is_chosen_is_told_and_the_same_is_not(form: MeasuredForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited):
        form.layer.chosen.emit("1")
        form.measure.chosen.emit("log10_delta")
    with qtbot.waitSignal(form.edited) as told:
        form.measure.chosen.emit("decades")

    assert told.args == [Question(prompt="?", measure="decades")]


def test_it_is_named_in_korean(form: MeasuredForm, language: Language) -> None:
    language.show_language("ko")

    assert (form.measure.currentText(), form.layer.currentText()) == ("레이어의 δ (log₁₀)", "레이어 2")
