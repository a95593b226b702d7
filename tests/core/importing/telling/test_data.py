"""Data are as the program tells, and what it does not tell is assumed and said."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import TORCH, compiled, described, notes_of, trained

HEAD = "import numpy as np\nfrom sklearn.datasets import load_iris\n"


@pytest.mark.parametrize(
    "fit, batch",
    [
        ("x, y", 32),
        ("x, y, 8", 8),
        ("x, y, batch_size=4", 4),
        ("x, y, batch_size=b", 32),
        ("x, y, batch_size=len(x)", 600),
        ("x, y, batch_size=x.shape[0]", 600),
    ],
)
def test_keras_has_batches_of_32_unless_it_says_so(fit: str, batch: int) -> None:
    assert described(compiled("Dense(1, input_dim=2)", fit=fit)).batch.value == batch


@pytest.mark.parametrize(
    "before, batch",
    [
        ("loader = torch.utils.data.DataLoader(d, batch_size=16)", 16),
        ("loader = torch.utils.data.DataLoader(d)", 1),
        ("batch_size = 25", 25),
        ("", 600),
    ],
)
def test_pytorch_has_those_of_its_loader_or_takes_all(before: str, batch: int) -> None:
    text = trained("nn.Linear(2, 1)").replace("opt =", f"{before}\nopt =")

    assert described(text).batch.value == batch


def test_that_all_samples_are_taken_at_once_is_said() -> None:
    assert "there are no batches: each step takes all 600 samples" in " ".join(notes_of(trained("nn.Linear(2, 1)")))


@pytest.mark.parametrize(
    "data, width, samples",
    [
        ("x, y = np.random.rand(1000, 20), np.zeros(1000)", 20, 1000),
        ("x, y = load_iris(return_X_y=True)", 4, 150),
        ("x = np.linspace(0, 1, 300)", 1, 300),
        ("x = np.zeros((50, 28, 28)).reshape(50, 784)", 784, 50),
        ("x = frame.values[:, 0:6]", 6, 600),
    ],
)
def test_the_width_comes_from_the_data_where_no_layer_declares_it(data: str, width: int, samples: int) -> None:
    found = described(HEAD + data + "\n" + compiled("Dense(3)", "Dense(1)"))

    assert (found.width.value, found.samples.value) == (width, samples)


def test_a_width_that_nobody_tells_is_assumed_and_said() -> None:
    text = compiled("Dense(3)", "Dense(1)")

    assert described(text).width.value == 20
    assert "line 8: input width cannot be told: 20 is assumed" in notes_of(text)


@pytest.mark.parametrize(
    "head, loss, y, classes",
    [
        ("Dense(10, activation='softmax', input_dim=2)", "'categorical_crossentropy'", "", 10),
        ("Dense(1, activation='sigmoid', input_dim=2)", "'binary_crossentropy'", "", 2),
        ("Dense(1, activation='sigmoid', input_dim=2)", "'mse'", "y = np.array([0, 1, 1, 0])\n", 2),
        ("Dense(1, input_dim=2)", "'mse'", "y = np.array([0.5, 3.2])\n", 0),
        ("Dense(1, input_dim=2)", "'mse'", "", 0),
        ("Dense(512, activation='softmax', input_dim=4)", "'sparse_categorical_crossentropy'",
         "x, y = load_iris(return_X_y=True)\n", 3),
        *(("Dense(4000, activation='softmax', input_dim=4)", loss, y, 1000)
          for loss in ("'mse'", "'categorical_crossentropy'") for y in ("", "y = np.eye(4000)[labels]\n")),
        ("Dense(1, activation='sigmoid', input_dim=4)", "'mse'", "y = np.zeros((9, 4000))\ny[rows, c] = 1\n", 1000),
    ],
)  # fmt: skip
def test_classes_are_told_by_targets_head_and_loss(head: str, loss: str, y: str, classes: int) -> None:
    assert described(HEAD + y + compiled(head, loss=loss)).classes.value == classes


def test_what_is_held_out_and_scaled_is_told() -> None:
    text = (
        "from sklearn.preprocessing import StandardScaler\n"
        + HEAD
        + "x = StandardScaler().fit_transform(np.zeros((9, 3)))\n"
    ) + compiled("Dense(1)", fit="x, y, epochs=7, validation_split=0.25")

    found = described(text)

    assert (found.test_share, found.preprocessing) == (0.25, "standardize")
    assert found.epochs is not None
    assert found.epochs.value == 7


def test_a_very_large_set_is_made_smaller() -> None:
    text = TORCH + "x = torch.rand(90000, 3000)\nnet = nn.Linear(3000, 1)\nnn.MSELoss()(net(x), y).backward()"

    assert 600 <= described(text).samples.value * 3000 <= 8_000_000


@pytest.mark.parametrize("first, width", [("Dense(4, input_shape=(5, 3))", 3), ("Flatten(input_shape=(5, 3))", 15)])
def test_a_dense_layer_of_keras_sees_the_last_axis_unless_it_is_flattened(first: str, width: int) -> None:
    assert described(compiled(first, "Dense(1)")).width.value == width


@pytest.mark.parametrize("layer, kind", [("Normalization()", "standardize"), ("Rescaling(1 / 255)", "min_max")])
def test_a_layer_that_scales_is_the_preprocessing(layer: str, kind: str) -> None:
    found = described(compiled(layer, "Dense(3, input_dim=4)", "Dense(1)"))

    assert (found.preprocessing, [entry.kind for entry in found.layers]) == (kind, ["dense"])


def test_an_input_that_is_declared_counts_before_the_data() -> None:
    text = (
        "from keras.models import Model\nfrom keras.layers import Input, Dense\na = Input(shape=(10,))\n"
        "m = Model(inputs=[a], outputs=[Dense(1)(Dense(4)(a))])\nm.compile('sgd', 'mse')\nm.fit([x], [y], 16, 5)\n"
    )

    assert (described(text).width.value, described(text).batch.value) == (10, 16)


def test_a_table_of_the_program_tells_the_width_where_nobody_says_what_is_trained_on() -> None:
    text = (
        TORCH + "x = torch.randn(50, 9)\nnet = nn.Sequential(nn.LazyLinear(3), nn.ReLU(), nn.LazyLinear(1))\nteach(net)"
    )

    assert described(text).width.value == 9


@pytest.mark.parametrize(
    "activation, metrics, classes",
    [
        ("sigmoid", "['accuracy']", 2),
        ("sigmoid", "['mae']", 0),
        ("sigmoid", "[metrics.MeanAbsoluteError()]", 0),
        ("sigmoid", "None", 2),
        ("relu", "['accuracy']", 0),
        ("tanh", "['accuracy']", 2),
    ],
)
def test_what_is_measured_tells_amounts_from_classes(activation: str, metrics: str, classes: int) -> None:
    text = compiled(f"Dense(1, input_dim=2, activation='{activation}')").replace(
        "optimizer=", f"metrics={metrics}, optimizer="
    )

    assert described(text).classes.value == classes


def test_batches_of_a_generator_tell_their_size() -> None:
    generator = "def batches(x, n=12):\n    for i in range(0, len(x), n):\n        yield x[i:i + n], y[i:i + n]\n"
    text = (
        TORCH
        + generator
        + ("net = nn.Linear(2, 1)\nfor a, b in batches(data):\n    nn.MSELoss()(net(a), b).backward()\n")
    )

    assert described(text).batch.value == 12
    assert described(generator + compiled("Dense(1, input_dim=2)", fit="batches(data)")).batch.value == 12


def test_what_comes_out_as_it_went_in_is_no_class() -> None:
    text = TORCH + (
        "import torchvision\nloader = torch.utils.data.DataLoader(torchvision.datasets.MNIST('.'), batch_size=8)\n"
        "net = nn.Sequential(nn.Flatten(), nn.Linear(784, 5), nn.ReLU(), nn.Linear(5, 784))\n"
        "for x, y in loader:\n    nn.MSELoss()(net(x), x.view(-1, 784)).backward()\n"
    )

    assert described(text).classes.value == 0


@pytest.mark.parametrize(
    "data, turn, batch",
    [
        ("pairs = zip([[0, 0], [0, 1]], [[0], [1]])", "for x, y in pairs:", 1),
        ("pairs = DataLoader(TensorDataset(torch.rand(90, 2), torch.rand(90, 1)), 30)", "for x, y in pairs:", 30),
        ("pairs = DataLoader(TensorDataset(torch.rand(90, 2), torch.rand(90, 1)), 30)",
         "for pair in pairs:\n    x, y = pair[0], pair[1]", 30),
    ],
)  # fmt: skip
def test_how_many_samples_a_turn_meets_is_the_batch(data: str, turn: str, batch: int) -> None:
    imports = "from torch.utils.data import DataLoader, TensorDataset\n"
    text = f"{TORCH}{imports}net = nn.Linear(2, 1)\n{data}\n{turn}\n"

    found = described(text + "    nn.MSELoss()(net(torch.tensor(x)), torch.tensor(y)).backward()\n")

    assert found.batch.value == batch


def test_targets_that_are_met_one_by_one_are_classes_behind_a_sigmoid() -> None:
    text = TORCH + (
        "net = nn.Sequential(nn.Linear(2, 1), nn.Sigmoid())\nfor x, y in zip([[0, 0], [0, 1]], [[0], [1]]):\n"
        "    nn.MSELoss()(net(torch.tensor(x)), torch.tensor(y)).backward()\n"
    )

    assert described(text).classes.value == 2
