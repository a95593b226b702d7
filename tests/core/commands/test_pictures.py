"""Which pictures are wanted, and how they are to look."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.pictures import Ask, Wanted
from core.experiment.files import FileError, read_experiment
from core.experiment.pictures import SIZES, Look, PictureSize
from core.record.view import View
from core.wording import Reason
from tests.core.command_line import Pen, assert_one_line, run
from tests.core.networks import SMALL


@pytest.mark.parametrize(
    "text, wanted",
    [
        ("a.png", ("gradient-profile", "a.png")),
        ("heatmap:a.svg", ("heatmap", "a.svg")),
        ("heatmap:C:\\a.svg", ("heatmap", "C:\\a.svg")),
        ("C:\\a.svg", ("gradient-profile", "C:\\a.svg")),
        ("heat:map.pdf", ("gradient-profile", "heat:map.pdf")),
    ],
)
def test_a_name_counts_as_one_only_where_there_is_such_a_plot(
    small: str, text: str, wanted: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.commands.arguments.outputs.require_writable", lambda path: None)
    pen = Pen()

    code = run("run", small, "--steps", "1", "--plot", text, pictures=pen)

    assert (code, [each.wanted for each in pen.drawn]) == (0, [wanted])


@pytest.mark.parametrize("text, said", [("heatmp:a.png", "heatmap:FILE"), ("C:a.png", ""), ("a.png", "")])
def test_what_is_nearly_a_name_is_said_to_be_a_file(
    small: str, text: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("core.commands.arguments.outputs.require_writable", lambda path: None)

    code = run("run", small, "--steps", "1", "--plot", text, pictures=Pen())

    told = capsys.readouterr().err
    assert (code, bool(told), said in told) == (0, bool(said), True)


def test_a_name_before_no_picture_is_refused(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("run", small, "--plot", "heatmap:.png", pictures=Pen()) == 2
    assert_one_line(capsys.readouterr().err, ".png", "a picture ends in")


@pytest.mark.parametrize(
    "options, look, language",
    [
        ((), Look(), "en"),
        (("--theme", "print", "--size", "single-column"), Look(SIZES["single-column"], "print"), "en"),
        (("--size", "85x60mm", "--no-title"), Look(PictureSize(85, 60), titled=False), "en"),
        (("--size", "1280x720", "--language", "ko"), Look(PictureSize(1280, 720, "px")), "ko"),
    ],
)
def test_pictures_look_as_they_are_wanted(small: str, options: tuple[str, ...], look: Look, language: str) -> None:
    pen = Pen()

    run("run", small, "--steps", "1", "--plot", "a.png", *options, pictures=pen)

    assert [(each.look, each.language) for each in pen.drawn] == [(look, language)]


@pytest.mark.parametrize("at, cursor", [((), None), (("--at", "2"), 2), (("--at", "4"), None)])
def test_a_picture_may_be_of_an_earlier_step(small: str, at: tuple[str, ...], cursor: int | None) -> None:
    pen = Pen()

    run("run", small, "--steps", "5", "--plot", "a.png", *at, pictures=pen)

    (drawn,) = pen.drawn
    assert (len(drawn.view), drawn.view.cursor) == (5, cursor)


def test_a_picture_that_cannot_be_keeps_nothing_else_from_being_written(
    small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Choosy(Pen):
        def draw(self, view: View, ask: Ask, wanted: Wanted, look: Look, language: str) -> None:
            if wanted.plot == "heatmap":
                raise FileError(Reason("file.unwritable", why="odd").at(wanted.path))
            super().draw(view, ask, wanted, look, language)

    pen, save = Choosy(), tmp_path / "saved.json"
    first, second = (str(tmp_path / name) for name in ("a.png", "b.png"))
    options = ("--plot", f"heatmap:{first}", "--plot", f"heatmap:{first}.svg", "--plot", second, "--save", str(save))

    code = run("run", small, "--steps", "1", *options, pictures=pen)

    assert (code, [each.wanted.path for each in pen.drawn]) == (2, [second])
    assert read_experiment(save) == SMALL
    assert_one_line(capsys.readouterr().err, first)
