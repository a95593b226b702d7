"""Of several models, the first that is trained is meant; of none that is trained, what looks most like one."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import KERAS, TORCH, described, notes_of

TWO = KERAS + (
    "a = Sequential([Dense(3, input_dim=2), Dense(1)])\nb = Sequential([Dense(4, input_dim=2), Dense(1)])\n"
    "a.compile('sgd', 'mse')\nb.compile('adam', 'mae')\nb.fit(x, y)\na.fit(x, y)\n"
)
NET = TORCH + (
    "class Net(nn.Module):\n    def __init__(self, n=5):\n        super().__init__()\n"
    "        self.a = nn.Linear(3, n)\n        self.b = nn.Linear(n, 1)\n"
    "    def forward(self, x):\n        return self.b(torch.relu(self.a(x)))\n"
)


def test_the_first_that_is_trained_is_read_and_that_is_said() -> None:
    assert described(TWO).layers[0].settings["units"] == 4
    assert "line 5: of 2 networks this one is read" in notes_of(TWO)


BUILD = "def build():\n" + "".join(
    f"    {line}\n"
    for line in (
        *KERAS.splitlines(),
        "m = Sequential()",
        "m.add(Dense(9, input_dim=2))",
        "m.add(Dense(1))",
        "m.compile('sgd', 'mse')",
        "return m",
    )
)


@pytest.mark.parametrize(
    "text, units",
    [
        (NET, [5]),
        (NET + "model = Net(7)", [7]),
        (NET + "def train(model):\n    nn.MSELoss()(model(x), y).backward()\nmodel = Net(6)", [6]),
        (BUILD, [9]),
        (TORCH + "net = nn.Linear(3, 1)", []),
        (TORCH + "layers = [nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1)]", [8]),
    ],
)
def test_where_nothing_is_trained_what_is_there_is_read(text: str, units: list[int]) -> None:
    assert [entry.settings["units"] for entry in described(text).layers] == units


def test_models_within_a_model_are_not_counted() -> None:
    text = TORCH + "net = nn.Sequential(nn.Sequential(nn.Linear(2, 3), nn.ReLU()), nn.Linear(3, 1))\n"

    assert not any("networks" in note for note in notes_of(text))


def test_a_lightning_module_is_read_by_its_steps() -> None:
    text = NET.replace("nn.Module", "pl.LightningModule") + (
        "    def training_step(self, batch, i):\n        x, y = batch\n        return F.l1_loss(self(x), y)\n"
        "    def configure_optimizers(self):\n        return optim.Adam(self.parameters(), lr=0.02)\n"
    )

    found = described(text)

    assert (found.loss.value["kind"], found.rate.value) == ("mean_absolute_error", 0.02)


def test_an_object_that_nobody_has_made_is_asked_for_its_network() -> None:
    text = KERAS + (
        "class Brain:\n    def __init__(self, width=6): self.width = width\n"
        "    def build(self):\n        self.m = Sequential([Dense(self.width, input_dim=2), Dense(1)])\n"
        "        self.m.compile('sgd', 'mse')\n"
        "    def learn(self, x, y): self.m.fit(x, y, batch_size=3)\n"
    )

    found = described(text)

    assert ([entry.settings["units"] for entry in found.layers], found.batch.value) == ([6], 3)


def test_a_model_that_is_made_twice_is_one() -> None:
    text = NET + "for seed in (1, 2):\n    net = Net()\nnn.MSELoss()(net(x), y).backward()"

    assert not any("networks" in note for note in notes_of(text))


def test_the_loader_of_a_lightning_module_tells_the_batch() -> None:
    steps = (
        "    def training_step(self, batch, at):\n        x, y = batch\n        return F.mse_loss(self(x), y)\n"
        "    def train_dataloader(self):\n        return torch.utils.data.DataLoader(data, batch_size=24)\n"
    )

    assert described(NET + steps + "pl.Trainer().fit(Net())").batch.value == 24
