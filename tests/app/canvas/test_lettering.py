"""Writing on a canvas."""

from __future__ import annotations

import gc
import re

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QStaticText
from pytestqt.qtbot import QtBot

from app.canvas.lettering import SHAPED, pen
from app.canvas.scales.ticks import Tick
from app.theme import Theme
from tests.app.plots.seen import ink, painted


def test_an_exponent_is_raised_above_its_base(theme: Theme) -> None:
    writer = pen(theme, 14)

    image = painted(lambda painter: writer.write_tick(painter, 100, 100, Tick(0, "10", "−8"), 1.0))

    base = QRect(0, 106, round(100 - writer.width("−8") * 0.8), 20)
    raised = QRect(round(100 - writer.width("−8") * 0.6), 104, 60, 20)
    assert ink(image, QRect(0, 80, 101, 40)) > 0
    assert ink(image, QRect(102, 0, 298, 200)) == 0
    assert ink(image, raised) == 0 or ink(image, base) > ink(image, raised)


def test_text_ends_begins_or_is_centred_where_it_is_told(theme: Theme) -> None:
    writer = pen(theme, 13)

    begins = painted(lambda painter: writer.write(painter, 200, 100, "layer"))
    centred = painted(lambda painter: writer.write(painter, 200, 100, "layer", 0.5))
    ends = painted(lambda painter: writer.write(painter, 200, 100, "layer", 1.0))

    assert [ink(image, QRect(0, 0, 198, 200)) > 0 for image in (begins, centred, ends)] == [False, True, True]
    assert [ink(image, QRect(202, 0, 198, 200)) > 0 for image in (begins, centred, ends)] == [True, True, False]


def test_text_can_read_upwards(theme: Theme) -> None:
    image = painted(lambda painter: pen(theme, 13).write_upwards(painter, 200, 100, "weight gradient"))

    assert ink(image, QRect(190, 0, 20, 200)) == ink(image)
    assert ink(image, QRect(190, 60, 20, 10)) > 0


def test_text_that_does_not_fit_is_cut_with_an_ellipsis(theme: Theme) -> None:
    writer = pen(theme, 13)

    cut = writer.fitted("relative to the last hidden layer", 80)

    assert cut.endswith("…")
    assert writer.width(cut) <= 80


def test_no_number_is_cut_into_a_smaller_one(theme: Theme) -> None:
    cuts = cut_everywhere("tanh · step 1,284 · fixed scale", theme)

    assert {"tanh · step…", "tanh · step 1,284…"} <= cuts
    assert not [cut for cut in cuts if "step 1" in cut and "step 1,284" not in cut]


@pytest.mark.parametrize("number", ["3.2 · 10⁻¹²", "10⁻¹²", "1.5e-10", "1e−05"])
def test_no_power_of_ten_is_cut_off(number: str, theme: Theme) -> None:
    cuts = cut_everywhere(f"the loss is {number} at the end", theme)

    assert not [cut for cut in cuts if re.search(r"\d", cut) and number not in cut]
    assert f"the loss is {number}…" in cuts


def test_decimals_may_be_cut_but_not_to_zero(theme: Theme) -> None:
    cuts = cut_everywhere("loss 0.0962", theme)

    assert "loss 0.09…" in cuts
    assert not {"loss 0.0…", "loss 0.…", "loss 0…"} & cuts


def cut_everywhere(text: str, theme: Theme) -> set[str]:
    """All that is left of it in whatever room, down to a few letters."""
    writer = pen(theme, 13)
    return {writer.fitted(text, room) for room in range(40, round(writer.width(text)))}


def test_a_text_of_parts_is_shortened_by_whole_ones(theme: Theme) -> None:
    writing = pen(theme, 13)
    text = "step 3 · edges, nodes"

    assert writing.brief(text, writing.width(text) + 1, " · ", ", ") == text
    assert writing.brief(text, writing.width(text) - 1, " · ", ", ") == "step 3 · edges"
    assert writing.brief(text, writing.width("step 3") + 1, " · ", ", ") == "step 3"
    assert writing.brief("H(p, q) = H(p) + KL", writing.width("H(p, q)"), " = ", ", ") == "H(p, q)"
    assert writing.brief("step 3", writing.width("step 3") - 1, " · ").endswith("…")


def test_pens_follow_the_users_type_size(theme: Theme) -> None:
    small = pen(theme, 11).width("12.0")

    theme.show_scale(2.0)

    assert pen(theme, 11).width("12.0") > 1.8 * small


def test_a_power_at_the_end_of_a_text_is_raised(theme: Theme) -> None:
    small = pen(theme, 12)

    plain = painted(lambda painter: small.write_tick(painter, 5, 20, Tick(0.0, "4·10", "12")))
    written = painted(lambda painter: small.write(painter, 5, 20, "4·10¹²"))

    assert written == plain


def test_what_looks_like_markup_is_written_in_its_letters(theme: Theme) -> None:
    writer = pen(theme, 13)

    plain = painted(lambda painter: writer.write(painter, 20, 100, "<b>layer</b>"))

    assert ink(plain, QRect(round(20 + writer.width("<b>layer")), 80, 60, 40)) > 0


def test_texts_long_past_are_forgotten_whoever_has_written_them(theme: Theme, qtbot: QtBot) -> None:
    def write_everything(painter: QPainter) -> None:
        for px in range(8, 24):
            for number in range(300):
                pen(theme, px).write(painter, 0, 100, str(number))

    painted(write_everything)

    alive = sum(type(each) is QStaticText for each in gc.get_objects())
    assert 0 < alive <= SHAPED


def test_a_power_within_a_text_is_written_like_any_other(theme: Theme) -> None:
    small = pen(theme, 12)
    base, power = Tick(0.0, "above 10", "−3"), small.width("above 10") + small.raised.width("−3")

    def in_parts(painter: QPainter) -> None:
        small.write_tick(painter, 5, 20, base)
        small.write(painter, 5 + power, 20, ": unstable")

    assert painted(lambda painter: small.write(painter, 5, 20, "above 10⁻³: unstable")) == painted(in_parts)
    assert small.width("above 10⁻³: unstable") == power + small.width(": unstable")
    assert small.width(small.fitted("above 10⁻³: unstable", 70)) <= 70
