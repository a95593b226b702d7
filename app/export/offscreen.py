"""A picture of a run without a window, for the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app import resources, system
from app.export.writing import write_plot
from app.plots.gradient_profile.plot import GradientProfile
from app.texts import Texts
from app.theme import Theme
from core.record.view import View

PROFILE = "gradient-profile"  # as the table of all plots calls it


def write_profile(view: View, path: Path) -> None:
    """Draw the gradient profile of a run into a file."""
    application = _application()
    theme = Theme()
    theme.apply(application)
    profile = GradientProfile(theme, Texts())
    profile.show_motion(False)
    profile.show_views((view,))
    write_plot(profile, PROFILE, path)


def _application() -> QApplication:
    """Qt without a screen: it would end the whole process where there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform.startswith("linux") and not system.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    resources.announce()
    return QApplication(["backscope"])
