"""What is exported has its names before any run, takes the place of nothing unasked, and is written whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from core.commands.lectures.export import ALL, Export, Sheet, names, require_room, write
from core.experiment.disk import FileError
from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Scene

QUESTION = Question(prompt="?", choices=("a", "b"), answer=0)
LECTURE = Lecture(scenes=(Scene(title="one"), Scene(title="two", question=QUESTION)))
LONGEST_NAME = 255  # bytes, in most file systems
EXPORT = Export(LECTURE, None, "monday", "ko", ALL)


class Press:
    """Prints the number of each scene."""

    def printed(self, export: Export) -> Iterator[Sequence[Sheet]]:
        for index, _ in enumerate(export.lecture.scenes):
            yield [Sheet(f"{index}.txt", str(index).encode())]


class Torn(Press):
    """Comes to the second scene, and no further."""

    def printed(self, export: Export) -> Iterator[Sequence[Sheet]]:
        yield next(super().printed(export))
        raise KeyboardInterrupt


def test_names_stand_in_the_order_of_the_lecture() -> None:
    pictures = ["monday-ko-1.png", "monday-ko-2-1-question.png", "monday-ko-2-2-answer.png"]

    assert list(names(EXPORT)) == [*pictures, "monday-ko.pdf", "monday-ko.html"]
    assert sorted(pictures) == pictures
    assert names(EXPORT._replace(formats=("svg",)))[0] == "monday-ko-1.svg"


def test_a_long_lecture_has_numbers_of_equal_length() -> None:
    lecture = Lecture(scenes=tuple(Scene(title=str(i)) for i in range(12)))

    found = names(EXPORT._replace(lecture=lecture, formats=("png",)))

    assert found[0] == "monday-ko-01.png"
    assert list(found) == sorted(found)


def test_the_folder_is_made_and_each_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "there"
    require_room(EXPORT, str(folder), replace=False)
    assert not folder.exists()

    write(EXPORT, str(folder), Press())

    assert {path.name: path.read_text() for path in folder.iterdir()} == {"0.txt": "0", "1.txt": "1"}
    assert capsys.readouterr().out == f"scene 1 of 2\nscene 2 of 2\n2 files in {folder}\n"


def test_what_is_there_already_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "monday-ko.pdf").write_text("mine")

    with pytest.raises(FileError, match=r"monday-ko.pdf: is there already: .*--replace"):
        require_room(EXPORT, str(tmp_path), replace=False)
    require_room(EXPORT, str(tmp_path), replace=True)

    (tmp_path / "monday-ko.html").mkdir()
    with pytest.raises(FileError, match="and 1 more of the 5 files"):
        require_room(EXPORT, str(tmp_path), replace=False)
    with pytest.raises(FileError, match=r"monday-ko\.html"):
        require_room(EXPORT, str(tmp_path), replace=True)


@pytest.mark.parametrize("folder", ["file", "file/below", "\0"])
def test_a_folder_that_cannot_be_is_refused(folder: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(FileError):
        require_room(EXPORT, str(tmp_path / folder), replace=False)


@pytest.mark.parametrize("folder", [".", "new"])
def test_a_name_that_is_too_long_is_refused_before_any_run_also_where_others_are_not(
    folder: str, tmp_path: Path
) -> None:
    room = LONGEST_NAME - len("-ko-2-1-question.png")
    fits, not_quite = (EXPORT._replace(stem="x" * length) for length in (room, room + 1))
    assert len(names(not_quite)[0]) < LONGEST_NAME

    require_room(fits, str(tmp_path / folder), replace=False)
    with pytest.raises(FileError, match="too long"):
        require_room(not_quite, str(tmp_path / folder), replace=False)


def test_who_is_interrupted_leaves_whole_files_only(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write(EXPORT, str(tmp_path), Torn())

    assert [path.name for path in tmp_path.iterdir()] == ["0.txt"]
