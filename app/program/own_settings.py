"""Qt's own settings, those of its file dialogs: kept nowhere, for Qt would unpickle what somebody has put there."""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings

NOWHERE = os.path.join(os.devnull, "nothing")  # beneath a file: nothing can be read there, nor written


def forget_own_settings() -> None:
    """From now on a dialog of Qt begins as if it were the first; what is remembered is what we hand to it.

    Where the system keeps settings otherwise than in files, its own dialogs are used, which ask nobody.
    """
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, NOWHERE)
