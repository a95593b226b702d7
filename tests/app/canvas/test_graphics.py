"""Of pyqtgraph little is loaded, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys

START = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
application = QApplication([])
from app.canvas import graphics
view, box = graphics.GraphicsView(), graphics.ViewBox()
view.scene().addItem(box)
box.addItem(graphics.ImageItem(axisOrder="row-major"))
view.show()
application.processEvents()
"""


def told(program: str) -> str:
    """What a program of its own prints."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_plots_are_made_of_needs_less_than_a_third_of_the_modules() -> None:
    assert int(told(START + "print(sum(name.startswith('pyqtgraph') for name in sys.modules))")) <= 40


def test_whoever_asks_for_the_rest_gets_it_with_the_same_classes() -> None:
    program = """
import pyqtgraph
from pyqtgraph.Qt import QtCore, VERSION_INFO
plot = pyqtgraph.PlotWidget()
plot.plot([1, 2, 3])
plot.show()
application.processEvents()
print(pyqtgraph.ViewBox is graphics.ViewBox, pyqtgraph.getConfigOption("antialias"), VERSION_INFO.split()[0])
print(QtCore.QPointF(1, 2).y(), pyqtgraph.mkQApp() is application)
"""
    assert told(START + program) == "True False PySide6\n2.0 True"


def test_a_pyqtgraph_that_is_there_already_is_taken_as_it_is() -> None:
    assert told("import pyqtgraph\n" + START + "print(pyqtgraph.ViewBox is graphics.ViewBox)") == "True"


def test_another_pyqtgraph_than_we_know_is_loaded_as_a_whole() -> None:
    changed = """
import importlib.util
known = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name.endswith(".Qt") else known(name, package)
"""

    assert told(changed + START + "print(hasattr(sys.modules['pyqtgraph'], 'PlotWidget'))") == "True"


def test_a_view_ends_in_peace_with_its_application() -> None:
    ended = "from PySide6.QtCore import QTimer; QTimer.singleShot(0, application.quit); print(application.exec())"

    assert told(START + ended) == "0"
