"""What a function builds for scikit-learn is what is trained."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import KERAS, described

BUILD = KERAS + (
    "def build():\n"
    "    m = Sequential([Dense(7, input_dim=4, activation='relu'), Dense(3, activation='softmax')])\n"
    "    m.compile(loss='categorical_crossentropy', optimizer='adam')\n"
    "    return m\n"
)


@pytest.mark.parametrize("build", ["build_fn=build", "model=build()"])
def test_the_network_is_that_which_is_built(build: str) -> None:
    found = described(f"{BUILD}it = KerasClassifier({build}, epochs=9, batch_size=5)\n")

    assert found.layers[0].settings["units"] == 7
    assert found.epochs is not None
    assert (found.epochs.value, found.batch.value) == (9, 5)


@pytest.mark.parametrize("wide", ["units=9", "model__units=9"])
def test_what_the_function_has_a_name_for_is_handed_to_it(wide: str) -> None:
    build = BUILD.replace("build():", "build(units=7):").replace("Dense(7", "Dense(units")

    found = described(f"{build}it = KerasClassifier(model=build, {wide}, epochs=9)\n")

    assert found.layers[0].settings["units"] == 9
