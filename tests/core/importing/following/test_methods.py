"""Methods fill, compile and train models; parsers of arguments keep their defaults."""

from __future__ import annotations

import pytest

from core.importing.following.values import UNKNOWN, Array, Made, Tensor
from tests.core.importing.followed import KERAS, TORCH, compiled, followed, value_of


def test_a_model_is_filled_in_order() -> None:
    model: Made = value_of(KERAS + "it = Sequential()\nit.add(Dense(1))\nit.add(Dense(2))\nit.pop()")

    assert [each.args for each in model.items] == [[1]]


def test_compile_may_come_twice_and_the_last_counts() -> None:
    model: Made = value_of(KERAS + "it = Sequential()\nit.compile('sgd', 'mse')\nit.compile('adam', 'mae')")

    assert model.state["compiled with"].args == ["adam", "mae"]


def test_fit_and_backward_train() -> None:
    fitted = followed(compiled("Dense(1, input_dim=2)"))
    backward = followed(TORCH + "net = nn.Linear(2, 1)\nnn.MSELoss()(net(x), y).backward()")

    assert fitted.trainings[0].cost is None
    assert backward.trainings[0].cost is not None


def test_a_scaler_is_fitted_and_trains_nothing() -> None:
    text = "from sklearn.preprocessing import StandardScaler\nimport numpy as np\n"
    machine = followed(text + "s = StandardScaler()\ns.fit(x)\nit = s.fit_transform(np.zeros((9, 4)))")

    data: Array = machine.top.values["it"]
    assert (data.shape, data.scaled) == ((9, 4), "standardize")
    assert machine.trainings == []


def test_arguments_of_the_command_line_stand_at_their_defaults() -> None:
    text = (
        "import argparse\np = argparse.ArgumentParser()\np.add_argument('--batch-size', type=int, default=64)\n"
        "p.add_argument('--fast', action='store_true')\nargs = p.parse_args()\nit = (args.batch_size, args.fast)"
    )

    assert value_of(text) == (64, False)


def test_activations_may_be_methods() -> None:
    tensor: Tensor = value_of(TORCH + "it = nn.Linear(2, 1)(x).clamp(min=0).sigmoid()")

    assert [step.name for step in tensor.steps] == ["Linear", "clamp", "sigmoid"]


def test_loaders_hand_out_batches() -> None:
    assert value_of(TORCH + "it = torch.utils.data.DataLoader(data, 16, shuffle=True)").batch == 16
    assert value_of(TORCH + "it = torch.utils.data.DataLoader(data)").batch == 1
    assert value_of(TORCH + "it = torch.utils.data.DataLoader(data, batch_size=len(data))") is UNKNOWN
    assert value_of("it = mnist.train.next_batch(100)").batch == 100
    assert value_of("import tensorflow as tf\nit = tf.data.Dataset.from_tensor_slices((x, y)).batch(8)").batch == 8


@pytest.mark.parametrize(
    "asked, value",
    [
        ("hp.Int('units', min_value=32, max_value=64)", 32),
        ("hp.Int('units', 16, 64, default=48)", 48),
        ("hp.Float('rate', 0.25, 1.0)", 0.25),
        ("hp.Choice('rate', [0.1, 0.01])", 0.1),
        ("hp.Choice('rate', values=[0.1, 0.01], default=0.01)", 0.01),
        ("hp.Boolean('dropped', default=True)", True),
    ],
)
def test_what_a_tuner_varies_stands_where_it_begins(asked: str, value: object) -> None:
    for given in ("kt.HyperParameters()", "None"):
        assert value_of(f"def build(hp):\n    return {asked}\nit = build({given})") == value


@pytest.mark.parametrize(
    "body",
    ["super().__init__(nn.Linear(2, n), nn.ReLU())", "super().__init__()\n        self.append(nn.Linear(2, n))"],
)
def test_a_chain_of_layers_may_be_a_class(body: str) -> None:
    text = TORCH + f"class Net(nn.Sequential):\n    def __init__(self, n):\n        {body}\nit = Net(4)(x)"

    assert value_of(text).steps[0].args == [2, 4]
