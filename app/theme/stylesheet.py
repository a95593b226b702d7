"""The style sheet of the whole window, made from tokens and one scale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDir

from app.theme.tokens import Tokens, mix


def style_sheet(tokens: Tokens, px: Callable[[int], int], least: int = 11) -> str:
    """All rules of one theme; `px` turns a size of the design into this user's pixels, `least` is the smallest type."""
    return "\n".join((_surfaces(tokens, px), _labels(tokens, px, least), _buttons(tokens, px), _fields(tokens, px),
                      _menus(tokens, px), _bars(tokens, px), _docks(tokens, px)))  # fmt: skip


def _surfaces(t: Tokens, px: Callable[[int], int]) -> str:
    """Labels that Qt makes itself are plain too: by itself it would guess whether a file's name is markup."""
    return f"""
QMainWindow, QDialog, QMessageBox {{ background: {t.background}; }}
QWidget {{ color: {t.text}; }}
*[role="panel"] {{ background: {t.panel}; }}
*[role="card"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 8px; }}
*[role="strip"] {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
*[role="bar"] {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
*[role="popover"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 10px; }}
*[role="receipt"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 8px; }}
*[role="notice"] {{ background: {t.panel}; border: 1px solid {t.ink("ochre")}; border-radius: 8px; }}
*[role="card"]:focus {{ border: 2px solid {t.accent}; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter[role="plain"]::handle {{ background: transparent; }}
QTextBrowser[role="page"] {{ background: {t.panel}; border: none; border-top: 1px solid {t.line};
    selection-background-color: {t.accent}; selection-color: {t.on(t.accent)}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QToolTip, QMessageBox QLabel, QFileDialog QLabel, QInputDialog QLabel {{ qproperty-textFormat: PlainText; }}
QToolTip {{ background: {t.text}; color: {t.panel}; border: none; padding: {px(4)}px {px(8)}px; }}
"""


def _labels(t: Tokens, px: Callable[[int], int], least: int) -> str:
    return f"""
QLabel {{ background: transparent; }}
QLabel[role="name"] {{ font-size: {px(16)}px; font-weight: 700; }}
QLabel[role="large"] {{ font-size: {px(22)}px; font-weight: 700; }}
QLabel[role="spoken"] {{ font-size: {px(16)}px; }}
QLabel[role="title"] {{ font-size: {px(14)}px; font-weight: 600; }}
QLabel[role="quiet"], QLabel[role="caption"] {{ color: {t.secondary}; }}
QLabel[role="caption"] {{ font-size: {px(max(11, least))}px; font-weight: 600; }}
QLabel[role="footer"] {{ color: {t.secondary}; font-size: {px(11)}px; border-top: 1px solid {t.line};
    padding: {px(7)}px {px(18)}px; }}
QLabel[role="error"] {{ color: {t.ink("ochre")}; }}
QMessageBox QLabel#qt_msgbox_label {{ font-weight: 600; }}
"""


def _buttons(t: Tokens, px: Callable[[int], int]) -> str:
    return f"""
QPushButton, QToolButton {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px;
    padding: {px(6)}px {px(12)}px; font-weight: 500; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent};
    padding: {px(6) - 1}px {px(12) - 1}px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.disabled}; }}
QPushButton[role="plain"], QToolButton[role="plain"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="plain"]:hover, QToolButton[role="plain"]:hover {{ background: {t.hover}; }}
QPushButton[role="plain"]:focus, QToolButton[role="plain"]:focus {{ border: 2px solid {t.accent}; }}
QPushButton[role="action"], QToolButton[role="action"] {{ color: {t.ink("accent")}; border-color: {t.accent}; }}
QPushButton[role="plain"] {{ padding: {px(5)}px {px(6)}px; }}
QPushButton[role="heading"], QPushButton[role="line"] {{ background: transparent; border-color: transparent;
    text-align: left; padding: {px(4)}px; }}
QPushButton[role="heading"] {{ font-weight: 600; }}
QPushButton[role="heading"]:hover, QPushButton[role="line"]:hover {{ background: {t.hover}; }}
QPushButton[role="heading"]:focus, QPushButton[role="line"]:focus {{ border: 2px solid {t.accent};
    padding: {px(4) - 1}px; }}
QPushButton[role="line"]:checked {{ background: {t.raised}; }}
QPushButton[role="toggle"]:checked {{ background: {t.tint}; color: {t.ink("accent", "tint")};
    border-color: {t.accent}; }}
*[role="chip"] {{ background: {t.raised}; border: 1px solid {t.edge}; border-radius: 6px;
    padding: {px(4)}px {px(10)}px; }}
*[role="chip"]:hover {{ background: {t.hover}; }}
*[role="chip"]:focus {{ border: 2px solid {t.accent}; padding: {px(4) - 1}px {px(10) - 1}px; }}
QDialog QPushButton:default, QPushButton[role="primary"],
QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {{
    background: {t.solid("accent")}; color: {t.on(t.accent)}; border: 1px solid {t.solid("accent")}; }}
QPushButton[role="primary"]:hover {{ background: {_brighter(t)}; }}
QPushButton[role="primary"]:disabled {{ background: {t.raised}; color: {t.disabled}; border-color: {t.line}; }}
QPushButton[role="primary"]:focus, QPushButton[role="chip"]:checked:focus, QToolButton[role="chip"]:checked:focus {{
    border: 2px solid {t.text}; }}
QFileDialog QToolButton {{ padding: {px(3)}px; }}
QFileDialog QToolButton:focus {{ padding: {px(3) - 1}px; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _brighter(t: Tokens) -> str:
    return mix(t.solid("accent"), t.text, 0.12)


def _fields(t: Tokens, px: Callable[[int], int]) -> str:
    """Entries drop down below their field: above it, Qt takes the border of the focus from their room."""
    fields = ("QLineEdit", "QPlainTextEdit", "QAbstractSpinBox", "QComboBox")
    field, focused = ", ".join(fields), ", ".join(f"{each}:focus" for each in fields)
    return f"""
{field} {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px; padding: {px(4)}px {px(8)}px;
    selection-background-color: {t.accent}; selection-color: {t.on(t.accent)}; }}
{focused} {{ border: 2px solid {t.accent}; padding: {px(4) - 1}px {px(8) - 1}px; }}
QLineEdit[role="search"], QLineEdit[role="search"]:focus {{ border: none; border-radius: 0;
    border-bottom: 1px solid {t.line}; background: transparent;
    font-size: {px(16)}px; padding: {px(13)}px {px(18)}px; }}
QListView[role="plain"] {{ background: transparent; border: none; outline: none; padding: {px(6)}px 0; }}
QTableView[role="list"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px; outline: none;
    selection-background-color: {t.tint}; selection-color: {t.text}; }}
QTableView[role="list"]:focus {{ border: 2px solid {t.accent}; }}
QTableView[role="list"]::item {{ padding: 0 {px(8)}px; }}
QTableView[role="list"] QHeaderView {{ background: transparent; }}
QTableView[role="list"] QHeaderView::section {{ background: transparent; color: {t.secondary}; border: none;
    border-bottom: 1px solid {t.line}; padding: {px(6)}px {px(8) + 3}px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: none; background: transparent;
    padding: 0 {px(8)}px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; height: 0; border: none; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {t.disabled}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px(20)}px; }}
QComboBox QAbstractItemView {{ background: {t.panel}; border: 1px solid {t.line}; outline: none;
    selection-background-color: {t.tint}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(24)}px; padding: 0 {px(6)}px; }}
{_arrows(px)}
QCheckBox, QRadioButton {{ background: transparent; spacing: {px(8)}px; }}
QCheckBox::indicator {{ background: {t.panel}; border: 1px solid {t.faint}; border-radius: 4px;
    width: {px(14)}px; height: {px(14)}px; }}
QRadioButton::indicator {{ background: {t.panel}; border: 1px solid {t.faint}; border-radius: {px(7) + 1}px;
    width: {px(14)}px; height: {px(14)}px; }}
QRadioButton::indicator:checked {{ background: {t.on(t.accent)}; border: {px(5)}px solid {t.solid("accent")};
    width: {px(14) + 2 - 2 * px(5)}px; height: {px(14) + 2 - 2 * px(5)}px; }}
QRadioButton::indicator:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; }}
QCheckBox:focus {{ color: {t.ink("accent")}; }}
"""


def _arrows(px: Callable[[int], int]) -> str:
    """The drawn arrows and ticks, once the folder of icons is known to Qt (app/resources.py)."""
    if not QDir.searchPaths("icons"):
        return ""
    size = px(12)
    return f"""
QComboBox::down-arrow {{ image: url(icons:chevron-down.svg); width: {size}px; height: {size}px; }}
QFileDialog {{ backward-icon: url(icons:folder-back.svg); forward-icon: url(icons:folder-forward.svg);
    filedialog-parent-directory-icon: url(icons:folder-up.svg);
    filedialog-new-directory-icon: url(icons:folder-new.svg);
    filedialog-listview-icon: url(icons:folder-list.svg);
    filedialog-detailedview-icon: url(icons:folder-details.svg); }}
QPushButton::menu-indicator {{ image: url(icons:chevron-down.svg); width: {px(9)}px; height: {px(9)}px;
    subcontrol-position: right center; right: {px(4)}px; }}
QCheckBox::indicator:checked {{ image: url(icons:check.svg); }}
QCheckBox::indicator:indeterminate {{ image: url(icons:dash.svg); }}
"""


def _menus(t: Tokens, px: Callable[[int], int]) -> str:
    return f"""
QMenuBar {{ background: transparent; border: none; }}
QMenuBar::item {{ background: transparent; padding: {px(4)}px {px(8)}px; }}
#qt_menubar_ext_button {{ padding: 2px; }}
QMenuBar::item:selected {{ background: {t.hover}; border-radius: 4px; }}
QMenu {{ background: {t.panel}; border: 1px solid {t.line}; padding: {px(4)}px; menu-scrollable: 1; }}
QMenu::item {{ padding: {px(5)}px {px(24)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.tint}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)}px {px(8)}px; }}
"""


def _bars(t: Tokens, px: Callable[[int], int]) -> str:
    return f"""
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {px(10)}px; }}
QScrollBar:horizontal {{ height: {px(10)}px; }}
QScrollBar::handle {{ background: {t.ghost}; border-radius: {px(3)}px; margin: 2px;
    min-height: {px(24)}px; min-width: {px(24)}px; }}
QScrollBar::handle:hover {{ background: {t.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: {px(3)}px; max-height: {px(6)}px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {px(3)}px; }}
QSlider::groove:horizontal {{ background: {t.line}; height: {px(4)}px; border-radius: {px(2)}px; }}
QSlider::sub-page:horizontal {{ background: {t.neutral}; border-radius: {px(2)}px; }}
QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent};
    width: {px(12)}px; height: {px(12)}px; margin: -{px(6)}px 0; border-radius: {px(12) // 2 + 2}px; }}
QSlider:focus {{ border: 2px solid {t.accent}; border-radius: 6px; }}
"""


def _docks(t: Tokens, px: Callable[[int], int]) -> str:
    """Between cards there is only the background; a tab is a quiet word until it is in front."""
    return f"""
QMainWindow::separator {{ background: transparent; width: {px(6)}px; height: {px(6)}px; }}
QMainWindow::separator:hover {{ background: {t.ghost}; }}
QMainWindow > QTabBar {{ background: transparent; border: none; font-weight: 600; }}
QMainWindow > QTabBar::tab {{ background: transparent; color: {t.secondary}; border: none; font-weight: 600;
    border-bottom: 2px solid transparent; padding: {px(4)}px {px(4)}px; margin: 0 {px(6)}px; }}
QMainWindow > QTabBar::tab:hover {{ color: {t.text}; border-bottom-color: {t.ghost}; }}
QMainWindow > QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
QMainWindow > QTabBar::tab:focus {{ background: {t.hover}; }}
QMainWindow > QTabBar QToolButton {{ background: {t.panel}; padding: 0; }}
"""
