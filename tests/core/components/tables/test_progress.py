"""Whoever waits for a table is told how far it is, and may give up, after which nothing has been read."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import psutil
import pytest

from core.components.datasets import Csv
from core.components.tables import DataError, Progress, read_table, source, told
from tests.core.components.tables.files import table_file


class GivenUp(Exception):
    """By somebody who waits."""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A table of many pieces."""
    monkeypatch.setattr(source, "BLOCK", 100)
    return table_file(tmp_path, "x,y\n" + "".join(f"{i},{'ab'[i % 2]}\n" for i in range(500)))


def test_the_share_grows_from_nothing_to_all(path: str) -> None:
    heard = list[Progress]()

    with told(heard.append):
        read_table(path)

    shares = [each.share for each in heard]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert len(set(shares)) > 10
    assert {(each.path, each.size) for each in heard} == {(path, Path(path).stat().st_size)}


def test_nobody_is_told_afterwards_or_in_another_thread(path: str) -> None:
    heard = list[Progress]()
    elsewhere = Thread(target=read_table, args=(path,))

    with told(heard.append):
        elsewhere.start()
        elsewhere.join()
    read_table(path)

    assert not heard


def test_what_is_read_already_is_not_told(path: str) -> None:
    heard, data = list[Progress](), Csv(path=path)
    data.shape()

    with told(heard.append):
        data.shape()

    assert not heard


@pytest.mark.parametrize("enough", [0.0, 0.5, 1.0])
def test_giving_up_closes_the_file_and_keeps_nothing(path: str, enough: float) -> None:
    def give_up(progress: Progress) -> None:
        if progress.share >= enough:
            raise GivenUp

    with pytest.raises(GivenUp), told(give_up):
        Csv(path=path).shape()

    assert path not in {each.path for each in psutil.Process().open_files()}
    heard = list[Progress]()
    with told(heard.append):
        assert Csv(path=path).shape() == (1, 2, 0)
    assert heard[0].share == 0  # from its beginning


def test_what_is_wrong_with_a_table_is_not_looked_for_again(path: str) -> None:
    heard, data = list[Progress](), Csv(path=path, target="nowhere")
    with pytest.raises(DataError, match="nowhere"):
        data.shape()

    with told(heard.append), pytest.raises(DataError, match="nowhere"):
        data.shape()

    assert not heard


def test_an_empty_table_is_read_to_its_end(tmp_path: Path) -> None:
    heard = list[Progress]()

    with told(heard.append), pytest.raises(DataError):
        read_table(table_file(tmp_path, ""))

    assert [each.share for each in heard] == [1]
