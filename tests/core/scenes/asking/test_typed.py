"""Numbers are read as people write them, and a file of guesses is taken whole or refused with the line at fault."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from core.experiment import ExperimentError
from core.experiment.disk import FileError
from core.scenes.asking.typed import LARGEST_FILE, guesses_in, number_typed, read_guesses
from core.scenes.guess import MOST_GUESSES, Choice, Guess, Number, Profile
from core.scenes.scene import Question
from tests.hostile.mangling import is_clean, mangled

CHOICES = Question(prompt="?", choices=("1", "3", "12"), answer=2)
NORM = Question(prompt="?", measure="log10_delta", layer=0)
DRAWN = Question(prompt="?", draw="profile")


@pytest.mark.parametrize(
    "text, measure, value",
    [
        ("1e-12", "loss", 1e-12),
        ("1E-12", "loss", 1e-12),
        (" .5 ", "loss", 0.5),
        ("−3", "loss", -3.0),
        ("2·10^3", "loss", 2000.0),
        ("10⁻¹²", "loss", 1e-12),
        ("1e-12", "log10_delta", -12.0),
        ("3e-12", "log10_delta", -11.5229),
        ("-12", "log10_delta", -12.0),
        ("−11.5", "decades", -11.5),
        ("10^-12", "decades", -12.0),
        ("10**-12", "log10_delta", -12.0),
        ("10", "log10_delta", 10.0),
        ("100 %", "accuracy", 1.0),
        ("0.92", "accuracy", 0.92),
        ("50 %", "dead_share", 0.5),
        ("1,000", "loss", 1000.0),
        ("1,5", "loss", 1.5),
    ],
)
def test_a_number_is_read_in_the_unit_of_its_measure(text: str, measure: str, value: float) -> None:
    found = number_typed(text, measure)

    assert found == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "text, measure",
    [("", "loss"), ("e", "loss"), ("1e999", "loss"), ("nan", "loss"), ("inf", "loss"), ("5 %", "loss"),
     ("-1e-12", "log10_delta"), ("0e5", "log10_delta"), ("١٢x", "loss"), ("10^", "loss")],
)  # fmt: skip
def test_what_is_no_number_is_none(text: str, measure: str) -> None:
    assert number_typed(text, measure) is None


def read(text: str | bytes, question: Question, slots: int = 2) -> list[Guess]:
    return list(guesses_in(text.encode() if isinstance(text, str) else text, question, slots))


@pytest.mark.parametrize("text", ["1\n3\nb\n", "A\r\nC\r\n\r\nB", '["1", 3, "b"]', "\ufeff1\n3\n2", "guess\n1\nc\n2\n"])
def test_choices_are_numbers_from_one_or_letters(text: str) -> None:
    assert read(text, CHOICES) == [Choice(0), Choice(2), Choice(1)]


@pytest.mark.parametrize("text", ["-12\n1e-9\n", "[-12, -9]", "log10 of it\n-12\n10^-9"])
def test_numbers_are_read_line_by_line(text: str) -> None:
    numbers = [round(guess.value, 6) for guess in read(text.replace("log10 of it", "delta"), NORM)
               if isinstance(guess, Number)]  # fmt: skip

    assert numbers == [-12.0, -9.0]


@pytest.mark.parametrize("text", ["-3, -1\n-2;0", "-3 -1\n-2\t0", "[[-3, -1], [-2, 0]]", "[-3, -1]\n[-2, 0]\n"])
def test_a_profile_is_a_line_of_numbers(text: str) -> None:
    assert read(text, DRAWN) == [Profile((-3.0, -1.0)), Profile((-2.0, 0.0))]


@pytest.mark.parametrize("text", ["-1,5;-2,0", "-1,5\t-2,0", '"-1,5; -2"'])
def test_with_decimal_commas_something_else_stands_between_numbers(text: str) -> None:
    assert read(text, DRAWN) == [Profile((-1.5, -2.0))]


@pytest.mark.parametrize(
    "text, question, sentence",
    [
        ("1\n\n4\n", CHOICES, 'line 3: "4" is no choice here: give a number from 1 to 3, or a letter to C'),
        ("D", CHOICES, 'line 1: "D" is no choice here'),
        ("x\ny\n1", CHOICES, 'line 1: "x" is no choice here'),
        ("one\ntwo\n1", CHOICES, 'line 2: "two" is no choice here'),
        ("-12\nvery small", NORM, 'line 2: "very small" is no number: write it like 0.5, 1e-12 or -12'),
        ("1 2\n1 2 3", DRAWN, 'line 2: "1 2 3" is no profile here: write 2 powers of ten between -100 and 100'),
        ("1 -999", DRAWN, 'line 1: "1 -999" is no profile here'),
        ("", CHOICES, "there is no guess in it"),
        ("words\n", CHOICES, "there is no guess in it"),
        ("1\n" * (MOST_GUESSES + 1), CHOICES, "it has more than 10000 guesses"),
        ("[" * 100_000, CHOICES, "line 1: "),
        ("[{}]", CHOICES, 'line 1: "{}" is no choice here'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text: str, question: Question, sentence: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        read(text, question)

    assert str(caught.value).startswith(sentence)


def test_a_hall_full_of_guesses_is_read() -> None:
    assert len(read("C\n" * MOST_GUESSES, CHOICES)) == MOST_GUESSES


def test_a_file_that_cannot_be_read_or_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"1\n" * LARGEST_FILE)

    with pytest.raises(FileError, match="MB, and guesses are short"):
        read_guesses(tmp_path / "long.txt")
    with pytest.raises(FileError, match="cannot be read"):
        read_guesses(tmp_path / "none.txt")
    (tmp_path / "a.txt").write_text("1\n", "utf-8")
    assert read_guesses(tmp_path / "a.txt") == b"1\n"


@pytest.mark.parametrize("question", [CHOICES, NORM, DRAWN])
def test_no_mangled_file_can_do_more_than_be_refused(question: Question) -> None:
    rng, whole = Random(3), json.dumps([[1, 2], "a", 3]).encode() + b"\n1 2\n-12\n"

    for _ in range(60):
        assert is_clean(refusal(mangled(rng, whole), question), 4000)


def refusal(content: bytes, question: Question) -> str:
    """Why it is refused; "" where it is not."""
    try:
        read(content, question)
    except ExperimentError as error:
        return str(error)
    return ""


def test_a_list_of_numbers_means_what_its_lines_would() -> None:
    assert list(guesses_in(b"[1e-3, 1e-12, -5]", NORM, 3)) == list(guesses_in(b"1e-3\n1e-12\n-5\n", NORM, 3))
    assert list(guesses_in(b"[[1e-3, 1e-4]]", DRAWN, 2)) == [Profile((-3.0, -4.0))]


def test_a_line_of_a_hundred_thousand_digits_is_no_number_and_takes_no_time() -> None:
    assert number_typed("1" * 100_000 + "x", "loss") is None
