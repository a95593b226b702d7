"""Features are numbers, days or one-hot categories; what is missing is refused, dropped or filled in."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.components.tables import DataError, Missing, Role, Samples, Wishes, features, read_table, samples_of
from tests.core.components.tables.files import table_file

CITIES = "age,city,income\n20,Seoul,1.5\n,Busan,2.5\n40,,3.5\n60,Seoul,4.5\n10,Daegu,?\n"


def samples(
    folder: Path, content: str, missing: Missing = "refuse", target: str | None = None, **columns: Role
) -> Samples:
    return samples_of(read_table(table_file(folder, content), Wishes(target, columns)), None, missing)


def refusal(folder: Path, content: str, *wishes: Any, **columns: Any) -> str:
    with pytest.raises(DataError) as refused:
        samples(folder, content, *wishes, **columns)
    return str(refused.value)


def test_categories_are_one_hot_in_sorted_order(tmp_path: Path) -> None:
    found = samples(tmp_path, "n,c,d,y\n3,b,10,1.5\n4,a,9,2.5\n5,b,10,3.5\n", d="category")

    assert found.x.tolist() == [[3, 0, 1, 0, 1], [4, 1, 0, 1, 0], [5, 0, 1, 0, 1]]
    assert found.features == ("n", "c=a", "c=b", "d=9", "d=10")


def test_categories_take_no_room_but_their_own(tmp_path: Path) -> None:
    content = "c,d,y\n" + "".join(f"{'' if i % 97 == 5 else i % 50},k{i % 30},{i}.5\n" for i in range(5000))
    table = read_table(table_file(tmp_path, content), Wishes(None, {"c": "category"}))

    tracemalloc.start()
    found = samples_of(table, None, "mean")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found.x.shape == (5000, 80)
    assert peak < 1.5 * found.x.nbytes


def test_categories_that_would_take_too_much_room_are_refused_at_the_widest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = "n,c,d,y\n3,b,p,1.5\n4,a,q,2.5\n5,b,r,3.5\n3,b,p,1.5\n"
    monkeypatch.setattr(features, "MOST_NUMBERS", 4 * (1 + 2 + 3) - 1)

    assert refusal(tmp_path, content) == (
        'column "d": as 3 categories in each of 4 rows it takes more memory than a table may: ignore the column'
    )
    assert samples(tmp_path, content, d="ignore").x.shape == (4, 3)
    monkeypatch.setattr(features, "MOST_NUMBERS", 4 * (1 + 2 + 3))
    assert samples(tmp_path, content).x.shape == (4, 6)


def test_a_table_of_numbers_alone_is_bounded_by_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "MOST_NUMBERS", 1)

    assert samples(tmp_path, "a,b,y\n1,2,0.5\n3,4,1.5\n").x.shape == (2, 2)


def test_without_a_header_features_have_no_names(tmp_path: Path) -> None:
    assert samples(tmp_path, "3,b,1.5\n4,a,2.5\n5,b,3.5\n").features == ()


def test_dates_are_ignored_or_become_days(tmp_path: Path) -> None:
    content = "when,x,y\n1970-01-02,5,1.5\n1970-01-03,6,2.5\n"

    assert samples(tmp_path, content).x.tolist() == [[5], [6]]
    assert samples(tmp_path, content, when="feature").x.tolist() == [[1, 5], [2, 6]]
    assert samples(tmp_path, content, x="ignore", when="feature").x.tolist() == [[1], [2]]


def test_a_text_is_no_feature(tmp_path: Path) -> None:
    assert refusal(tmp_path, CITIES, "drop", city="feature") == (
        'row 2, column "city": "Seoul" is no number: put a number there, or ignore the column'
    )
    assert refusal(tmp_path, "a,b\n1,2\n3,4\n", a="ignore") == (
        "no column is left to learn from: make one a feature or a category"
    )


def test_missing_values_are_refused_by_their_rows_in_columns_that_are_used(tmp_path: Path) -> None:
    assert refusal(tmp_path, CITIES, "refuse", "income") == (
        'row 3, column "age": a value is missing here, and in row 4, 6: '
        'fill in what is missing, or choose with "missing" what becomes of such rows'
    )
    assert refusal(tmp_path, CITIES, "refuse", "income", age="ignore").startswith('row 4, column "city"')


def test_rows_with_missing_values_are_dropped(tmp_path: Path) -> None:
    found = samples(tmp_path, CITIES, "drop", "income")

    assert found.x.tolist() == [[20, 0, 0, 1], [60, 0, 0, 1]]
    assert found.target.tolist() == [[1.5], [4.5]]


def test_the_mean_and_the_most_frequent_stand_for_what_is_missing_and_no_answer_is_made_up(tmp_path: Path) -> None:
    found = samples(tmp_path, CITIES, "mean", "income")

    assert found.x.tolist() == [[20, 0, 0, 1], [40, 1, 0, 0], [40, 0, 0, 1], [60, 0, 0, 1]]
    assert found.target.tolist() == [[1.5], [2.5], [3.5], [4.5]]


def test_a_class_that_is_only_in_dropped_rows_is_none(tmp_path: Path) -> None:
    found = samples(tmp_path, "x,y\n1,a\n,b\n3,c\n", "drop")

    assert (found.target.tolist(), found.classes) == ([0, 1], ("a", "c"))
    assert "one class only" in refusal(tmp_path, "x,y\n1,a\n,b\n", "drop")


def test_what_is_not_finite_is_named_with_its_row(tmp_path: Path) -> None:
    content = "c,x,y\na,1,2.5\n\nb,1e999,3.5\na,inf,?\n"

    assert refusal(tmp_path, content, "drop", "y") == (
        'row 4, column "x": the number is not finite: use one that a computer can hold'
    )


def test_plain_numbers_are_not_copied(tmp_path: Path) -> None:
    table = read_table(table_file(tmp_path, "a,b,y\n1,2,3\n4,5,6\n"))

    assert np.shares_memory(samples_of(table, None, "refuse").x, table.numbers)
