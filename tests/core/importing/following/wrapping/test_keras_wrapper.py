"""What a function builds for scikit-learn is what is trained."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import KERAS, described, notes_of

BUILD = KERAS + (
    "def build():\n"
    "    m = Sequential([Dense(7, input_dim=4, activation='relu'), Dense(3, activation='softmax')])\n"
    "    m.compile(loss='categorical_crossentropy', optimizer='adam')\n"
    "    return m\n"
)
BARE = BUILD.replace("    m.compile(loss='categorical_crossentropy', optimizer='adam')\n", "")
ITS_OWN = BUILD.replace("build():", "build(compile_kwargs):").replace("'adam'", "compile_kwargs['optimizer']")
RATE = "optimizer__learning_rate=0.3"


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


@pytest.mark.parametrize("build", [BARE, ITS_OWN], ids=["it compiles", "it hands over what to compile with"])
@pytest.mark.parametrize("optimizer", ["'sgd'", "SGD"])
def test_the_wrapper_makes_the_optimizer_with_the_arguments_that_are_for_it(build: str, optimizer: str) -> None:
    call = f"it = KerasClassifier(build, loss='categorical_crossentropy', optimizer={optimizer}, {RATE})\n"

    found = described(build + call)

    assert (found.optimizer.value["kind"], found.optimizer.value["learning_rate"]) == ("sgd", 0.3)
    assert found.loss.value["kind"] == "cross_entropy"
    assert not [note for note in notes_of(build + call) if "optimizer" in note]


def test_without_a_name_it_is_that_of_the_wrapper() -> None:
    found = described(f"{BARE}it = KerasClassifier(build, {RATE})\n")

    assert (found.optimizer.value["kind"], found.optimizer.value["learning_rate"]) == ("rmsprop", 0.3)


@pytest.mark.parametrize(
    ("build", "optimizer", "rate"),
    [(BUILD, "'sgd'", 0.001), (BARE, "SGD(learning_rate=0.2)", 0.2)],
    ids=["compiled by the function", "made already"],
)
def test_what_comes_too_late_for_the_optimizer_is_said_to_change_nothing(
    build: str, optimizer: str, rate: float
) -> None:
    call = f"it = KerasClassifier(build, loss='categorical_crossentropy', optimizer={optimizer}, {RATE})\n"

    found, notes = described(build + call), notes_of(build + call)

    assert found.optimizer.value["learning_rate"] == rate
    line = (build + call).count("\n")
    assert [note for note in notes if "optimizer__" in note] == [
        f"line {line}: optimizer__learning_rate changes nothing, as the network has an optimizer of its own by then, "
        "and is left out"
    ]
