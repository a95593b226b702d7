"""Names, parts, entries and attributes get their values."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import TORCH, followed, notes_of, value_of


@pytest.mark.parametrize(
    "text",
    [
        "a, it = 1, 3",
        "a = it = 3",
        "(a, (b, it)) = (1, (2, 3))",
        "it: int = 3",
        "it = 1\nit += 2",
        "d = {'a': 1}\nd['b'] = 3\nit = d['b']",
        "d = [1, 2]\nd[0] = 3\nit = d[0]",
        "d = {'a': 1}\nd['a'] += 2\nit = d['a']",
        "class A: pass\na = A()\na.n = 3\nit = a.n",
        "def f(a, b=2): return a + b\nit = f(b=2, a=1)",
    ],
)
def test_all_ways_of_naming_lead_to_the_value(text: str) -> None:
    assert value_of(text) == 3


def test_data_that_are_unpacked_stay_data() -> None:
    loader = TORCH + "for x, y in torch.utils.data.DataLoader(data, batch_size=9):\n    it = x"

    assert value_of(loader).batch == 9


@pytest.mark.parametrize(
    "step",
    ["p.data -= 0.03 * p.grad", "p.data.sub_(p.grad.data * 0.03)", "p.data = p.data\np.data.add_(-0.03 * p.grad)"],
)
def test_weights_that_are_moved_by_hand_tell_the_rate(step: str) -> None:
    indented = step.replace("\n", "\n    ")

    assert followed(f"for p in net.parameters():\n    {indented}").rates == [0.03]


@pytest.mark.parametrize("given", ["weight = nn.Parameter(w)", "weight.data = w", "weight.data = torch.randn(1, 2)"])
def test_weights_that_are_given_are_said(given: str) -> None:
    said = notes_of(TORCH + f"net = nn.Linear(2, 1)\nnet.{given}\nnn.MSELoss()(net(x), y).backward()")

    assert "line 5: weight is not understood, and is left out" in said


@pytest.mark.parametrize(
    "rows, classes",
    [
        ("it = np.eye(3)[y]", 3),
        ("it = np.zeros((200, 3))\nit[np.arange(200), y] = 1", 3),
        ("it = np.zeros((len(y), 3))\nfor i, c in enumerate(y):\n    it[i, c] = 1.0", 3),
        ("it = torch.zeros(200, 3)\nfor i in range(200):\n    it[i][y[i]] = 1", 3),
        ("it = np.zeros((200, 3))\nit[:, 0] = 1", None),
        ("it = np.zeros((200, 3))\nit[0, 0] = 1", None),
        ("it = np.zeros((200, 3))\nit[np.arange(200), y] = 2", None),
    ],
)
def test_rows_with_a_one_for_each_class_say_how_many_there_are(rows: str, classes: int | None) -> None:
    text = "import numpy as np\nimport torch\ny = np.random.randint(0, 3, 200)\n" + rows

    data = value_of(text)

    assert (data.samples, data.width, data.classes) == (200, 3, classes)
