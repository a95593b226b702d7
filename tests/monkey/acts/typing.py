"""The keyboard: keys, shortcuts, texts in fields, and the finder."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget

from tests.monkey.act import Moment, Steps, World
from tests.monkey.acts.pointing import NONE, click_on
from tests.monkey.pools import NONSENSE, typed
from tests.monkey.reach import handle_of, keyboard_window, kinds, lasting_handle, moment, place_on, windows

KEYS = (
    "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Tab", "Backtab", "Return", "Enter", "Escape",
    "Space", "Delete", "Backspace", "F2", "F6", "Menu", "Plus", "Minus", "Period", "Comma", "Question", "A", "T", "G",
    "0", "1", "5", "9",
)  # fmt: skip
MODIFIERS = (
    NONE, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
)  # fmt: skip
SYLLABLES = (("ㅎ", "하", "학"), ("ㅅ", "스", "습"), ("ㅊ", "츠", "층"), ("¨", "ö"), ("n", "ni", "你"))
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Backtab)
CHANGES = (
    "language", "theme", "projector", "larger", "smaller", "normal_size", "layout_watch", "layout_build", "maximise",
    "undo", "redo", "play", "reset", "open",
)  # fmt: skip


def key(world: World, rng: Random) -> Steps:
    """A key, one to five times, into whatever has the keyboard."""
    pressed, held = rng.choice(KEYS), rng.choices(MODIFIERS, (8, 2, 1, 1))[0]
    if moment() is Moment.QUESTION:
        held = NONE  # QTest lets go of what is held after the key, when the question may be gone
    for _ in range(rng.randint(1, 5)):
        yield f"{held.name} {pressed}"
        press(Qt.Key[f"Key_{pressed}"], held)


def shortcut(world: World, rng: Random) -> Steps:
    """The keys of any action of the window."""
    actions = [each for each in world.program.window.actions() if each.shortcuts()]
    action = rng.choice(actions)
    keys = rng.choice(action.shortcuts())
    yield f"{keys.toString()} {name_of(action)}"
    press_keys(keys)


def type_in_field(world: World, rng: Random) -> Steps:
    """A number or nonsense into a field that is found, and then on or away."""
    here = windows()
    found = [each for window in here for each in fields(window)]
    if not found:
        return
    place, text = place_on(rng.choice(found), rng), typed(rng)
    if place is None:
        return
    yield f"{text[:40]!r} into {place}"
    click_on(place)
    yield "all of it"
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    yield "typed"
    write(text)
    end = rng.choice(ENDS)
    yield end.name
    press(end)


def type_anywhere(world: World, rng: Random) -> Steps:
    """Letters into whatever has the keyboard."""
    text = typed(rng)
    yield repr(text[:40])
    write(text)


def compose(world: World, rng: Random) -> Steps:
    """Syllables made of letters, as Korean is typed, into whatever has the keyboard; now and then one is left half."""
    for syllable in rng.choices(SYLLABLES, k=rng.randint(1, 3)):
        for letters in syllable:
            yield letters
            _compose(letters)
        yield ""
        _compose("", syllable[-1] if rng.random() < 0.8 else "")


def find(world: World, rng: Random) -> Steps:
    """Ctrl+K, a few letters, a line of what is found."""
    yield "open"
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    text = rng.choice((*NONSENSE, *(each.text() for each in world.program.window.actions())))[: rng.randint(1, 8)]
    yield repr(text)
    write(text)
    if rng.random() < 0.4:  # what holds while it is open changes
        wanted = rng.choice(CHANGES)
        yield f"meanwhile {wanted}"
        change(world, wanted)
    for _ in range(rng.randint(0, 6)):
        yield "Down"
        press(Qt.Key.Key_Down)
    end = rng.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape))
    yield end.name
    press(end)


def escape(world: World, rng: Random) -> Steps:
    """Away from whatever is special."""
    yield "Escape"
    press(Qt.Key.Key_Escape)


def press(key_: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """A key into what has the keyboard: a menu is told itself, for it may be gone between a key and its release."""
    popup, window = QApplication.activePopupWidget(), keyboard_window()
    if popup is not None:
        QTest.keyClick(popup, key_, held)
    elif (handle := handle_of(window)) is not None:
        QTest.keyPress(handle, key_, held)
        if (still := handle_of(window) if not held else lasting_handle()) is not None:
            QTest.keyRelease(still, key_, held)  # with what is held, one after the other, in windows that may go


def press_keys(keys: QKeySequence) -> None:
    """A whole combination."""
    if QApplication.activePopupWidget() is None:
        for each in range(keys.count()):
            combination = keys[each]  # type: ignore[index]
            press(combination.key(), combination.keyboardModifiers())


def write(text: str) -> None:
    """A text, as an input method or a keyboard would bring it."""
    for letter in text[:80]:
        popup, window = QApplication.activePopupWidget(), keyboard_window()
        if popup is not None:
            QTest.sendKeyEvent(QTest.KeyAction.Click, popup, Qt.Key.Key_unknown, letter, NONE)
        elif (handle := handle_of(window)) is not None:
            QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key.Key_unknown, letter, NONE)


def fields(window: QWidget) -> list[QWidget]:
    """Everything in a window that takes text."""
    flat = [each for found in kinds(window).values() for each in found]
    return [each for each in flat if isinstance(each, QLineEdit | QAbstractSpinBox) and each.isEnabled()]


def change(world: World, name: str) -> None:
    """By the action of that name, whatever has the keyboard, as another hand or the system would."""
    action = world.program.actions[name]
    if action.isEnabled():
        action.trigger()


def name_of(action: QAction) -> str:
    """What a person would call it."""
    return action.objectName() or action.text()


def _compose(letters: str, finished: str = "") -> None:
    focus, event = QApplication.focusWidget(), QInputMethodEvent(letters, [])
    event.setCommitString(finished)
    if focus is not None and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        QApplication.sendEvent(focus, event)
