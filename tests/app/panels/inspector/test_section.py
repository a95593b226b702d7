"""Tests of what all sections have in common."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.cost import CostSection
from app.panels.inspector.section import experiment_setting
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from core.components.losses import MeanSquaredError


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


def test_settings_of_the_experiment_bring_their_range() -> None:
    declared = experiment_setting("test_share")

    assert (declared.minimum, declared.maximum) == (0.0, 0.9)
