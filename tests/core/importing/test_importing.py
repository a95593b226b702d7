"""Programs of many people are read, and nearly every point of them is right."""

from __future__ import annotations

import pytest

from core.importing import ProgramError, imported
from core.wording import english
from tests.core.importing.collection import Program, points_of, programs
from tests.core.importing.followed import compiled, little_fuel, notes_of, trained

PROGRAMS = list(programs())
CONVOLUTION = compiled("Conv2D(8, 3, input_shape=(28, 28, 1))", "Flatten()", "Dense(10)")


def test_there_are_sixty_programs_in_all_the_dialects() -> None:
    assert len(PROGRAMS) >= 60
    assert len({program.name for program in PROGRAMS}) == len(PROGRAMS)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_program_is_read_as_it_is_meant(program: Program) -> None:
    experiment, _ = imported(program.text)

    assert points_of(experiment) == program.points


def test_a_layer_that_does_not_exist_here_is_left_out_with_consent_only() -> None:
    with pytest.raises(ProgramError) as refusal:
        imported(CONVOLUTION)

    assert "Conv2D (line 5)" in str(refusal.value)
    assert [type(each).__name__ for each in imported(CONVOLUTION, skip_unknown=True).experiment.layers] == []
    assert "left out, for there is no such layer here: Conv2D (line 5)" in notes_of(CONVOLUTION)


@pytest.mark.parametrize("text", ["", "Dear reader", "import torch\nx = torch.ones(3)", "(" * 100_000, "x = 1\n" * 9])
def test_a_text_without_a_network_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ProgramError) as refusal:
        imported(text)

    assert english(refusal.value.reason) == "there is no network in Keras or PyTorch in it"


@pytest.mark.parametrize(
    "hostile",
    [
        "n = 10 ** 10 ** 10\ns = 'a' * 10 ** 9\nb = [0] * 10 ** 9\nt = 1 << 10 ** 9\n",
        "for i in range(10 ** 9):\n    for j in range(10 ** 9):\n        k = [i, j]\n",
        "def f(n):\n    return f(n) + f(n)\nf(1)\n",
        "a = [1]\n" + "a = [a, a]\n" * 200 + "a == a\n",
        "a = [0] * 90000\nb = [a] * 90000\nimport numpy as np\nnp.array(b)\n",
        "a = []\na.append(a)\nimport numpy as np\nnp.array(a)\n",
        "while True:\n    x = 1\n",
        "x = " + "[" * 3000 + "]" * 3000 + "\n",
        "x = " + "-" * 9_000 + "1\n",
        "x = " + "+".join(["1"] * 20_000) + "\n",
        "x = sum(range(10 ** 11)), max(range(10 ** 11)), round(7, -10 ** 9)\n",
        "x = 0x" + "f" * 6000 + "\ny = [x, str(x), float(x), 1.5 * x, f'{x}']\n",
        "a = [1]\nfor i in range(60):\n    a = [a, a]\nb = '%s' % a\n",
        "y = [0] * 9000\nfor i in range(1024):\n    b = 1 in y, y + [1], y[:]\n" * 3,
        "import numpy as np\ny = [0] * 9000\nfor i in range(1024):\n    np.array(y)\n" * 3,
        "for i in range(1000):\n    if q(i):\n        z = [" + "1," * 9_000 + "]\n        continue\n",
        "for i in range(1000):\n    for j in []:\n        z = [" + "1," * 9_000 + "]\n",
        "for i in range(1000):\n    z[lambda: [" + "1," * 9_000 + "]] += 1\n",
        "class A:\n    pass\n" + "class A(A, A):\n    pass\n" * 40 + "A().b\n",
    ],
)
def test_hostile_statements_cost_only_themselves(hostile: str) -> None:
    with little_fuel():
        experiment, _ = imported(hostile + compiled("Dense(7, input_dim=3)", "Dense(1)"))

    assert points_of(experiment)["layers"] == "dense 7 linear"


@pytest.mark.parametrize("number", ["0x" + "f" * 6000, "10 ** 400", "1e999", "float('nan')", "-3", "'x'", "[1]"])
def test_a_number_beyond_all_use_is_none(number: str) -> None:
    optimizer = f"SGD({number}, momentum={number}, clipnorm={number})"
    text = compiled(
        f"Dense({number}, input_dim={number})",
        f"Dropout({number})",
        optimizer=optimizer,
        fit=f"x, y, batch_size={number}",
    )

    experiment, _ = imported(text)

    assert (experiment.optimizer.learning_rate, experiment.batch) == (0.01, 32)


def test_an_activation_that_goes_on_for_ever_is_not_understood() -> None:
    endless = (
        "def f(x):\n    for i in range(1000):\n        for j in range(1000):\n            k = [i, j]\n    return x\n"
    )

    with little_fuel():
        said = notes_of(endless + compiled("Dense(2, input_dim=2, activation=f)", "Dense(1)"))

    assert "line 10: activation is not understood, and is left out" in said


def test_layers_that_hold_each_other_again_and_again_end() -> None:
    with pytest.raises(ProgramError):
        imported("from torch import nn\na = nn.Linear(3, 3)\n" + "a = nn.Sequential(a, a)\n" * 60)


def test_a_loop_without_end_is_cut_and_that_is_said() -> None:
    text = compiled("Dense(3, input_dim=3)").replace(
        "m.compile", "for i in range(9999):\n    m.add(Dense(3))\nm.compile"
    )

    assert "line 6: goes round more than 1024 times, and is followed so often" in notes_of(text)


def test_many_mistakes_are_counted() -> None:
    said = notes_of("x = 1 +\n" * 30 + compiled("Dense(1, input_dim=2)"))

    assert "line 1: is no Python, and is left out" in said
    assert "line 21: from here on 10 more places are left out" in said


@pytest.mark.parametrize(
    "line, said",
    [
        ("loss = cost(net(x), y) + 1e-4 * sum(p.abs().sum() for p in net.parameters())", True),
        ("loss = cost(net(x), y)\nloss += 1e-3 * torch.norm(net[0].weight, 1)", True),
        ("loss = cost(net(x), y)\ntotal = 0.0\ntotal += loss.item()\ntotal = total + loss", False),
        ("loss = cost(net(x), y) / 4", False),
    ],
)
def test_what_is_added_to_a_loss_is_said_to_be_left_out(line: str, said: bool) -> None:
    loop = "".join(f"    {each}\n" for each in line.split("\n"))
    text = trained("nn.Linear(2, 3)", "nn.Linear(3, 1)").replace(
        "    cost(net(x), y).backward()", f"{loop}    loss.backward()"
    )

    assert any("what is added to the loss" in note for note in notes_of(text)) == said
