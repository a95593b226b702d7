"""Tests of what all sections have in common."""

from __future__ import annotations

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.cost import CostSection
from app.panels.inspector.section import experiment_setting
from app.state.document import Document
from app.state.patience import Patience
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.settings_form import KindEditor
from app.widgets.overlays.waiting import Waiting
from core.components.datasets import Spirals
from core.components.losses import MeanSquaredError
from tests.app.state.slow import SlowTable


@pytest.fixture
def section(qtbot: QtBot, document: Document, theme: Theme) -> CostSection:
    section = CostSection(document, theme, Texts())
    qtbot.addWidget(section)
    section.show()
    return section


def test_what_the_document_refuses_is_said_here(section: CostSection, document: Document) -> None:
    section.ask(document.set_units, (0,), 10**9)

    assert "4096" in section.sentence


def test_what_others_were_refused_is_not_said_here(section: CostSection, document: Document) -> None:
    document.set_units((0,), 10**9)

    assert section.sentence == ""


def test_the_next_edit_clears_the_complaint(section: CostSection, document: Document) -> None:
    section.ask(document.set_units, (0,), 10**9)

    section.ask(document.set_loss, MeanSquaredError())

    assert section.sentence == ""


def test_what_an_exercise_has_locked_cannot_be_changed_here_and_it_is_said_what(section: CostSection) -> None:
    section.show_locked(["loss", "output.activation.kind"])

    pickers = section.findChildren(KindEditor)
    assert [editor.picker.isEnabled() for editor in pickers[:2]] == [False, False]
    assert section.locked_sentence == "Locked by the exercise: Cost; Output, Activation"

    section.show_locked([])
    assert [editor.picker.isEnabled() for editor in pickers[:2]] == [True, True]
    assert section.locked_sentence == ""


def test_settings_of_the_experiment_bring_their_range() -> None:
    declared = experiment_setting("test_share")

    assert (declared.minimum, declared.maximum) == (0.0, 0.9)


def test_who_asks_has_an_answer_before_a_large_table_is_waited_for(
    section: CostSection, document: Document, slow: SlowTable, theme: Theme, qtbot: QtBot
) -> None:
    slow.let_go()
    document.patiently = Patience(partial(Waiting, section, theme), section)
    section.ask(document.set_units, (0,), 10**9)

    section.ask(document.set_data, slow.data)
    within = type(document.experiment.data)
    qtbot.waitUntil(lambda: document.experiment.data == slow.data)

    assert within is Spirals
    assert section.sentence == ""
