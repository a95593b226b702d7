"""A reading puts the parts together, each on the word of the program or of its framework."""

from __future__ import annotations

import pytest

from core.importing import ProgramError
from tests.core.importing.followed import TORCH, compiled, described, notes_of, trained


def test_every_part_knows_its_line_and_its_origin() -> None:
    found = described(compiled("Dense(3, input_dim=2, init='uniform')", "Dense(1)", fit="x, y, batch_size=5"))

    assert [(entry.line, entry.origin) for entry in (*found.layers, found.head)] == [(5, "read"), (6, "default")]
    assert (found.rate.origin, found.batch.origin, found.width.line) == ("default", "read", 5)


@pytest.mark.parametrize(
    "text, framework",
    [(compiled("Dense(1, input_dim=2)"), "Keras"), (trained("nn.Linear(2, 1)"), "PyTorch")],
)
def test_the_framework_is_told_by_its_layers(text: str, framework: str) -> None:
    assert described(text).framework == framework


def test_layers_behind_the_last_dense_one_are_said() -> None:
    text = compiled("Dense(3, input_dim=2)", "Dense(1)", "Dropout(0.5)")

    assert "line 7: dropout stands behind the output, where nothing can, and is left out" in notes_of(text)


def test_a_softmax_between_layers_becomes_a_sigmoid_and_that_is_said() -> None:
    text = compiled("Dense(3, input_dim=2, activation='softmax')", "Dense(1)")

    assert described(text).layers[0].settings["activation"] == {"kind": "sigmoid"}
    assert "line 5: softmax becomes sigmoid, the nearest that there is here" in notes_of(text)


def test_ways_that_meet_are_said() -> None:
    text = TORCH + (
        "a, b, c = nn.Linear(2, 3), nn.Linear(2, 3), nn.Linear(3, 1)\nx = torch.rand(9, 2)\n"
        "nn.MSELoss()(c(a(x) + b(x)), y).backward()\n"
    )

    assert "line 6: several ways meet here; the longest is taken" in notes_of(text)


def test_the_optimizer_is_that_of_the_model_whose_loss_it_is() -> None:
    text = TORCH + (
        "a, b = nn.Sequential(nn.Linear(2, 1)), nn.Sequential(nn.Linear(2, 1))\n"
        "one = optim.SGD(a.parameters(), lr=0.1)\ntwo = optim.Adam(b.parameters(), lr=0.2)\n"
        "nn.MSELoss()(b(x), y).backward()\n"
    )

    assert described(text).optimizer.value["kind"] == "adam"


def test_without_a_dense_layer_there_is_no_network() -> None:
    with pytest.raises(ProgramError, match="there is no network"):
        described(TORCH + "net = nn.Sequential(nn.ReLU())")


def test_of_several_optimizers_the_last_before_the_training_counts() -> None:
    text = TORCH + (
        "net = nn.Sequential(nn.Linear(2, 1))\nopt = optim.SGD(net.parameters(), lr=0.1)\n"
        "opt = optim.Adam(net.parameters(), lr=0.2)\nnn.MSELoss()(net(x), y).backward()\n"
        "opt = optim.RMSprop(net.parameters())\n"
    )

    assert described(text).optimizer.value["kind"] == "adam"


def test_weights_that_are_moved_by_hand_are_moved_by_gradient_descent() -> None:
    text = TORCH + (
        "net = nn.Sequential(nn.Linear(2, 1))\nnn.MSELoss()(net(x), y).backward()\n"
        "for p in net.parameters():\n    p.data -= 0.03 * p.grad\n"
    )

    assert (described(text).optimizer.value["kind"], described(text).rate.value) == ("sgd", 0.03)
    assert not any("optimizer cannot be told" in note for note in notes_of(text))


FUNCTIONAL = (
    "from keras import Input, Model, layers\nfrom keras.layers import Dense\na = Input(shape=(6,))\n"
    "x = Dense(6, activation='relu')(a)\ny = Dense(6)(x)\nz = {join}\nm = Model(a, Dense(1)(z))\n"
    "m.compile('sgd', 'mse')\nm.fit(u, v)\n"
)


@pytest.mark.parametrize("join", ["x + y", "layers.add([x, y])", "layers.Add()([x, y])"])
def test_what_is_added_again_is_a_skip(join: str) -> None:
    layers = described(FUNCTIONAL.format(join=join)).layers

    assert [entry.kind for entry in layers] == ["dense", "dense", "skip"]
    assert layers[2].settings == {"span": 1}


@pytest.mark.parametrize("join", ["layers.concatenate([x, y])", "layers.Concatenate()([x, y])"])
def test_what_is_joined_is_said(join: str) -> None:
    assert "line 6: several ways meet here; the longest is taken" in notes_of(FUNCTIONAL.format(join=join))


def test_a_loss_that_is_made_inside_a_function_and_handed_on_is_read() -> None:
    text = TORCH + (
        "def main():\n    net = nn.Sequential(nn.Linear(4, 3))\n    criterion = nn.CrossEntropyLoss()\n"
        "    optimizer = optim.SGD(net.parameters(), lr=0.1)\n    teach(net, criterion, optimizer)\nmain()\n"
    )

    assert (described(text).loss.value["kind"], described(text).classes.value) == ("cross_entropy", 3)


@pytest.mark.parametrize(
    "module, rate",
    [("keras.layers.core", 0.002), ("keras.layers.advanced_activations", 0.002), ("tensorflow.keras.layers", 0.001)],
)
def test_modules_of_the_first_versions_tell_their_rates(module: str, rate: float) -> None:
    text = f"from {module} import Dense\n" + compiled("Dense(1, input_dim=2)", optimizer="'nadam'")

    assert described(text).rate.value == rate


def test_the_answers_of_a_loss_are_what_layers_have_made() -> None:
    text = (
        "import tensorflow as tf\nx, y = (tf.placeholder(tf.float32, [None, n]) for n in (4, 3))\n"
        "z = tf.layers.dense(tf.layers.dense(x, 9, activation=tf.nn.tanh), 3)\n"
        "loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=z))\n"
        "tf.train.GradientDescentOptimizer(0.2).minimize(loss)\n"
    )

    found = described(text)

    assert (found.framework, found.loss.value["of"], found.rate.value, found.width.value) == ("Keras", "logits", 0.2, 4)
    assert found.layers[0].settings["activation"] == {"kind": "tanh"}


def test_weights_that_a_training_gives_to_classes_are_said() -> None:
    said = notes_of(compiled("Dense(1, input_dim=2)", fit="x, y, class_weight={0: 1.0, 1: 9.0}"))

    assert "line 7: fit(class_weight) does not exist here, and is left out" in said
