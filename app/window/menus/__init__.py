"""The menus of the window: those of its bar, what is listed in them, and those under the right button."""

from __future__ import annotations

from app.window.menus.bar import Menus
from app.window.menus.context import ContextMenus
from app.window.menus.own_layouts import OwnLayoutRows
from app.window.menus.undo_steps import UndoSteps

__all__ = ["ContextMenus", "Menus", "OwnLayoutRows", "UndoSteps"]
