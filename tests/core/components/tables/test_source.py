"""A file is read as text or refused in a sentence; nothing but a file is touched."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from core.components.tables import source
from core.components.tables.source import DataError, blocks_of, encoding_of, stamp_of, without_home
from tests.core.components.tables.files import table_file


def test_the_stamp_tells_a_file_that_changed_from_one_that_did_not(tmp_path: Path) -> None:
    path = table_file(tmp_path, "a,b\n1,2\n")
    before = stamp_of(path)

    again = stamp_of(path)
    table_file(tmp_path, "a,b\n1,2\n3,4\n")

    assert again == before
    assert stamp_of(path) != before


def test_a_change_that_keeps_the_size_is_seen_by_its_time(tmp_path: Path) -> None:
    path = table_file(tmp_path)
    before = stamp_of(path)

    os.utime(path, ns=(before.changed + 1_000_000, before.changed + 1_000_000))

    assert stamp_of(path).size == before.size
    assert stamp_of(path) != before


def test_a_relative_path_starts_in_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table_file(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert Path(stamp_of("table.csv").path) == Path.cwd() / "table.csv"


@pytest.mark.parametrize(
    "path, words",
    [
        ("", "no file is chosen"),
        ("missing.csv", "no such file or directory"),
        ("nul\0l.csv", "cannot be read"),
        ("x" * 10_000, "cannot be read"),
        (".", "a folder, a socket or a device"),
        (os.devnull, "a folder, a socket or a device"),
    ],
)
def test_what_is_no_file_is_refused_in_a_sentence(
    path: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(DataError, match=words):
        stamp_of(path)


def test_a_giant_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table_file(tmp_path)
    monkeypatch.setattr(source, "LARGEST_TABLE", 10)

    with pytest.raises(DataError, match="is larger than 0 MB: use a part of it"):
        stamp_of(path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is locked to this user")
def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    path = table_file(tmp_path)
    Path(path).chmod(0)

    with pytest.raises(DataError, match="permission denied"):
        list(blocks_of(path))


def test_a_file_that_has_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read: no such file"):
        list(blocks_of(str(tmp_path / "gone.csv")))


def test_the_mark_of_utf_8_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    assert list(blocks_of(table_file(tmp_path, b"\xef\xbb\xbfa,b\n"))) == ["a,b\n"]


def test_another_encoding_is_named_by_its_place_with_the_remedy(tmp_path: Path) -> None:
    path = table_file(tmp_path, "a,b\n1,µ\n".encode("latin-1"))

    with pytest.raises(DataError, match="no text in UTF-8: wrong byte in line 2, column 3: save the table as UTF-8"):
        list(blocks_of(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"])
def test_an_encoding_is_found_out_and_read(tmp_path: Path, encoding: str) -> None:
    text = "면적,price\n" + "40,300.5\n" * 20
    path = table_file(tmp_path, text.encode(encoding))

    found = encoding_of(path)

    assert found == encoding
    assert "".join(blocks_of(path, found)) == text


def test_an_encoding_may_be_given(tmp_path: Path) -> None:
    path = table_file(tmp_path, "площадь,цена\n1,2\n".encode("cp1251"))

    assert (encoding_of(path), encoding_of(path, "cp1251")) == ("utf-8", "cp1251")
    assert "".join(blocks_of(path, "cp1251")).startswith("площадь")
    with pytest.raises(DataError, match='encoding: there is no encoding "utf-9"'):
        encoding_of(path, "utf-9")


@pytest.mark.parametrize("encoding, content", [("utf-16", b"a\0,\0\n"), ("cp949", b"a,b\n1,\xff\n")])
def test_what_is_no_text_in_the_given_encoding_is_said(tmp_path: Path, encoding: str, content: bytes) -> None:
    with pytest.raises(DataError, match=f"no text in {encoding.upper()}: wrong byte in line"):
        list(blocks_of(table_file(tmp_path, content), encoding))


def test_a_workbook_is_none_of_our_tables(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="workbook of a spreadsheet program: save it as CSV there"):
        encoding_of(table_file(tmp_path, b"PK\x03\x04\x14", "prices.xlsx"))


def test_a_wrong_byte_is_named_by_its_place_in_whatever_block_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"{i},µ\n" for i in range(30)).encode()
    path = table_file(tmp_path, rows + "5,µµ".encode() + b"\xff\n" + rows)

    for block in range(1, 40):
        monkeypatch.setattr(source, "BLOCK", block)
        with pytest.raises(DataError, match="wrong byte in line 31, column 5"):
            list(blocks_of(path))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blocks_end_where_lines_do(tmp_path: Path, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "BLOCK", 5)
    content = "".join(f"{i},µ{end}" for i in range(100)) + "last"

    blocks = list(blocks_of(table_file(tmp_path, content)))

    assert "".join(blocks) == content
    assert len(blocks) > 50
    assert all(block.endswith(end) for block in blocks[:-1])


def test_a_line_without_end_is_refused_with_its_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LONGEST_LINE", 300_000)

    with pytest.raises(DataError, match="row 2: is longer than 0 MB: put each sample into a row of its own"):
        list(blocks_of(table_file(tmp_path, "a,b\n" + "1," * 300_000)))


def test_a_path_at_home_is_read_as_it_is_written_without_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    path = table_file(tmp_path)

    written = without_home(path)

    assert written == f"~/{Path(path).name}"
    assert stamp_of(written) == stamp_of(path)


def test_a_path_elsewhere_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/users/me")

    assert [without_home(path) for path in ("", "data.csv", "/users/me2/a.csv")] == ["", "data.csv", "/users/me2/a.csv"]


def test_the_root_is_nobodys_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/")

    assert without_home("/data/a.csv") == "/data/a.csv"
