"""Every edit goes through a verb, can be undone, and keeps each layer's identity."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.state.document import Document
from core.components.activations import Relu, Sigmoid
from core.components.datasets import Iris, Sine
from core.components.initializers import HeNormal
from core.components.losses import CrossEntropy, Hinge, MeanSquaredError
from core.components.optimizers import Adam
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment
from core.experiment.files import read_experiment
from core.experiment.presets import read_preset
from core.layers import Dense, Maxout
from core.wording import english


def stack(*units: int) -> Experiment:
    """A network that can be told apart by the number of its nodes."""
    return Experiment(layers=tuple(Dense(units=each) for each in units))


def units(document: Document) -> list[int]:
    """The number of nodes of each layer."""
    return [layer.units for layer in document.experiment.layers if isinstance(layer, Dense | Maxout)]


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Five layers."""
    return Document(stack(1, 2, 3, 4, 5))


def test_an_edit_is_told_to_everybody(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.cleanness_changed), qtbot.waitSignal(document.changed) as told:
        document.insert_layer(1, Maxout(units=9))

    assert told.args == [document.experiment]
    assert units(document) == [1, 9, 2, 3, 4, 5]


def test_new_layers_have_new_ids_and_the_old_keep_theirs(document: Document) -> None:
    before = document.slot_ids

    document.insert_layers(2, (Dense(), Dense()))

    assert document.slot_ids[:2] + document.slot_ids[4:] == before
    assert len(set(document.slot_ids)) == 7


@pytest.mark.parametrize(
    "moved, to, result",
    [([0], 5, [2, 3, 4, 5, 1]), ([3, 1], 0, [2, 4, 1, 3, 5]), ([1, 2], 4, [1, 4, 2, 3, 5]), ([4], 1, [1, 5, 2, 3, 4])],
)
def test_ids_move_with_their_layers(document: Document, moved: list[int], to: int, result: list[int]) -> None:
    identity = dict(zip(units(document), document.slot_ids, strict=True))

    document.move_layers(moved, to)

    assert units(document) == result
    assert [identity[each] for each in result] == list(document.slot_ids)


def test_removed_layers_come_back_with_their_ids(document: Document) -> None:
    before = document.slot_ids

    document.remove_layers([1, 3])
    removed = document.slot_ids
    document.undo_stack.undo()

    assert removed == (before[0], before[2], before[4])
    assert (units(document), document.slot_ids) == ([1, 2, 3, 4, 5], before)


def test_the_layers_that_a_remedy_leaves_keep_their_ids(document: Document) -> None:
    before, ids = document.experiment, document.slot_ids
    document.try_remedy(before.with_layers(before.layers[:2]))
    document.try_remedy(before)
    assert document.slot_ids[:2] == ids[:2]
    assert len(set(document.slot_ids)) == len(before.layers)


def test_several_layers_change_at_once_and_in_one_step(document: Document) -> None:
    document.set_activation({0, 1}, Sigmoid())
    document.set_initializer({0, 1}, HeNormal())
    document.set_units({0, 1}, 7)

    assert document.experiment.layers[:2] == (Dense(7, Sigmoid(), HeNormal()),) * 2
    assert units(document) == [7, 7, 3, 4, 5]
    assert document.undo_stack.count == 3


def test_everything_else_can_be_set_and_undone(document: Document) -> None:
    before = document.experiment

    document.set_data(Iris())
    document.set_preprocessing(NoPreprocessing())
    document.set_loss(MeanSquaredError())
    document.set_optimizer(Adam())
    document.set_seed(11)
    document.set_batch(32)
    document.set_precision("float64")
    document.set_test_share(0.3)
    document.replace_layers({0: Dense(units=8, activation=Relu())})
    after = document.experiment
    document.undo_stack.go_to(0)

    assert (after.data, after.loss, after.optimizer, after.seed) == (Iris(), MeanSquaredError(), Adam(), 11)
    assert (after.batch, after.precision, after.test_share, after.preprocessing) == (
        32,
        "float64",
        0.3,
        NoPreprocessing(),
    )
    assert document.experiment == before
    document.undo_stack.go_to(9)
    assert document.experiment == after


def test_an_edit_that_changes_nothing_is_none(document: Document, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(document.changed):
        document.set_units([2], 3)
        document.move_layers([2], 3)

    assert not document.undo_stack.can_undo


IMPOSSIBLE: dict[str, Callable[[Document], None]] = {
    "a billion nodes": lambda document: document.set_units([0], 10**9),
    "text that holds no layers": lambda document: document.paste(0, "no layers at all"),
    "a million layers": lambda document: document.repeat([0], 10**6),
}


@pytest.mark.parametrize("attempt", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_the_impossible_is_refused_in_a_sentence_and_changes_nothing(
    document: Document, attempt: Callable[[Document], None], qtbot: QtBot
) -> None:
    before = document.experiment

    with qtbot.waitSignal(document.refused) as refused:
        attempt(document)

    assert len(english(refused.args[0])) > 10
    assert document.experiment == before
    assert not document.undo_stack.can_undo


def test_several_layers_can_be_replaced_each_by_its_own(document: Document) -> None:
    document.replace_layers({0: Dense(units=50), 3: Maxout(units=60)})

    assert units(document) == [50, 2, 3, 60, 5]
    assert document.undo_stack.count == 1


def test_repeating_deepens_the_network(document: Document) -> None:
    document.repeat([1, 2], 3)

    assert units(document) == [1, 2, 3, 2, 3, 2, 3, 4, 5]


def test_layers_travel_as_text(document: Document, qtbot: QtBot) -> None:
    other = Document(stack(50))

    text = document.cut([3, 1])
    other.paste(1, text)

    assert (units(document), units(other)) == ([1, 3, 5], [50, 2, 4])


def test_a_saved_document_is_clean_until_it_is_edited(document: Document, tmp_path: Path) -> None:
    document.set_seed(8)
    unsaved = document.is_clean

    saved = document.save(tmp_path / "mine.json")
    clean = document.is_clean
    document.undo_stack.undo()

    assert (unsaved, saved, clean, document.is_clean) == (False, True, True, False)
    assert read_experiment(tmp_path / "mine.json").seed == 8
    assert document.path == tmp_path / "mine.json"


def test_an_edit_taken_back_by_hand_leaves_the_document_clean(document: Document) -> None:
    document.set_seed(8)

    document.set_seed(7)

    assert document.is_clean


def test_opening_can_be_undone_and_then_saves_to_the_file_of_before(document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "first.json")
    document.set_seed(99)
    Document(stack(6, 7)).save(tmp_path / "second.json")

    opened = document.open(tmp_path / "second.json")
    during = (units(document), document.path, document.is_clean)
    document.undo_stack.undo()

    assert opened
    assert during == ([6, 7], tmp_path / "second.json", True)
    assert (units(document), document.path, document.is_clean) == ([1, 2, 3, 4, 5], tmp_path / "first.json", False)


def test_a_file_that_cannot_be_read_or_written_is_told_and_nothing_is_lost(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    document.set_seed(8)

    with qtbot.waitSignal(document.file_failed) as unread:
        assert not document.open(tmp_path / "nowhere.json")
    with qtbot.waitSignal(document.file_failed) as unwritten:
        assert not document.save(tmp_path / "no folder" / "mine.json")

    assert "nowhere.json" in english(unread.args[0])
    assert "mine.json" in english(unwritten.args[0])
    assert (document.experiment.seed, document.is_clean, document.path) == (8, False, None)


def test_the_loss_goes_along_with_the_data_in_one_step_of_undo(document: Document) -> None:
    document.set_loss(Hinge())

    document.set_data(Sine())
    real = document.experiment.loss
    document.set_data(Iris())
    back = document.experiment.loss
    document.undo_stack.undo()
    document.undo_stack.undo()

    assert (real, back) == (MeanSquaredError(), CrossEntropy())
    assert document.experiment.loss == Hinge()


def test_a_preset_is_one_until_it_is_saved(document: Document, tmp_path: Path) -> None:
    preset = read_preset("relu-healthy")

    document.begin(preset)
    begun = (document.preset, document.experiment, document.path, document.is_clean)
    document.save(tmp_path / "mine.json")

    assert begun == (preset, preset.experiment, None, True)
    assert document.preset is None
