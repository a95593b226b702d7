"""A plot as a file, without asking anybody."""

from __future__ import annotations

from app.export.writing import drawn, twin_for
from app.plots.plot import Plot
from core.experiment.disk import AnyPath
from core.experiment.pictures import LOOK, Look


def write_plot(plot: Plot, name: str, path: AnyPath, look: Look = LOOK) -> None:
    """Write a plot as it is; FileError says in a sentence why it could not be."""
    twin = twin_for(plot, path, look)
    try:
        drawn(twin, name, path, look.size)()
    finally:
        twin.deleteLater()
