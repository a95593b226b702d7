"""A second window: the program is started once more, with the same settings, and ended by a signal a while later."""

from __future__ import annotations

import signal
import subprocess
import sys
from random import Random

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from tests.monkey.act import Steps, World

PROGRAM = "import sys; from app import main, system; system.has_display = lambda: True; sys.exit(main.main())"
SHORTEST_MS, LONGEST_MS, LOOK_MS = 4000, 9000, 100
PATIENCE_S = 10.0  # for it to be gone
ENDED = 128 + signal.SIGTERM


class Second(QObject):
    """What it complains about is in the output of the run; how it ends is looked at here."""

    def __init__(self, parent: QObject, duration_ms: int) -> None:
        super().__init__(parent)
        self._process = subprocess.Popen([sys.executable, "-c", PROGRAM], stdin=subprocess.DEVNULL)
        QTimer.singleShot(duration_ms, self, self.end)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.see_out)
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    def end(self) -> None:
        """As the system ends programs."""
        self._process.terminate()

    def see_out(self) -> None:
        """The hands are done, and nobody looks any more."""
        self.end()
        self._process.wait(PATIENCE_S)

    def look(self) -> None:
        """Whether it has ended, and how."""
        code = self._process.poll()
        if code is not None:
            self._looking.stop()
            self.deleteLater()
            assert code == ENDED, f"the second window ended with {code}"


def second_window(world: World, rng: Random) -> Steps:
    """One at a time."""
    if world.program.findChild(Second) is None:
        duration = rng.randint(SHORTEST_MS, LONGEST_MS)
        yield f"for {duration} ms"
        Second(world.program, duration)
