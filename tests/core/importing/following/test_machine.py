"""The reader follows a program for so long and no longer, and never runs any of it."""

from __future__ import annotations

from pathlib import Path

from core.importing.following.machine import FOR_ONE, FUEL
from tests.core.importing.followed import KERAS, compiled, followed


def test_nothing_of_a_program_is_run(tmp_path: Path) -> None:
    path = tmp_path / "made"

    followed(f"import os\nopen({str(path)!r}, 'w').write('x')\nos.system('touch {path}')\nos.mkdir({str(path)!r})")

    assert not path.exists()


def test_a_statement_has_its_share_of_the_work() -> None:
    machine = followed("for i in range(999):\n    for j in range(999):\n        k = [i, j]\nit = 1")

    assert machine.top.values["it"] == 1
    assert machine.failed == [1]
    assert FUEL - FOR_ONE - 10 < machine.fuel < FUEL


def test_models_optimizers_and_trainings_are_remembered() -> None:
    machine = followed(compiled("Dense(1, input_dim=2)", optimizer="SGD(lr=0.1)"))

    assert [len(each) for each in (machine.models, machine.optimizers, machine.trainings)] == [1, 1, 1]


def test_words_and_modules_tell_the_version() -> None:
    machine = followed(KERAS + "Dense(output_dim=3)")

    assert "output_dim" in machine.words
    assert "keras.layers" in machine.modules


def test_a_class_that_only_adds_to_a_model_of_a_library_makes_that_model() -> None:
    text = KERAS + (
        "import keras\nclass Mine(keras.Model):\n    def train_step(self, data):\n        pass\n"
        "a = Input((3,))\nit = Mine(a, Dense(5)(a))\nit.compile('adam', 'mse')\nit.fit(x, y)"
    )

    machine = followed(text)

    assert [each.model.name for each in machine.trainings] == ["Model"]
