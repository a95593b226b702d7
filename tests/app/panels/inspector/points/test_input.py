"""Tests of tuning point 1, as a person uses it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.panels.inspector.scope import Scope
from app.panels.table_preview import TablePreview
from app.state.patience import Patience
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog
from app.widgets.overlays.waiting import Waiting
from core.components.datasets import Csv, Digits, Moons, Sine, Spirals
from core.components.losses import CrossEntropy, MeanSquaredError
from core.components.preprocessing import MinMax, Normalize
from core.components.tables import Roles
from tests.app.panels.inspector.person import Person
from tests.app.state.slow import SlowTable, cancel, when_shown


@pytest.fixture(autouse=True)
def point_1_is_open(person: Person) -> None:
    person.opens(1)


def test_other_data_are_one_click(person: Person) -> None:
    person.presses("digits")

    assert person.document.experiment.data == Digits()
    assert person.reads(1) == "digits · standardized"


def test_the_number_of_samples_survives_the_change_of_data(person: Person) -> None:
    person.enters("Samples", "300")

    person.presses("moons")

    assert person.document.experiment.data == Moons(samples=300)


def test_the_lectures_three_forms_of_normalization_are_three_buttons(person: Person) -> None:
    person.presses("normalized")

    chosen = []
    for name in ("per sample", "per feature", "whole array"):
        person.presses(name)
        chosen.append(person.document.experiment.preprocessing)

    assert chosen == [Normalize(axis="sample"), Normalize(axis="feature"), Normalize(axis="all")]


def test_the_order_of_the_norm_can_be_set(person: Person) -> None:
    person.presses("normalized")

    person.enters("Norm", "1")

    assert person.document.experiment.preprocessing == Normalize(order=1)


def test_a_drag_of_the_held_out_share_is_one_step_of_undo(person: Person) -> None:
    person.drags("Held out", 0.3, 0.4, 0.5, 0.6)
    dragged = person.document.experiment.test_share

    person.undoes()

    assert dragged > 0.4
    assert person.document.experiment.test_share == 0.2


def test_too_much_noise_is_refused_beside_the_field_and_the_old_value_stays(person: Person) -> None:
    person.enters("Noise", "7")

    assert "Enter a number from 0 to 2." in person.sees()
    assert person.document.experiment.data == Spirals()


def test_data_with_real_targets_bring_a_cost_that_fits(person: Person) -> None:
    person.presses("sine")
    chosen = person.document.experiment

    person.undoes()

    assert (chosen.data, chosen.loss) == (Sine(), MeanSquaredError())
    assert (person.document.experiment.data, person.document.experiment.loss) == (Spirals(), CrossEntropy())


def test_min_max_is_one_click(person: Person) -> None:
    person.presses("min-max")

    assert person.document.experiment.preprocessing == MinMax()


def test_a_table_of_ones_own_is_asked_for_by_its_file(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("length,kind\n1,a\n2,b\n", "utf-8")
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: str(table))

    person.presses("CSV file")
    looked_at = person.document.experiment.data, person.pressed()
    person.presses("Use this table")
    taken = person.document.experiment.data
    pressed = person.pressed()
    person.undoes()

    assert looked_at[0] == Spirals()
    assert "CSV file" not in looked_at[1]
    assert (taken, "CSV file" in pressed) == (Csv(path=str(table)), True)
    assert person.document.experiment.data == Spirals()


def test_who_chooses_no_table_keeps_the_data(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: "")
    before = person.document.experiment

    person.presses("CSV file")

    assert person.document.experiment == before
    assert "CSV file" not in person.pressed()


def test_the_field_of_a_file_has_its_answer_before_another_file_is_asked_for(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.csv").write_text("length,kind\n1,a\n2,b\n", "utf-8")
    person.document.set_data(Csv(path=str(tmp_path / "one.csv")))
    path = next(each for each in person.inspector.findChildren(QLineEdit) if each.accessibleName() == "File")
    asked = list[str]()

    def ask(*of: object) -> str:
        asked.append("asked")
        return ""

    monkeypatch.setattr(FileDialog, "file_to_read", ask)

    path.clear()
    path.setModified(True)
    path.editingFinished.emit()
    within = list(asked)
    person.waits()

    assert (within, asked) == ([], ["asked"])


def test_who_gives_up_a_large_table_sees_the_data_and_numbers_that_stay(
    person: Person, slow: SlowTable, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = person.inspector
    person.document.patiently = Patience(partial(Waiting, window, theme), window)
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: str(slow.path))
    when_shown(window, cancel)
    person.presses("CSV file")
    data = person.pressed()

    slow.let_go()
    person.presses("CSV file")
    person.presses("Use this table")
    slow.hold()
    slow.write(600)
    when_shown(window, cancel)
    person.drags("Held out", 0.3)

    assert "CSV file" not in data
    assert "spirals" in data
    assert (person.document.experiment.test_share, person.field("Held out").text()) == (0.2, "0.2")


def test_a_large_table_that_has_changed_is_not_read_to_be_shown(person: Person, slow: SlowTable) -> None:
    slow.let_go()
    person.document.set_data(slow.data)
    person.document.set_loss(MeanSquaredError())
    slow.hold()
    slow.write(600)

    person.inspector.points[0].unfold(person.document.experiment, Scope(()))

    assert not slow.begun.is_set()


def test_a_table_that_cannot_be_says_so_before_it_is_used(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("length,kind\n1,a\n?,b\n", "utf-8")
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: str(table))

    person.presses("CSV file")

    assert 'row 3, column "length": a value is missing' in " ".join(person.sees())
    assert not person.button("Use this table").isEnabled()
    assert "CSV file" not in person.pressed()


def test_the_present_table_can_be_looked_at_again(person: Person, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("length,width,kind\n1,5,a\n2,3,b\n", "utf-8")
    hidden = [each.isVisible() for each in person.inspector.findChildren(QPushButton) if "table…" in each.text()]
    person.document.set_data(Csv(path=str(table)))

    person.presses("Look at the table…")
    preview = person.inspector.findChildren(TablePreview)[0]
    preview.columns.role_chosen.emit(1, "ignore")
    person.presses("Use this table")

    assert hidden == [False]
    assert person.document.experiment.data == Csv(path=str(table), columns=Roles({"width": "ignore"}))


def test_another_path_is_looked_at_and_other_settings_are_taken_at_once(person: Person, tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text("length,kind\n1,a\n2,b\n", "utf-8")
    person.document.set_data(Csv(path=str(tmp_path / "one.csv")))
    path = next(each for each in person.inspector.findChildren(QLineEdit) if each.accessibleName() == "File")

    person.presses("drop row")
    path.setText(str(tmp_path / "two.csv"))
    path.setModified(True)
    path.editingFinished.emit()
    person.waits()
    before = person.document.experiment.data
    person.presses("Use this table")

    assert before == Csv(path=str(tmp_path / "one.csv"), missing="drop")
    assert person.document.experiment.data == Csv(path=str(tmp_path / "two.csv"), missing="drop")


def test_the_target_of_a_role_stands_in_its_field_and_gives_way_to_another(person: Person, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b,c\n1,2,x\n3,4,y\n5,7,x\n")
    roles = Roles({"b": "target", "c": "ignore"})
    person.document.set_data(Csv(path=str(tmp_path / "a.csv"), columns=roles))
    field = next(each for each in person.inspector.findChildren(QLineEdit) if each.accessibleName() == "Target column")
    shown = field.text()

    field.setText("c")
    field.setModified(True)
    field.editingFinished.emit()

    assert shown == "b"
    assert person.document.experiment.data == Csv(path=str(tmp_path / "a.csv"), target="c")
