"""A look says how a table is read, and why it cannot be used as it stands."""

from __future__ import annotations

from msgspec.structs import replace

from app.panels.table_preview.look import first_look, fresh, look_at, with_role
from core.components.datasets import Csv
from core.components.losses import MeanSquaredError
from core.components.tables import Role, Roles
from core.experiment import Experiment
from tests.app.panels.table_preview.conftest import HOUSES, Write

DOUBTFUL = "size;price\n1,425;1\n2,350;0\n3,125;1\n"  # grams or kilograms?


def roles_of(experiment: Experiment, data: Csv) -> dict[str, Role]:
    """Each column's role, as it is shown."""
    look = look_at(experiment, data)
    return dict(zip(look.keys, look.roles, strict=True))


def test_roles_are_guessed(experiment: Experiment, write: Write) -> None:
    look = look_at(experiment, write(HOUSES))

    assert look.refusal is None
    assert dict(zip(look.keys, look.roles, strict=True)) == {
        "id": "ignore", "size": "feature", "city": "target", "built": "ignore", "price": "feature",
    }  # fmt: skip


def test_a_table_that_cannot_be_used_is_still_read(experiment: Experiment, write: Write) -> None:
    look = look_at(experiment, write("x,y\n1,a\n?,b\n"))

    assert look.reading is not None
    assert look.refusal is not None
    assert (look.refusal.code, [str(part) for part in look.refusal.place if isinstance(part, str)]) == ("table.gap", [])


def test_another_role_takes_the_place_of_one_that_was_given_by_number(experiment: Experiment, write: Write) -> None:
    data = replace(write(HOUSES), target="5", columns=Roles({"2": "ignore"}))

    first = with_role(look_at(experiment, data), 4, "ignore")
    second = with_role(look_at(experiment, first), 1, "target")

    assert roles_of(experiment, first)["price"] == "ignore"
    assert (second.target, second.columns) == ("size", {"price": "ignore"})
    assert look_at(experiment, second).refusal is None


def test_there_is_one_target(experiment: Experiment, write: Write) -> None:
    data = with_role(look_at(experiment, write(HOUSES)), 4, "target")

    data = with_role(look_at(experiment, data), 2, "target")

    assert [*roles_of(experiment, data).values()].count("target") == 1
    assert roles_of(experiment, data)["city"] == "target"


def test_the_loss_of_the_experiment_tells_classes_from_amounts(experiment: Experiment, write: Write) -> None:
    data = write("x,y\n" + "".join(f"{i},{2 + i % 5}\n" for i in range(20)))

    of_classes, of_amounts = look_at(experiment, data), look_at(replace(experiment, loss=MeanSquaredError()), data)

    assert of_classes.reading is not None
    assert of_classes.reading.classes is not None
    assert of_amounts.reading is not None
    assert of_amounts.reading.classes is None


def test_where_marks_are_in_doubt_columns_are_shown_and_roles_settle_it(experiment: Experiment, write: Write) -> None:
    look = look_at(experiment, write(DOUBTFUL + "4,250;1\n"))
    told = look_at(experiment, replace(look.data, decimal=","), look.columns)
    ignored = with_role(look, 0, "ignore")

    assert look.refusal is not None
    assert (look.refusal.code, look.reading, look.keys) == ("table.marks", None, ["size", "price"])
    assert look.columns[0].first == ("1,425", "2,350", "3,125")
    assert told.reading is not None
    assert told.refusal is None
    assert look_at(experiment, ignored, look.columns).roles[0] == "ignore"


def test_a_role_that_is_wished_is_shown_while_the_table_cannot_be_read(experiment: Experiment, write: Write) -> None:
    before = look_at(experiment, write(HOUSES))

    data = replace(before.data, encoding="no such thing", columns=Roles({"size": "category"}), target="price")
    look = look_at(experiment, data, before.columns)

    assert look.reading is None
    assert (look.roles[1], look.roles[4], look.roles[2]) == ("category", "target", "feature")


def test_what_was_set_for_columns_of_another_table_is_forgotten(experiment: Experiment, write: Write) -> None:
    data = replace(write(HOUSES), target="no such column", missing="mean")

    look = first_look(experiment, data)

    assert (look.data, look.refusal) == (fresh(data), None)


def test_a_file_that_is_no_table_has_no_columns(experiment: Experiment, write: Write) -> None:
    look = look_at(experiment, write(""))

    assert look.refusal is not None
    assert (look.refusal.code, look.columns) == ("table.empty", ())
