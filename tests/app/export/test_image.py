"""Pictures for other programs: sharp, light, and vectors where they are promised."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.plots.budget.plot import GradientBudget
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.heatmap.plot import Heatmap
from app.plots.layer_curves.plot import GradientCurves
from app.plots.loss.plot import LossCurve
from app.plots.picture import PRINTED_PER_INCH
from app.plots.plot import Plot
from app.plots.update_ratio.plot import UpdateRatio
from app.texts import Texts
from app.theme import DARK, Theme
from core.experiment.pictures import SIZES, Look, PictureSize
from tests.app.export.written import write_plot
from tests.core.frames import dense, falling, run_of

pytestmark = pytest.mark.sampled(2)
Kind = Callable[[Theme, Texts], Plot]
poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdfinfo")),
    reason="poppler reads PDF for us: apt-get install poppler-utils",
)
librsvg = pytest.mark.skipif(
    shutil.which("rsvg-convert") is None, reason="librsvg draws SVG for us: apt-get install librsvg2-bin"
)


@pytest.fixture(params=[GradientProfile, GradientCurves, Heatmap, GradientBudget, LossCurve, UpdateRatio])
def plot(request: pytest.FixtureRequest, qtbot: QtBot, texts: Texts) -> Plot:
    """Each plot in turn, dark, with a run and the previous one, never on the screen."""
    kind: Kind = request.param
    plot = kind(Theme(DARK), texts)
    qtbot.addWidget(plot)
    plot.show_views(
        (
            run_of(dense(20), 30, log10_delta=falling(-12, 20), accuracy=0.3),
            run_of(dense(20), 30, log10_delta=falling(0, 20), accuracy=0.9),
        )
    )
    return plot


def test_a_png_has_the_size_of_a_slide_at_twice_the_density(plot: Plot, tmp_path: Path) -> None:
    write_plot(plot, "a-plot", tmp_path / "plot.png")

    image = QImage(str(tmp_path / "plot.png"))
    assert image.size() == QSize(2560, 1440)
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert round(image.dotsPerMeterX() * 0.0254) == 192


def test_an_svg_has_no_shifted_groups_and_no_strokes_that_do_not_scale(plot: Plot, tmp_path: Path) -> None:
    write_plot(plot, "a-plot", tmp_path / "plot.svg")

    root = ElementTree.parse(tmp_path / "plot.svg").getroot()
    turned = [group for group in root.iter() if "transform" in group.attrib]
    assert (root.get("viewBox"), root.get("width")) == ("0 0 1280 720", "1280")
    assert "vector-effect" not in (tmp_path / "plot.svg").read_text("utf-8")
    assert all(child.tag.endswith("text") for group in turned for child in group)


def test_an_svg_says_what_it_shows_and_names_our_font_and_a_generic_one(plot: Plot, tmp_path: Path) -> None:
    write_plot(plot, "a-plot", tmp_path / "plot.svg")

    root = ElementTree.parse(tmp_path / "plot.svg").getroot()
    families = {element.get("font-family") for element in root.iter() if "font-family" in element.attrib}
    written = "".join(root.itertext())
    assert families == {"Backscope Sans, Pretendard, sans-serif"}
    assert plot.title() in written
    assert plot.text_twin() in written


@poppler
def test_a_pdf_is_one_page_of_real_text(plot: Plot, tmp_path: Path) -> None:
    write_plot(plot, "a-plot", tmp_path / "plot.pdf")

    text = subprocess.run(["pdftotext", tmp_path / "plot.pdf", "-"], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(["pdfinfo", tmp_path / "plot.pdf"], capture_output=True, text=True, check=True).stdout
    assert plot.title() in text
    assert "960 x 540 pts" in info
    assert info.count("Pages:           1") == 1


@librsvg
def test_another_viewer_draws_the_svg_like_the_png(plot: Plot, tmp_path: Path) -> None:
    for suffix in ("png", "svg"):
        write_plot(plot, "a-plot", tmp_path / f"plot.{suffix}")
    subprocess.run(["rsvg-convert", tmp_path / "plot.svg", "-o", tmp_path / "seen.png"], check=True)

    ours, theirs = (QImage(str(tmp_path / name)).scaled(160, 90) for name in ("plot.png", "seen.png"))
    differing = sum(
        abs(ours.pixelColor(x, y).lightness() - theirs.pixelColor(x, y).lightness()) > 90
        for x in range(160)
        for y in range(90)
    )
    assert differing < 160 * 90 * 0.03


def test_a_picture_for_paper_has_its_size_in_millimetres(plot: Plot, tmp_path: Path) -> None:
    for suffix in ("png", "svg", "pdf"):
        write_plot(plot, "a-plot", tmp_path / f"plot.{suffix}", Look(PictureSize(85, 60)))

    image, root = QImage(str(tmp_path / "plot.png")), ElementTree.parse(tmp_path / "plot.svg").getroot()
    page = re.search(rb"/MediaBox \[0 (\S+) (\S+) (\S+)\]", (tmp_path / "plot.pdf").read_bytes())
    assert (image.width(), image.height(), round(image.dotsPerMeterX() * 0.0254)) == (1004, 709, 300)
    assert (root.get("width"), root.get("height")) == ("85mm", "60mm")
    assert page is not None
    assert float(page[2]) == pytest.approx(85 / 25.4 * 72, abs=0.01)
    assert float(page[3]) - float(page[1]) == pytest.approx(60 / 25.4 * 72, abs=0.01)
    units = {float(each.get("font-size", "nan")) for each in root.iter() if "font-size" in each.attrib}
    points = {unit * 72 / PRINTED_PER_INCH for unit in units}
    assert min(points) >= 6  # exponents
    assert min(points - {6.0}) == 8


@poppler
def test_a_page_of_any_size_is_read_by_others(plot: Plot, tmp_path: Path) -> None:
    write_plot(plot, "a-plot", tmp_path / "plot.pdf", Look(SIZES["single-column"]))

    info = subprocess.run(["pdfinfo", tmp_path / "plot.pdf"], capture_output=True, text=True, check=True)
    assert "238.11 x 178.58" in info.stdout
    assert info.stderr == ""
