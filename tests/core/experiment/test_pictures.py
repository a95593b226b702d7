"""How large a picture is, and its type."""

from __future__ import annotations

import pytest

from core.experiment.pictures import LEAST_TYPE, SIZES, PictureSize, size_named


@pytest.mark.parametrize(
    "text, size",
    [
        ("single-column", PictureSize(84, 63)),
        ("85x60mm", PictureSize(85, 60)),
        ("85×60mm", PictureSize(85, 60)),
        ("85.5x60mm", PictureSize(85.5, 60)),
        ("1280x720", PictureSize(1280, 720, "px")),
        ("1280x720px", PictureSize(1280, 720, "px")),
    ],
)
def test_a_size_has_a_name_or_says_itself(text: str, size: PictureSize) -> None:
    assert size_named(text) == size
    assert size_named(str(size)) == size


@pytest.mark.parametrize(
    "text",
    [
        "",
        "large",
        "85x60cm",
        "85mm",
        "85 x 60mm",
        "0x0",
        "59x45mm",
        "320x239",
        "1e3x60mm",
        "99999x720",
        "1280.5x720",
        "-5x9mm",
    ],
)
def test_what_is_no_size_is_none(text: str) -> None:
    assert size_named(text) is None


def test_type_on_84_millimetres_has_8_points() -> None:
    assert SIZES["single-column"].type_points == PictureSize(84, 70).type_points == LEAST_TYPE == 8


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_type_grows_with_the_size_and_never_falls_below_8_points(size: PictureSize) -> None:
    twice = PictureSize(2 * size.width, 2 * size.height, size.unit)

    assert 8 <= size.type_points <= twice.type_points


def test_pixels_are_those_that_were_asked_for_and_a_slide_has_twice_as_many() -> None:
    own = PictureSize(1280, 720, "px")

    assert [round(side * own.dots_per_inch) for side in own.inches] == [1280, 720]
    assert [round(side * SIZES["slide"].dots_per_inch) for side in SIZES["slide"].inches] == [2560, 1440]


def test_the_largest_picture_still_fits_into_a_computer() -> None:
    largest = PictureSize(1200, 1200)

    assert max(largest.inches) * largest.dots_per_inch <= 8000
