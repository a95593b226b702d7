"""Files of lectures and tasks: what is written can be read, what is wrong is named, nothing is ever half written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from core.components.datasets import Csv
from core.components.datasets.measured import FOLDER
from core.experiment import ExperimentError
from core.experiment.disk import FileError
from core.scenes.files import as_text, lecture_from, read_lecture, read_task, task_from, write_lecture, write_task
from core.scenes.staging import stages
from tests.core.scenes.lectures import PLAIN, SCENES, content, lecture, task, task_content
from tests.hostile.mangling import is_clean, mangled

WHOLE = content(SCENES)


def test_a_lecture_survives_its_file(tmp_path: Path) -> None:
    before = lecture(*SCENES)

    write_lecture(tmp_path / "a.json", before)
    again = read_lecture(tmp_path / "a.json")
    write_lecture(tmp_path / "b.json", again)

    assert again == before
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert as_text(again).splitlines()[:3] == ["{", '  "format": "backscope-lecture",', '  "version": 1,']


def test_a_task_survives_its_file(tmp_path: Path) -> None:
    before = task(title={"en": "Learn", "ko": "학습"}, locked=["data"], most_changes=2)

    write_task(tmp_path / "a.json", before)

    assert read_task(tmp_path / "a.json") == before


def test_tables_move_with_the_file(tmp_path: Path) -> None:
    copyfile(FOLDER / "iris.csv", tmp_path / "t.csv")
    table = PLAIN | {"data": {"kind": "csv", "path": "t.csv"}}
    (tmp_path / "a.json").write_bytes(content([{"experiment": table}]))
    (tmp_path / "t.json").write_bytes(task_content(experiment=table))

    found = read_lecture(tmp_path / "a.json"), read_task(tmp_path / "t.json")
    write_lecture(tmp_path / "b.json", found[0])
    write_task(tmp_path / "u.json", found[1])

    here = Csv(path=str(tmp_path / "t.csv"))
    assert [found[1].experiment.data, *(run.experiment.data for (run,) in stages(found[0].scenes))] == [here, here]
    assert json.loads((tmp_path / "b.json").read_text("utf-8"))["scenes"][0]["experiment"]["data"]["path"] == "t.csv"
    assert json.loads((tmp_path / "u.json").read_text("utf-8"))["experiment"]["data"]["path"] == "t.csv"


@pytest.mark.parametrize(
    "written, sentence",
    [
        (b"", "it is empty"),
        (b'{"version": 1}', "format: is missing"),
        (content(SCENES, format="backscope-experiment"), "is an experiment, not a lecture: give it to backscope run, "),
        (task_content(), "is a task, not a lecture: give it to backscope grade, or open it in the window"),
        (content(SCENES, format="keras"), 'format: this is "keras", not "backscope-le'),
        (content(SCENES, version=2), "version: this program reads version 1, the file has version 2"),
        (content([]), "scenes: must have at least 1 entry"),
        (content([{}] * 201), "scenes: must have at most 200 entries"),
        (content([{"title": {"en": "a"}}]), "scenes[0].title.ko: is missing"),
        (content([{"title": 3}]), "scenes[0].title: must be a group of settings in braces or a text, not a whole n"),
        (content([{"notes": "x" * 10_001}]), "scenes[0].notes: must have at most 10,000 characters, and has 10,001"),
        (content([{}], hue=1), 'there is no setting "hue" here'),
        (content([{}])[:-1] + b',"title":"b"}', "title: is set twice"),
    ],
)
def test_what_is_wrong_is_named_with_the_file(written: bytes, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(written)

    with pytest.raises(FileError) as caught:
        read_lecture(file)

    assert str(caught.value).startswith(f"{file}: {sentence}")


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        write_lecture(tmp_path, lecture({}))
    with pytest.raises(FileError):
        read_task(tmp_path / "none.json")


def refusal(read: Callable[[bytes], object], content: bytes) -> str:
    """Why it is refused; "" where it is not."""
    try:
        read(content)
    except ExperimentError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("seed", range(4))
def test_no_mangled_file_can_do_more_than_be_refused(seed: int) -> None:
    rng = Random(seed)
    read: tuple[tuple[Callable[[bytes], object], bytes], ...] = (
        (lecture_from, WHOLE),
        (task_from, task_content(locked=["data"])),
    )

    told = [refusal(each, mangled(rng, whole)) for each, whole in read * 40]

    assert sum(map(bool, told)) > 10
    assert [sentence for sentence in told if sentence and not is_clean(sentence, 4000)] == []
