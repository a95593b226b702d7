"""An encoding is told by a mark, by zeros, or by what all bytes can be; where nothing is certain, it is not guessed."""

from __future__ import annotations

import pytest

from core.components.tables.encoding import is_known, is_plain, is_utf8, is_workbook, legacy, marked

KOREAN = "면적,방,가격\n40,1,300.5\n"
GERMAN = "Fläche;Größe\n1;2\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_marks_and_zeros_tell_unicode(encoding: str) -> None:
    assert marked(KOREAN.encode(encoding) if encoding[-3] != "-" else "a,b\n1,2\n".encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_few_zeros_tell_unicode_where_it_is_a_table_in_it(encoding: str) -> None:
    assert marked(("도시이름,상태설명\n" + "서울특별시,나쁨입니다만\n" * 30).encode(encoding)) == encoding
    assert marked(b"\x89PNG\n\x00" + bytes(range(1, 200)) * 4) is None
    assert marked(bytes(range(256)) * 4) is None


def test_plain_letters_have_no_mark() -> None:
    assert marked(b"a,b\n1,2\n") is None
    assert marked(b"") is None


def test_utf_8_may_be_cut_anywhere() -> None:
    content = KOREAN.encode()

    assert is_utf8([content[:1], content[1:]])
    assert not is_utf8([content[:-20], KOREAN.encode("cp949")])
    assert not is_utf8([content[:1]])


@pytest.mark.parametrize(
    "text, encoding",
    [
        (KOREAN, "cp949"),
        ("이름,반\n똠방각하,1\n", "cp949"),
        ("면적,온도 (°C)\n" + "".join(f"{i} ㎡,{i} °C,{i} €\n" for i in range(20)), "cp949"),
        ("area\n1 ㎡\n20 °C\n3 €\n", "cp949"),
        (GERMAN, "cp1252"),
        ("¿Qué?,¡Él!\n1,2\n", "cp1252"),
        ("Äpfel;Ö\n", "cp1252"),
        ("prix en €;température (°C)\n1;2\n", "cp1252"),
        ("x (µm),y\n1,2\n", "cp1252"),
        ("naïve,“quoted”,it’s\n", "cp1252"),
    ],
)
def test_what_can_only_be_one_is_told(text: str, encoding: str) -> None:
    assert legacy(text.encode(encoding)) == encoding


@pytest.mark.parametrize(
    "text, encoding",
    [
        ("площадь;цена\n1;2\n", "cp1251"),
        ("面積,価格\n1,2\n", "shift_jis"),
        ("面积,房间数量,学历,价格\n1,2,3,4\n", "gb18030"),
        ("εμβαδόν;τιμή\n", "cp1253"),
        ("ひらがな,カタカナ\n1,2\n", "euc_jp"),
        ("żółw;łódź\n", "cp1250"),
    ],
)
def test_what_is_not_certain_is_not_guessed(text: str, encoding: str) -> None:
    assert legacy(text.encode(encoding)) is None


@pytest.mark.parametrize(
    "name, known", [("utf-8", True), ("EUC-KR", True), ("utf-9", False), ("zip", False), ("a\0", False)]
)
def test_only_encodings_of_texts_are_known(name: str, known: bool) -> None:
    assert is_known(name) == known


def test_workbooks_are_told_by_their_first_bytes() -> None:
    assert is_workbook(b"PK\x03\x04\x14\x00")
    assert is_workbook(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00")
    assert not is_workbook(b"PK,a\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "cp1252", "shift_jis"])
def test_where_ascii_is_the_same(encoding: str) -> None:
    assert is_plain(encoding)


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-7", "hz", "cp037", "rot13", "unicode_escape", "punycode", "none"]
)
def test_where_ascii_is_not_the_same(encoding: str) -> None:
    assert not is_plain(encoding)
