"""`backscope lecture --check` tells which claims fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.command_line import main
from core.scenes.shipped import lecture_names
from tests.core.command_line import Pen, assert_one_line, no_pictures, run
from tests.core.commands.lectures.written import scene, written

LOSS = {"measure": "loss", "between": [0, 10]}
TITLE = {"en": "Two steps", "ko": "두 단계"}


def test_where_all_claims_hold_it_says_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lecture", written(tmp_path, scene(LOSS, {"state": "early"})), "--check") == 0
    assert capsys.readouterr().out == "all 2 claims hold\n"


def test_each_claim_that_fails_has_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    failing = scene(LOSS, LOSS | {"between": [7, 8]}, {"verdict": "exploding"}, title=TITLE)
    plot = {"plot": "heatmap", "value": "decades", "between": [3, 4]}
    file = written(tmp_path, failing, scene(plot))

    assert run("lecture", file, "--check", "--language", "ko", pictures=Pen()) == 1

    loss, verdict, decades = capsys.readouterr().out.splitlines()
    assert loss.startswith("scene 1 (두 단계), claims[1]: loss is 0.")
    assert loss.endswith("after 2 steps, not between 7 and 8")
    assert "claims[2]: the verdict is" in verdict
    assert verdict.endswith("not exploding")
    assert decades == "scene 2, claims[0]: decades of heatmap is 2, not between 3 and 4"


@pytest.mark.parametrize(
    "broken, parts",
    [
        (scene(LOSS, colour=1), ("monday.json", "scenes[0]", "colour")),
        (scene(LOSS | {"measure": "luck"}), ("monday.json", "scenes[0].claims[0].measure", "luck")),
        (scene({"plot": "tree", "value": "x", "between": [0, 1]}), ("monday.json", "scenes[0].claims[0]", "tree")),
    ],
)
def test_a_bad_file_is_refused_with_one_sentence(
    broken: dict[str, object], parts: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("lecture", written(tmp_path, broken), "--check", pictures=Pen()) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert_one_line(said.err, *parts)


def test_a_lecture_that_comes_with_the_program_is_called_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lecture", "lecture:vanishing-in-fife-minutes", "--check") == 2
    assert_one_line(capsys.readouterr().err, "lecture:vanishing-in-fife-minutes", "vanishing-in-five-minutes")
    assert "vanishing-in-five-minutes" in lecture_names()


def test_without_a_check_it_is_given_in_a_window(tmp_path: Path) -> None:
    given, file = list[str | None](), written(tmp_path, scene(LOSS))

    def window(name: str | None) -> int:
        given.append(name)
        return 0

    assert main(["lecture", str(file)], window, no_pictures) == 0
    assert main(["lecture", "lecture:vanishing-in-five-minutes", "--language", "ko"], window, no_pictures) == 0

    assert given == [str(file), "lecture:vanishing-in-five-minutes"]


def test_what_is_no_lecture_opens_no_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lecture", written(tmp_path, scene(LOSS, colour=1))) == 2
    assert_one_line(capsys.readouterr().err, "monday.json", "scenes[0]", "colour")
    assert run("lecture", str(tmp_path / "gone.json")) == 2
    assert_one_line(capsys.readouterr().err, "gone.json")
    assert run("lecture", "/dev/stdin") == 2
    assert_one_line(capsys.readouterr().err, "/dev/stdin", "only once")
