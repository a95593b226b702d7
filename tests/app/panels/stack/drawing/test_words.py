"""Tests of what the stack says."""

from __future__ import annotations

from msgspec.structs import replace

from app.panels.stack.drawing.gains import UNKNOWN, Gain
from app.panels.stack.drawing.parts import Pack
from app.panels.stack.drawing.words import StackWords
from app.state.document import Document
from app.texts import Texts
from core.components.activations import Sigmoid
from core.components.datasets import Sine
from core.components.losses import Hinge, MeanSquaredError
from core.experiment import Experiment
from core.layers import Dense, Dropout, LayerNorm, Maxout, Skip

GAIN = Gain("×0.24", "cold", "cold", -0.62)


def test_the_ends_say_their_widths_and_what_the_loss_makes_of_the_output(document: Document) -> None:
    words = StackWords(Texts())

    words.show_experiment(document.experiment)

    assert (words.input, words.output) == ("Input 2", "Output 3 · softmax")


def test_a_regression_has_a_plain_output() -> None:
    words = StackWords(Texts())

    words.show_experiment(Experiment(data=Sine(), loss=MeanSquaredError()))

    assert (words.input, words.output) == ("Input 1", "Output 1")


def test_data_that_cannot_be_read_leave_the_ends_without_numbers(document: Document) -> None:
    words = StackWords(Texts())

    words.show_experiment(replace(document.experiment, data=Sine(), loss=Hinge()))

    assert (words.input, words.output) == ("Input", "Output")


def test_a_screen_reader_hears_place_kind_and_gain() -> None:
    layers = (Dense(units=64, activation=Sigmoid()),) * 20

    said = StackWords(Texts()).current(2, layers, GAIN)

    assert said == "Layer 3 of 20: Dense 64, sigmoid, Xavier normal, gain ×0.24"


def test_what_has_no_nodes_is_described_by_its_main_number() -> None:
    words = StackWords(Texts())

    assert [words.described(each) for each in (Dropout(rate=0.2), Skip(span=2), LayerNorm())] == [
        "Dropout 0.2",
        "Skip 2",
        "LayerNorm",
    ]


def test_before_the_first_step_no_gain_is_claimed() -> None:
    assert StackWords(Texts()).current(0, (Maxout(units=8),), UNKNOWN) == "Layer 1 of 1: Maxout 8, He normal"


def test_every_part_explains_itself() -> None:
    words, layer = StackWords(Texts()), Dense(activation=Sigmoid())

    tips = [words.tip(layer, part, GAIN) for part in ("activation", "initializer", "edge", "gain", "block")]

    assert tips[0].startswith("sigmoid: ")
    assert tips[1].startswith("Xavier normal: ")
    assert tips[2].startswith("64 nodes")
    assert "×0.24" in tips[3]
    assert tips[4] == Texts().help(layer)


def test_a_locked_layer_says_that_it_is() -> None:
    words = StackWords(Texts())

    tips = [words.tip(Dense(trainable=trainable), "block", GAIN) for trainable in (True, False)]

    assert tips[1] == (
        f"{tips[0]}\nWeights locked: training leaves them as they are; the gradient is measured all the same."
    )


def test_folded_layers_are_told_with_their_range(document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=8), *(Dense(),) * 198, Dense(units=8))))

    said = StackWords(Texts()).current(1, document.experiment.layers, GAIN, Pack(198, folded=True))

    assert said == "Layers 2 to 199 of 200, folded: Dense 64, tanh, Xavier normal, gain ×0.24"


def test_what_opens_and_what_folds_says_so() -> None:
    words = StackWords(Texts())

    assert words.tip(Dense(), "fold", GAIN, Pack(198, folded=True)) == "198 equal layers: click to open"
    assert words.tip(Dense(), "fold", GAIN, Pack(198)) == "198 equal layers: click to fold"
    assert "these 198 layers" in words.tip(Dense(), "gain", GAIN, Pack(198, folded=True))
    assert "Ctrl+→" in words.tip(Skip(), "arc", UNKNOWN)


def test_an_entry_says_its_shapes_and_its_parameters(document: Document) -> None:
    words, layers = StackWords(Texts()), (Dense(units=16), LayerNorm(), Dropout())
    assert words.size(0) == ""

    words.show_experiment(replace(document.experiment, layers=layers))

    sizes = [words.size(slot) for slot in range(5)]
    assert sizes == ["2 → 16, 48 parameters", "16 → 16, 32 parameters", "16 → 16, 0 parameters",
                     "16 → 3, 51 parameters", ""]  # fmt: skip
    assert words.current(0, layers, UNKNOWN).endswith(", 2 → 16, 48 parameters")


def test_large_numbers_have_their_thousands_marked(document: Document) -> None:
    words = StackWords(Texts())

    words.show_experiment(replace(document.experiment, layers=(Dense(units=2048), Dense(units=1))))

    assert (words.size(0), words.size(1)) == ("2 → 2,048, 6,144 parameters", "2,048 → 1, 2,049 parameters")
    assert words.tip(Dense(units=2048), "edge", UNKNOWN).startswith("2,048 nodes.")
    assert words.tip(Dense(), "fold", GAIN, Pack(1998)) == "1,998 equal layers: click to fold"


def test_of_an_experiment_that_cannot_be_no_sizes_are_known(document: Document) -> None:
    words = StackWords(Texts())

    words.show_experiment(replace(document.experiment, data=Sine(), loss=Hinge()))

    assert words.size(0) == ""


def test_a_name_is_said_before_the_kind_and_in_the_tooltip() -> None:
    words, layer = StackWords(Texts()), Dense(units=64, activation=Sigmoid(), name="encoder")

    assert words.described(layer) == "encoder, Dense 64, sigmoid, Xavier normal"
    assert words.tip(layer, "block", UNKNOWN) == f"encoder · {Texts().help(layer)}"


def test_what_a_name_hides_is_made_visible() -> None:
    words, layer = StackWords(Texts()), Dense(units=64, name="a\nb\x1b")

    assert words.described(layer).startswith("a\\nb\\u001b, Dense 64")
    assert words.tip(layer, "block", UNKNOWN).startswith("a\\nb\\u001b · ")


def test_a_screen_reader_hears_that_weights_are_locked() -> None:
    layer = Dense(units=64, activation=Sigmoid(), trainable=False)

    assert StackWords(Texts()).described(layer) == "Dense 64, sigmoid, Xavier normal, weights locked"
