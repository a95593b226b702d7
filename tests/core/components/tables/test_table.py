"""Tables are read to the last digit, or refused with the row and the column of the mistake."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.components.tables import DataError, Samples
from core.numerics import Floats
from tests.core.components.tables.files import IRISES, read, refusal, table_file


def test_features_are_numbers_and_the_target_is_as_written(tmp_path: Path) -> None:
    table = read(table_file(tmp_path), "species")

    assert table.x.tolist() == [[5.1, 3.5], [4.9, 3.0], [7.0, 3.2], [6.3, 3.3]]
    assert labels_of(table) == ["setosa", "setosa", "versicolor", "virginica"]
    assert table.classes == ("setosa", "versicolor", "virginica")


@given(arrays(float, (3, 4), elements=st.floats(allow_nan=False, allow_infinity=False)), st.sampled_from(",;\t "))
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_numbers_survive_to_the_last_bit(tmp_path: Path, numbers: Floats, delimiter: str) -> None:
    path = table_file(tmp_path, "".join(delimiter.join(map(repr, row)) + "\n" for row in numbers.tolist()))

    table = read(path, "")

    assert np.array_equal(table.x, numbers[:, :3])
    assert [float(label) for label in labels_of(table)] == numbers[:, 3].tolist()


@pytest.mark.parametrize("content", [IRISES.replace(",", ";"), IRISES.replace(",", "\t"), IRISES.replace(",", "  "),
                                     IRISES.replace("\n", "\r\n"), IRISES.replace("\n", "\n\n"), "\ufeff" + IRISES,
                                     IRISES.replace(",", ";").replace(".", ",")])  # fmt: skip
def test_the_same_table_may_be_written_in_many_ways(tmp_path: Path, content: str) -> None:
    plain = read(table_file(tmp_path), "species")

    table = read(table_file(tmp_path, content), "species")

    assert np.array_equal(table.x, plain.x)
    assert labels_of(table) == labels_of(plain)


@pytest.mark.parametrize(
    "target, features",
    [
        ("", [[1, 2], [4, 5]]),  # the last
        ("c", [[1, 2], [4, 5]]),
        ("a", [[2, 3], [5, 6]]),
        ("2", [[1, 3], [4, 6]]),
        (" b ", [[1, 3], [4, 6]]),
    ],
)
def test_the_target_is_a_name_or_a_number_from_one(tmp_path: Path, target: str, features: list[list[float]]) -> None:
    path = table_file(tmp_path, "a,b,c\n1,2,3\n4,5,6\n")

    assert read(path, target).x.tolist() == features


def test_without_a_target_the_only_column_of_text_is_the_one(tmp_path: Path) -> None:
    path = table_file(tmp_path, "1,setosa,2\n3,virginica,4\n")

    assert labels_of(read(path, "")) == ["setosa", "virginica"]


def test_a_name_that_is_a_number_goes_before_the_number(tmp_path: Path) -> None:
    path = table_file(tmp_path, "3,2,label\n1,5,9\n4,6,8\n")

    assert labels_of(read(path, "3")) == ["1", "4"]


SECRETS = (
    "-----BEGIN PRIVATE KEY-----\nMIIEpAIBAAKCAQEA0secret\nc2VjcmV0==\n-----END PRIVATE KEY-----\n",
    "root:x:0:0:root:/root:/bin/sh\n# secret, more\nuser:$6$hash:1000:1000:A Name:/home:/bin/sh\n",
    "the password is secret\nand the other one too\n",
    "token\n",
    '{\n  "key": "secret"\n}\n',
)


@pytest.mark.parametrize(
    "content, sentence",
    [
        ("", "the table is empty"),
        ("\n\n", "the table is empty"),
        ("a\n1\n2\n", "there is one column only: put commas, semicolons, tabs or spaces between features and target"),
        ("a,b\n", "there is no row of values"),
        ("a,b,c\n1,2,3\n4,5\n", "row 3: has 2 values, where the first row has 3"),
        ("a,b\n1,2\n3,4,5\n6,7\n", "row 3: has 3 values, where the first row has 2"),
        (
            "a,b\n1,2\n\nred,4\n",
            'row 4, column "a": "red" is no number: put a number there, or ignore the column',
        ),
        ("1,2\n3,4\n1_000,6\n", 'row 3, column 1: "1_000" is no number: put a number there, or ignore the column'),
        ("a,b\n1,2\n1e999,3\n", 'row 3, column "a": the number is not finite: use one that a computer can hold'),
        ("a,b\n1,2\n-inf,3\n", 'row 3, column "a": the number is not finite: use one that a computer can hold'),
        (
            "a,b\n1,2\n,3\n",
            'row 3, column "a": a value is missing: fill it in, or choose with "missing" what becomes of such rows',
        ),
        (
            "a,b\n1,2\n3,?\n",
            'row 3, column "b": a value is missing: fill it in, or choose with "missing" what becomes of such rows',
        ),
        (
            "a,b\nNaN,2\n3,4\n5,NA\n6,7\n,8\nnull,9\n",
            'row 2, column "a": a value is missing here, and in row 4, 6, 7: '
            'fill in what is missing, or choose with "missing" what becomes of such rows',
        ),
        (
            "a,b\n1,2\n" + "?,3\n" * 6,
            'row 3, column "a": a value is missing here, and in row 4, 5, 6, 7, …: '
            'fill in what is missing, or choose with "missing" what becomes of such rows',
        ),
        ('a,b\n1,2\n3,"4\n', "row 3: the quotation marks do not match"),
    ],
)
def test_what_cannot_be_is_refused_with_its_row_and_column(tmp_path: Path, content: str, sentence: str) -> None:
    assert refusal(table_file(tmp_path, content)) == sentence


@pytest.mark.parametrize(
    "target, words",
    [
        ("colour", 'target: there is no column "colour"; there are x, y, x'),
        ("4", 'target: there is no column "4"; there are x, y, x'),
        ("0", 'target: there is no column "0"'),
        ("9" * 5000, 'target: there is no column "999'),
        ("x", 'target: several columns are called "x": give the number of the right one'),
    ],
)
def test_a_target_that_is_not_there_is_refused(tmp_path: Path, target: str, words: str) -> None:
    path = table_file(tmp_path, "x,y,x\n1,2,3\n")

    assert refusal(path, target).startswith(words)


@pytest.mark.parametrize("target", ["", "x"])
@pytest.mark.parametrize("content", SECRETS)
def test_of_a_file_in_which_nothing_separates_two_columns_nothing_is_quoted(
    tmp_path: Path, content: str, target: str
) -> None:
    sentence = refusal(table_file(tmp_path, content), target)

    assert sentence == "there is one column only: put commas, semicolons, tabs or spaces between features and target"


def test_of_a_table_names_and_the_cell_at_fault_are_quoted_with_twenty_characters_each(tmp_path: Path) -> None:
    name, cell = "a name of \x1b[31m more than that", "a cell of much more than that"
    path = table_file(tmp_path, f"{name},b\n1,2\n{cell},3\n")

    assert refusal(path).startswith(r'row 3, column "a name of \u001b[31…": "a cell of much more…" is no number')
    assert refusal(path, name[:-1]).endswith(
        r'there is no column "a name of \u001b[31…"; there are a name of \u001b[31…, b'
    )


def test_of_many_columns_the_first_are_named(tmp_path: Path) -> None:
    names = ",".join(f"n{i}" for i in range(30))
    path = table_file(tmp_path, f"{names}\n{','.join('1' * 30)}\n")

    assert refusal(path, "x").endswith("there are n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, …")


def test_columns_without_names_have_numbers(tmp_path: Path) -> None:
    path = table_file(tmp_path, "1,2\n3,4\n")

    assert refusal(path, "3") == 'target: there is no column "3"; there are 1 to 2'


@given(st.binary(max_size=300) | st.text(',;\t "\n\r10.xa-', max_size=300).map(str.encode), st.text(max_size=3))
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_a_table_of_finite_numbers_or_refused(tmp_path: Path, content: bytes, target: str) -> None:
    path = table_file(tmp_path, content)

    found, sentence = outcome(path, target)

    assert (found is None) == (0 < len(sentence.splitlines()) < 2)
    if found is not None:
        assert np.isfinite(found.x).all()
        assert len(found.x) == len(labels_of(found)) > 0


@pytest.mark.parametrize("content", ["1," * 100_001 + "1\n", "1 " * 100_001 + "1\n"])
def test_a_table_in_one_line_is_refused(tmp_path: Path, content: str) -> None:
    assert refusal(table_file(tmp_path, content)).startswith("there are more than 100 000 columns")


def test_a_fault_far_below_is_named_by_its_row(tmp_path: Path) -> None:
    rows = "x,y\n" + "".join(f"{i},{i % 2}\n" for i in range(200_000))

    for last, said in {
        "red,1": ', column "x": "red" is no number',
        "1e999,1": ', column "x": the number is not finite',
        "1,": ', column "y": a value is missing',
        "1": ": has 1 value,",
    }.items():
        assert refusal(table_file(tmp_path, f"{rows}{last}\n")).startswith(f"row 200002{said}")


def labels_of(table: Samples) -> list[str]:
    """The target as it was written."""
    if table.classes:
        return [table.classes[place] for place in table.target.tolist()]
    return [repr(number) for number in table.target[:, 0].tolist()]


def outcome(path: str, target: str) -> tuple[Samples | None, str]:
    """The table, or the sentence with which it is refused."""
    try:
        return read(path, target), ""
    except DataError as error:
        return None, str(error)
