"""Every setting and every choice has words of its own."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.texts.settings import SettingNames
from core.components.component import Component, kinds_of, settings
from tests.app.texts.test_names import GROUPS

KINDS = [kind for group in GROUPS for kind in kinds_of(group)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_setting_of_every_component_is_named(kind: type[Component], qtbot: QtBot) -> None:
    names = SettingNames()

    assert [setting.name for setting in settings(kind) if not names.of(setting.name)[0].isupper()] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_units_and_choices_are_words(kind: type[Component], qtbot: QtBot) -> None:
    names = SettingNames()

    for setting in settings(kind):
        assert names.unit(setting.unit) or not setting.unit
        assert all(names.choice(choice) for choice in setting.choices)


def test_what_the_lecture_says_is_said(qtbot: QtBot) -> None:
    names = SettingNames()

    assert (names.of("units"), names.unit("neurons"), names.choice("all")) == ("Nodes", "nodes", "whole array")
