"""The lazy import of pyqtgraph: what plots are made of is loaded, its 120 other modules when somebody asks for them."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from functools import partial
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import PySide6.QtCore
import PySide6.QtGui
import PySide6.QtWidgets
import shiboken6

PACKAGE = "pyqtgraph"
USED = ("functions", "graphicsItems.ImageItem", "graphicsItems.ViewBox", "widgets.GraphicsView")
OPTIONS: dict[str, Any] = {  # those that the modules above ask for, with the values of pyqtgraph 0.14
    "antialias": False, "background": "k", "crashWarning": False, "enableExperimental": False, "foreground": "d",
    "imageAxisOrder": "col-major", "leftButtonPan": True, "mouseRateLimit": 100, "segmentedLineMode": "auto",
    "useCupy": False, "useNumba": False, "useOpenGL": False,
}  # fmt: skip


class Unopened(ModuleType):
    """A package whose own body runs at the first question for what is not there yet: it imports everything it has."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__, self.__loader__, self.__package__ = spec, spec.loader, spec.name
        self.__file__, self.__path__ = spec.origin, list(spec.submodule_search_locations or ())

    def __getattr__(self, name: str) -> Any:
        """A module inside is imported by itself; anything else is what the body has to offer."""
        if name.startswith("__"):
            raise AttributeError(name)
        if importlib.util.find_spec(f"{self.__name__}.{name}") is not None:
            return importlib.import_module(f"{self.__name__}.{name}")
        package: Any = self
        package.__class__ = ModuleType
        package.__spec__.loader.exec_module(package)
        return getattr(package, name)


def opened(package: str = PACKAGE) -> tuple[Any, ...]:
    """The modules that plots are made of; where they are not where we know them, those of the whole package."""
    if package not in sys.modules:
        try:
            _announce(package)
            return _used(package)
        except (ImportError, AttributeError):
            for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
                del sys.modules[name]
    return _used(package)


def _used(package: str) -> tuple[Any, ...]:
    return tuple(importlib.import_module(f"{package}.{name}") for name in USED)


def _announce(package: str) -> None:
    """Both packages that would import all of pyqtgraph and all of Qt, with what our modules need from them."""
    qt = _unopened(f"{package}.Qt", _unopened(package))
    qt.QT_LIB, qt.isQObjectAlive = "PySide6", shiboken6.isValid
    for name in ("QtCore", "QtGui", "QtWidgets"):  # mirrors of Qt's modules: they may be written to
        mirror: Any = importlib.import_module(f"{qt.__name__}.{name}")
        mirror.__getattr__ = partial(getattr, sys.modules[f"PySide6.{name}"])
    qt.compat.wrapinstance, qt.compat.unwrapinstance = shiboken6.wrapInstance, _address
    qt.compat.voidptr = shiboken6.VoidPtr


def _unopened(name: str, parent: Any = None) -> Any:
    spec = importlib.util.find_spec(name)
    if spec is None:
        raise ImportError(name)
    module: Any = Unopened(spec)
    sys.modules[name] = module
    if parent is None:
        module.getConfigOption, module._connectCleanup = OPTIONS.__getitem__, _end_in_peace
    else:
        setattr(parent, name.rpartition(".")[2], module)
    return module


def _address(wrapped: Any) -> int:
    return int(shiboken6.getCppPointer(wrapped)[0])


def _end_in_peace() -> None:
    """As pyqtgraph does when the application ends: its views need not say goodbye to each other."""
    application = PySide6.QtWidgets.QApplication.instance()
    if application is not None and not application.property(PACKAGE):
        application.setProperty(PACKAGE, True)
        application.aboutToQuit.connect(ViewBox.quit)


functions, _images, _boxes, _views = opened()
ImageItem: Any = _images.ImageItem
ViewBox: Any = _boxes.ViewBox
GraphicsView: Any = _views.GraphicsView
