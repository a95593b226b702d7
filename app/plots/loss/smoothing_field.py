"""The field in the menu of the loss plot that says how smooth its curves are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.plots.loss.smoothing import MOST
from app.texts import Texts
from app.theme import Theme
from app.widgets.forms.setting_editors import NumberEditor
from core.components.component import Setting

SMOOTHING = Setting("loss_smoothing", "number", 0.0, 0.0, MOST)
LEFT_PX, RIGHT_PX, UPRIGHT_PX = 38, 24, 6  # around it, as around the other rows of a menu


def smoothing_field(share: float, show: Callable[[float], None], texts: Texts, theme: Theme) -> NumberEditor:
    """A number and a slider, from 0 to MOST; what is chosen is seen at once."""
    field = NumberEditor(SMOOTHING, texts)
    left, right, upright = map(theme.size, (LEFT_PX, RIGHT_PX, UPRIGHT_PX))
    field.setContentsMargins(left, upright, right, upright)
    field.show_value(share)
    field.edited.connect(partial(_only_the_value, show))
    return field


def _only_the_value(show: Callable[[float], None], share: float, _gesture: str) -> None:
    """A plot's settings are no edit, so there is nothing to undo in one go."""
    show(share)
