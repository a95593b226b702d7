"""Tests of the editors of single settings."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.texts import Texts
from app.widgets.forms.log_slider import LogSlider
from app.widgets.forms.number_field import NumberField
from app.widgets.forms.setting_editor import SettingEditor
from app.widgets.forms.setting_editors import ChoiceEditor, NumberEditor, SwitchEditor, TextEditor
from core.components.component import Component, settings


class Sample(Component, frozen=True, tag="sample"):
    """One setting of every type."""

    units: Annotated[
        int, Meta(ge=1, le=4096, description="How many.", extra={"unit": "neurons", "logarithmic": True})
    ] = 64
    noise: float = 0.1
    bias: Annotated[bool, Meta(description="Whether a constant is added.")] = True
    axis: Literal["sample", "feature"] = "sample"
    path: str = ""


SETTING = {setting.name: setting for setting in settings(Sample)}


def _shown(qtbot: QtBot, kind: type[SettingEditor], name: str, value: Any) -> tuple[SettingEditor, list[Any]]:
    editor = kind(SETTING[name], Texts())
    qtbot.addWidget(editor)
    editor.show_value(value)
    editor.resize(240, 80)
    editor.show()
    editor.activateWindow()
    values: list[Any] = []
    editor.edited.connect(lambda value, gesture: values.append(value))
    return editor, values


def _sentence(editor: SettingEditor) -> str:
    return next((w.text() for w in editor.findChildren(QLabel) if w.property("role") == "error" and w.isVisible()), "")


def test_a_typed_number_moves_the_slider_and_is_whole_where_the_setting_is(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, NumberEditor, "units", 64)
    field, slider = editor.findChild(NumberField), editor.findChild(LogSlider)
    assert field is not None
    assert slider is not None
    before = slider.value()

    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1024")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert values == [1024]
    assert isinstance(values[0], int)
    assert slider.value() > before


def test_the_slider_moves_the_field(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, NumberEditor, "units", 2)
    field, slider = editor.findChild(NumberField), editor.findChild(LogSlider)
    assert field is not None
    assert slider is not None

    QTest.keyClick(slider, Qt.Key.Key_Right)

    assert values == [3]
    assert field.text() == "3"


def test_a_refused_number_is_explained_below_until_a_good_one_comes(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, NumberEditor, "units", 64)
    field = editor.findChild(NumberField)
    assert field is not None

    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    refused = _sentence(editor)
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert refused == "Enter a whole number from 1 to 4,096."
    assert values == [7]
    assert _sentence(editor) == ""


def test_a_number_without_bounds_has_no_slider(qtbot: QtBot) -> None:
    editor, _ = _shown(qtbot, NumberEditor, "noise", 0.1)

    assert editor.findChild(LogSlider) is None


def test_several_numbers_at_once_show_an_empty_field(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, NumberEditor, "units", None)
    field = editor.findChild(NumberField)
    assert field is not None

    assert field.text() == ""
    assert values == []


def test_a_switch_is_thrown_by_a_click_and_shows_the_middle_for_several(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, SwitchEditor, "bias", True)
    box = editor.findChild(QCheckBox)
    assert box is not None

    box.click()
    editor.show_value(None)
    between = box.checkState()
    box.click()

    assert values == [False, True]
    assert between == Qt.CheckState.PartiallyChecked


def test_a_choice_is_made_by_a_click(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, ChoiceEditor, "axis", "sample")

    next(b for b in editor.findChildren(QPushButton) if b.text() == "per feature").click()

    assert values == ["feature"]


def test_a_text_is_taken_when_it_is_finished(qtbot: QtBot) -> None:
    editor, values = _shown(qtbot, TextEditor, "path", "")
    line = editor.findChild(QLineEdit)
    assert line is not None

    QTest.keyClicks(line, "wine.csv")
    unfinished = list(values)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert unfinished == []
    assert values == ["wine.csv"]


def test_names_units_and_help_are_there_for_ears_too(qtbot: QtBot) -> None:
    editor, _ = _shown(qtbot, NumberEditor, "units", 64)
    field, slider = editor.findChild(NumberField), editor.findChild(LogSlider)
    assert field is not None
    assert slider is not None

    assert editor.toolTip() == field.accessibleDescription() == "How many."
    assert field.accessibleName() == slider.accessibleName() == "Nodes"
