"""Tests of the form that components make of themselves."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.texts import Texts
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.number_field import NumberField
from app.widgets.forms.settings_form import KindEditor, SettingsForm
from core.components.component import Component


class Constant(Component, frozen=True, tag="constant"):
    """Stays."""


class Cosine(Component, frozen=True, tag="cosine"):
    """Falls."""

    steps: Annotated[int, Meta(ge=1, le=1000, description="How long.")] = 200


class Sgd(Component, frozen=True, tag="sgd"):
    """Walks downhill."""

    learning_rate: Annotated[float, Meta(ge=0, le=10)] = 0.05
    schedule: Constant | Cosine = Constant()


class Adam(Component, frozen=True, tag="adam"):
    """Measures its steps."""

    learning_rate: Annotated[float, Meta(ge=0, le=10)] = 0.001
    schedule: Constant | Cosine = Constant()


class Seen:
    """A form or an editor of kinds on the screen, wired to the value that it shows, as a panel would."""

    def __init__(self, qtbot: QtBot, view: SettingsForm | KindEditor, component: Component | None) -> None:
        self.qtbot, self.view, self.component = qtbot, view, component
        qtbot.addWidget(view)
        view.show_component(component)
        view.resize(240, 400)
        view.show()
        view.activateWindow()
        view.edited.connect(self.take)

    def take(self, component: Any, gesture: str) -> None:
        self.component = component
        self.view.show_component(component)

    def names(self) -> list[str]:
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible() and label.text()]

    def enter(self, name: str, text: str) -> None:
        field = next(f for f in self.view.findChildren(NumberField) if f.accessibleName() == name and f.isVisible())
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_every_setting_has_a_named_editor(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts()), Sgd())

    assert seen.names() == ["Learning rate", "Schedule"]


def test_an_edit_gives_the_component_as_it_would_be(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts()), Sgd())

    seen.enter("Learning rate", "0.5")

    assert seen.component == Sgd(learning_rate=0.5)


def test_settings_of_a_component_within_can_be_reached(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts()), Sgd())
    menu = seen.view.findChild(ChoiceMenu)
    assert menu is not None

    QTest.keyClick(menu, Qt.Key.Key_Down)
    seen.enter("Steps", "50")

    assert seen.component == Sgd(schedule=Cosine(steps=50))
    assert seen.names() == ["Learning rate", "Schedule", "Steps"]


def test_another_kind_of_component_gets_another_form(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts()), Sgd())

    seen.view.show_component(Cosine())

    assert seen.names() == ["Steps"]


def test_without_settings_there_is_no_form(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts()), Sgd())

    seen.view.show_component(Constant())

    assert not seen.view.isVisible()


def test_settings_that_are_shown_elsewhere_can_be_left_out(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts(), without=("schedule",)), Sgd())

    assert seen.names() == ["Learning rate"]


def test_choosing_another_kind_keeps_what_both_mean_alike(qtbot: QtBot) -> None:
    seen = Seen(qtbot, KindEditor((Sgd, Adam), Texts()), Sgd(learning_rate=0.5, schedule=Cosine(steps=9)))

    next(button for button in seen.view.findChildren(QPushButton) if button.text() == "Adam").click()

    assert seen.component == Adam(learning_rate=0.001, schedule=Cosine(steps=9))


def test_choosing_the_kind_that_is_there_changes_nothing(qtbot: QtBot) -> None:
    seen = Seen(qtbot, KindEditor((Sgd, Adam), Texts()), Sgd(learning_rate=0.5))

    with qtbot.assertNotEmitted(seen.view.edited):
        next(button for button in seen.view.findChildren(QPushButton) if button.text() == "SGD").click()


def test_kinds_explain_themselves_in_one_sentence(qtbot: QtBot) -> None:
    seen = Seen(qtbot, KindEditor((Sgd, Adam), Texts()), Sgd())

    hints = [button.toolTip() for button in seen.view.findChildren(QPushButton)]

    assert hints == ["Walks downhill.", "Measures its steps."]


def test_a_change_of_language_names_everything_anew(qtbot: QtBot) -> None:
    seen = Seen(qtbot, KindEditor((Sgd, Adam), Texts()), Sgd())
    for label in seen.view.findChildren(QLabel):
        label.setText("?")

    QApplication.sendEvent(seen.view, QEvent(QEvent.Type.LanguageChange))

    assert seen.names() == ["Learning rate", "Schedule"]


def test_several_components_show_no_value_where_they_differ_and_say_which_setting_is_edited(qtbot: QtBot) -> None:
    form = SettingsForm(Texts())
    seen = Seen(qtbot, form, Sgd())
    form.show_components((Sgd(learning_rate=0.5), Sgd(learning_rate=0.1)))
    field = form.findChild(NumberField)
    assert field is not None
    shown = field.text()

    with qtbot.waitSignal(form.setting_edited) as edited:
        seen.enter("Learning rate", "0.5")

    assert shown == ""
    assert edited.args is not None
    assert edited.args[:2] == ["learning_rate", 0.5]


class Chosen(Component, frozen=True, tag="chosen"):
    """May be left open."""

    mark: Annotated[Literal[".", ","] | None, Meta(description="A mark.")] = None
    name: Annotated[str | None, Meta(description="A name.")] = None
    roles: Annotated[dict[str, int], Meta(description="Roles.")] = msgspec.field(default_factory=dict)


def test_what_may_be_left_open_is_shown_as_found_out_and_can_be_so_again(qtbot: QtBot) -> None:
    seen = Seen(qtbot, SettingsForm(Texts()), Chosen())

    shown = [button.text() for button in seen.view.findChildren(QPushButton) if button.isChecked()]
    QTest.mouseClick(_button(seen.view, "comma"), Qt.MouseButton.LeftButton)
    chosen = seen.component
    line = seen.view.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Return)
    named = seen.component
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.mouseClick(_button(seen.view, "found out"), Qt.MouseButton.LeftButton)

    assert shown == ["found out"]
    assert (chosen, named, seen.component) == (Chosen(mark=","), Chosen(mark=",", name="x"), Chosen())
    assert len(seen.view.findChildren(QLineEdit)) == 1  # roles have no line


def _button(view: QWidget, text: str) -> QPushButton:
    return next(button for button in view.findChildren(QPushButton) if button.text() == text)
