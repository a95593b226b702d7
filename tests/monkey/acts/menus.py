"""Menus: any entry of any of them, by its action or by hand, and what opens at the pointer."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QMenuBar
from shiboken6 import isValid

from tests.monkey.act import Steps, World
from tests.monkey.acts.pointing import RIGHT, click_on, move_to
from tests.monkey.acts.typing import CHANGES, change, name_of, press
from tests.monkey.reach import kinds, leaves, named, place_in, place_on, windows


def choose(world: World, rng: Random) -> Steps:
    """Any entry of any menu of the window, found by looking through them all."""
    for bar in world.program.window.findChildren(QMenuBar):
        menus = [menu for menu in (each.menu() for each in bar.actions()) if isinstance(menu, QMenu)]
        menu = rng.choice(menus)
        action = rng.choice(leaves(menu) or [QAction()])
        yield f"{menu.title()} {name_of(action)}"
        if isValid(action):
            action.trigger()
        return


def open_menu(world: World, rng: Random) -> Steps:
    """A menu of the bar, clicked open; what is chosen in it is another act."""
    for bar in world.program.window.findChildren(QMenuBar):
        if bar.isVisible() and bar.actions():
            action = rng.choice(bar.actions())
            yield action.text()
            click_on(place_in(bar, bar.actionGeometry(action).center()))
        return


def open_context_menu(world: World, rng: Random) -> Steps:
    """What a right click opens on a plot or on the stack."""
    here = windows()
    found = {name: each for window in here for name, each in kinds(window).items()}
    names = sorted(name for name in found if name.endswith(("KeptView's", "StackView's")))
    place = place_on(rng.choice(found[rng.choice(names)]), rng) if names else None
    if place is not None:
        yield str(place)
        click_on(place, RIGHT)


def open_list(world: World, rng: Random) -> Steps:
    """A combo box, by mouse."""
    here = windows()
    boxes = [each for window in here for found in kinds(window).values() for each in found]
    boxes = [each for each in boxes if isinstance(each, QComboBox) and each.isEnabled()]
    place = place_on(rng.choice(boxes), rng) if boxes else None
    if place is not None:
        yield str(place)
        click_on(place)


def choose_open(world: World, rng: Random) -> Steps:
    """An entry of the menu that is open, clicked where it stands, or a submenu opened."""
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        actions = [each for each in menu.actions() if not each.isSeparator()]
        if actions:
            action = rng.choice(actions)
            yield f"{name_of(action)}"
            if isValid(menu) and isValid(action):
                place = place_in(menu, menu.actionGeometry(action).center())
                move_to(place, place.point)
                click_on(place)


def walk_open(world: World, rng: Random) -> Steps:
    """Down and down, and Enter, in whatever is open."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        for _ in range(rng.randint(1, 7)):
            way = rng.choice((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right))
            yield f"{way.name} in {named(popup) if isValid(popup) else 'nothing'}"
            press(way)
        yield Qt.Key.Key_Return.name
        if QApplication.activePopupWidget() is popup:
            press(Qt.Key.Key_Return)


def close_open(world: World, rng: Random) -> Steps:
    """A click beside what is open."""
    place = place_on(world.program.window, rng)
    if place is not None and QApplication.activePopupWidget() is not None:
        yield "click beside"
        click_on(place)


def meanwhile(world: World, rng: Random) -> Steps:
    """Something changes while a menu or a question is open, as by another hand: language, theme, type, a layout."""
    wanted = rng.choice(CHANGES)
    yield wanted
    change(world, wanted)
