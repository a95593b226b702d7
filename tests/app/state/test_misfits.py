"""Tests of why an edit cannot be, and of which layer is to blame."""

from __future__ import annotations

import psutil
import pytest
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.misfits import Misfit, lack_of_memory, misfit_of, objection
from core.experiment import LARGEST_DEPTH, Experiment
from core.layers import BatchNorm, Dense, Skip
from core.wording import Field, Reason, english

WIDE = Experiment(layers=(Dense(units=8), Dense(units=16), Skip(span=1)))
FEW = Reason("value.at_least", limit="1")


def test_a_layer_that_is_there_is_told_by_where_it_stands_now() -> None:
    reason = FEW.at(Field("layers", 0, "units"))

    assert misfit_of(reason, tried=(12, 10, 11), present=(10, 11, 12)) == Misfit(FEW, slot=2)


def test_a_new_layer_is_told_by_the_gap_in_which_it_would_stand() -> None:
    reason = FEW.at(Field("layers", 3))

    assert misfit_of(reason, tried=(10, 11, 20, 21, 12), present=(10, 11, 12)) == Misfit(FEW, gap=2)


def test_what_is_wrong_with_all_layers_says_so_and_has_no_place() -> None:
    reason = Reason("value.at_most_entries", limit=5000).at(Field("layers"))

    assert misfit_of(reason, (1, 2), (1, 2)) == Misfit(reason)


def test_an_objection_is_the_reason_or_nothing() -> None:
    reason = objection(WIDE)

    assert reason is not None
    assert english(reason).startswith("the skip in slot 2")
    assert objection(Experiment(layers=(Dense(), BatchNorm()))) is None


def test_a_network_that_has_no_room_is_told_before_it_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = type("Memory", (), {"available": 1000})()
    monkeypatch.setattr(psutil, "virtual_memory", lambda: memory)

    lack = lack_of_memory(Experiment(layers=(Dense(),)))

    assert lack is not None
    assert "GB of memory" in english(lack)
    assert lack_of_memory(WIDE) is None
    assert lack_of_memory(Experiment(layers=(Dense(),) * (LARGEST_DEPTH + 1))) is None


def test_a_misfit_is_told_with_its_layer_before_the_sentence(document: Document) -> None:
    told: list[object] = []
    document.misfitted.connect(told.append)
    document.refused.connect(told.append)

    document.set_units((1,), 10**6)

    many = Reason("value.at_most", limit="4096")
    assert told == [Misfit(many, slot=1), many]


def test_a_paste_that_cannot_be_names_the_place_and_the_reason(document: Document, qtbot: QtBot) -> None:
    text = '[{"kind": "dense"}, {"kind": "dense", "units": 0}]'

    with qtbot.waitSignal(document.refused) as refused:
        document.paste(0, text)

    assert refused.args == [FEW.at(Field("layers", 1, "units"))]


def test_a_repetition_without_room_in_memory_is_refused(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Reason] = []
    document.refused.connect(said.append)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: type("Memory", (), {"available": 1000})())

    document.repeat((0,), 100)

    assert len(said) == 1
    assert not document.undo_stack.can_undo


@pytest.mark.parametrize("text, why", [("  ", "there is no text to paste"), ("no layers", "this is no JSON text")])
def test_a_text_without_layers_is_refused_with_what_to_paste_instead(document: Document, text: str, why: str) -> None:
    said: list[Reason] = []
    document.refused.connect(said.append)

    document.paste(0, text)

    assert english(said[0]).startswith(why)
    assert english(said[0]).endswith("copy layers in any window, layers as JSON, or a program in Keras or PyTorch")
