"""What an experiment comes to is worked out once, and again where the data have become others."""

from __future__ import annotations

import pickle
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from core.components.datasets import Csv
from core.experiment import Experiment, parameter_count, shapes, widths
from core.layers import Dense

DEEP = Experiment(layers=(Dense(units=8),) * 20)


def test_the_shapes_of_a_value_are_worked_out_once() -> None:
    experiment = replace(DEEP, seed=3)

    with patch.object(Dense, "outputs", autospec=True, side_effect=Dense.outputs) as outputs:
        found = [(shapes(experiment), widths(experiment), parameter_count(experiment)) for _ in range(3)]

    assert found[0] == found[1] == found[2]
    assert outputs.call_count == len(experiment.layers)


def test_what_was_worked_out_is_no_part_of_the_value() -> None:
    known, new = replace(DEEP, seed=4), replace(DEEP, seed=4)
    shapes(known)

    assert (known, hash(known), pickle.dumps(known)) == (new, hash(new), pickle.dumps(new))
    assert widths(replace(known, layers=known.layers[:2])) == (2, 8, 8, 3)


def test_the_number_of_samples_in_a_batch_is_asked_each_time() -> None:
    assert shapes(DEEP, 1) == shapes(DEEP) == shapes(DEEP, 2)


def test_a_table_that_has_changed_has_other_shapes(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b,c\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n")
    experiment = replace(DEEP, data=Csv(path=str(table)))
    before = widths(experiment)

    table.write_text("a,b,c,d\n1,2,9,x\n3,4,8,y\n5,6,7,x\n7,8,6,z\n")

    assert (before[0], before[-1]) == (2, 2)
    assert (widths(experiment)[0], widths(experiment)[-1]) == (3, 3)
