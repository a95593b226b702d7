"""What is pasted is told by how it looks: whoever can make something of it hears of it, and layers are left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.pasted import Pasted
from app.state.patience import GivenUp
from core.experiment import Experiment
from core.experiment.files import experiment_as_text, layers_as_text
from core.layers import Dense

T = TypeVar("T")
THEIRS = Experiment(seed=5, layers=(Dense(units=3),))


@pytest.fixture
def pasted(qtbot: QtBot) -> Pasted:
    """Beside an experiment that nobody has touched."""
    return Pasted(Document(Experiment()))


def handed_on(pasted: Pasted, text: str) -> list[object]:
    """Whether it is taken, and what others are given of it."""
    told = list[object]()
    pasted.experiment.connect(told.append)
    pasted.program.connect(told.append)
    return [pasted.takes(text), *told]


def test_a_whole_experiment_is_handed_on(pasted: Pasted) -> None:
    assert handed_on(pasted, experiment_as_text(THEIRS)) == [True, THEIRS]


def test_what_is_no_json_is_handed_on_as_a_program(pasted: Pasted) -> None:
    assert handed_on(pasted, "model = Sequential()") == [True, "model = Sequential()"]


@pytest.mark.parametrize("text", [layers_as_text(THEIRS.layers), "[wrong", " ", experiment_as_text(THEIRS)[:-9]])
def test_layers_right_or_wrong_are_left(pasted: Pasted, text: str) -> None:
    assert handed_on(pasted, text) == [False]


def test_of_an_experiment_for_whose_table_nobody_waits_nothing_comes(qtbot: QtBot) -> None:
    def at_once_given_up(work: Callable[[], T], once: bool = False) -> T:
        raise GivenUp

    document = Document(Experiment())
    document.patiently = at_once_given_up

    assert handed_on(Pasted(document), experiment_as_text(THEIRS)) == [True]
