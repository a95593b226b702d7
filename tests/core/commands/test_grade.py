"""`backscope grade`: a line for each, a list for programs, and no output half written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.commands import grade as command
from core.experiment.files import write_experiment
from core.scenes.work.grading import Grade, graded
from tests.core.command_line import alone, assert_one_line, run
from tests.core.scenes.lectures import CRITERION, QUICK, content, task_content

CRITERIA = [CRITERION, {"label": {"en": "stands", "ko": "멈춤"}, "steps": 3, "state": "stuck", "seeds": 1}]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A task, and two submissions."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "task.json").write_bytes(task_content(criteria=CRITERIA, locked=["data"], most_changes=2))
    write_experiment(tmp_path / "same.json", replace(QUICK, title="mine", author="me"))
    write_experiment(tmp_path / "wide.json", QUICK.with_units(range(3), 9))
    return tmp_path


def test_a_line_is_printed_for_each_and_all_is_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("grade", "task.json", "wide.json", "same.json", "none.json") == 0

    assert capsys.readouterr() == (
        "wide.json: 2 of 3, 1 change; stands: with seed 7: the state is early after 3 steps, not stuck\n"
        "same.json: 2 of 3, 0 changes; stands: with seed 7: the state is early after 3 steps, not stuck\n"
        "none.json: 0 of 3: cannot be read: no such file or directory\n",
        "",
    )


def test_what_is_no_submission_is_told_in_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "lecture.json").write_bytes(content([{}]))

    assert run("grade", "task.json", "task.json", "lecture.json") == 0

    assert capsys.readouterr().out == (
        "task.json: 0 of 3: is a task, not an experiment: give it to backscope grade, or open it in the window\n"
        "lecture.json: 0 of 3: is a lecture, not an experiment: "
        "give it to backscope lecture, or open it in the window\n"
    )
    assert run("grade", "same.json", "wide.json") == 2
    assert_one_line(capsys.readouterr().err, "same.json: is an experiment, not a task")


def test_the_list_is_the_same_printed_and_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("grade", "task.json", "wide.json", "none.json", "--json", "--output", "results.json") == 0

    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((folder / "results.json").read_text("utf-8"))
    why = "cannot be read: no such file or directory"
    told = "the state is early after 3 steps"
    learns = {"label": "learns", "points": 2, "of": 2, "message": f"holds with 2 seeds: {told}"}
    stands = {"label": "stands", "points": 0, "of": 1, "message": f"with seed 7: {told}, not stuck"}
    lost = [{"label": name, "points": 0, "of": of, "message": why} for name, of in (("learns", 2), ("stands", 1))]
    assert printed == [
        {"submission": "wide.json", "score": 2, "of": 3, "changes": ["layers[*].units"], "message": "",
         "tests": [learns, stands]},
        {"submission": "none.json", "score": 0, "of": 3, "changes": [], "message": why, "tests": lost},
    ]  # fmt: skip


def test_the_small_ones_are_run_first_and_all_are_told_in_their_order(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = list[int]()

    def seen(task: Any, submission: Any, kept: Any) -> Grade:
        sizes.append(submission.layers[0].units)
        return graded(task, submission, kept)

    monkeypatch.setattr(command, "graded", seen)
    write_experiment(folder / "huge.json", QUICK.with_units(range(3), 99))

    run("grade", "task.json", "huge.json", "same.json", "wide.json")

    assert sizes == [4, 9, 99]
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == [
        "huge.json", "same.json", "wide.json",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "arguments, parts",
    [
        (("none.json", "same.json"), ("none.json", "no such file")),
        (("same.json", "same.json"), ("same.json", "is an experiment, not a task")),
        (("task.json", "same.json", "--output", "nowhere/a"), ("nowhere/a", "cannot be written")),
        (("task.json", "same.json", "--output", "same.json"), ("same.json", "one of the files that are read")),
        (("task.json", "same.json", "--output", "task.json"), ("task.json", "one of the files that are read")),
        (("task.json", "same.json", "--json", "--output", "-"), ("--output would write into the object",)),
        (("task.json",), ("SUBMISSION",)),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_run(
    folder: Path, arguments: tuple[str, ...], parts: tuple[str, ...],
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(command, "graded", None)
    before = (folder / "same.json").read_bytes(), (folder / "task.json").read_bytes()

    assert run("grade", *arguments) == 2

    captured = capsys.readouterr()
    assert captured.out == ""
    assert_one_line(captured.err, *parts)
    assert before == ((folder / "same.json").read_bytes(), (folder / "task.json").read_bytes())


def test_texts_of_others_obey_nobody(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = "a\x1b[31m\u202e\nb.json"
    (folder / odd).write_text(
        '{"format": "backscope-experiment", "version": 1, "layers": [{"kind": "\\u001b"}]}', "utf-8"
    )
    criterion = CRITERION | {"label": "x\x1b\u202e", "state": "stuck"}
    (folder / "task.json").write_bytes(task_content(criteria=[criterion]))

    assert run("grade", "task.json", odd, "same.json", "--output", "results.json") == 0

    written = (folder / "results.json").read_text("utf-8")
    assert all(line.isprintable() for text in (capsys.readouterr().out, written) for line in text.splitlines())
    first, second = json.loads(written)
    assert first["submission"] == odd
    assert second["tests"][0]["label"] == "x\x1b\u202e"
    assert 'there is no kind "\\u001b"' in first["message"]


def test_a_submission_comes_through_a_pipe_and_the_results_leave_through_one(folder: Path) -> None:
    done = alone("grade", "task.json", "-", "--output", "-", cwd=folder, stdin=(folder / "same.json").read_bytes())

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)[0]["score"] == 2


def test_a_line_has_the_points_as_they_are() -> None:
    assert command.line("a", Grade((), ())) == "a: 0 of 0, 0 changes"
