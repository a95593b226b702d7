"""What hands type, paste, drop and open: things that make sense, and things that do not."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

from core.components.datasets import RESOURCES
from core.experiment.files import layers_as_text, write_experiment
from core.experiment.presets import preset_names, read_preset
from core.layers import Dense

NUMBERS = (
    "0", "1", "2", "3", "8", "16", "50", "100", "1000", "0.5", "0.01", "-1", "1e-3", "1e6", "12345678901234567890",
)  # fmt: skip
NONSENSE = (
    "", " ", "-", "e", "nan", "inf", "-inf", "1e400", "1e-400", "0x10", "1,5", "1.5.5", "٣", "½", "∞", "9" * 400,
    "abc", "한국어", "<b>x</b>", "<img src=/dev/null>", "&&", "%s", "{x}", "'\"", "\t", "a\u0301", "\u202etxt", "😀",
    "tanh", "학습", "loss", "dense", "relu", "layer 3", "layer 3000", "3 tanh", "seed 5", "light", "export", "뒤로",
)  # fmt: skip
SPOILED = (
    "", "[]", "{}", "null", "[[", "1e999", '"text"', "[1, 2, 3]", "\x00\x01", "[" * 2000, "NaN", "한국어",
    '[{"kind": "dense"}]', '[{"kind": "no such"}]', '[{"kind": "dense", "units": 0}]', '{"format": "backscope"}',
    '[{"kind": "dense", "units": 1e30}]', '[{"kind": "dense", "units": -5}]', '[{"kind": "\u001b[31m"}]',
    '[{"kind": "<img src=/dev/zero>"}]', "x" * 100_000,
)  # fmt: skip
KERAS = "from keras.models import Sequential\nfrom keras.layers import *\nm = Sequential()\n"
FITTED = "m.compile(loss='mse', optimizer='adam')\nm.fit(x, y, epochs=3)\n"
TORCH = "import torch\nfrom torch import nn\nnet = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))\n"
PROGRAMS = (
    f"{KERAS}m.add(Dense(8, input_dim=4, activation='relu'))\nm.add(Dense(1))\n{FITTED}",
    f"{KERAS}m.add(Conv2D(8, 3))\nm.add(LSTM(3))\nm.add(Dense(2, activation='softmax'))\n{FITTED}",
    f"{KERAS}for i in range(12):\n    m.add(Dense(2 ** i))\n    m.add(Dropout(q))\n{FITTED}print m.summary()\n",
    f"{TORCH}opt = torch.optim.SGD(net.parameters(), lr=0.1)\nnn.CrossEntropyLoss()(net(x), y).backward()\n",
    f"{KERAS}{'m.add(Conv2D(8, 3))' * 3}\n" + "m.add(Conv2D(8, 3))\n" * 200 + FITTED,
    "def f(n):\n    return f(n) + f(n)\nf(1)\n", "import os\nos._exit(1)\n", f"{KERAS}m.add(Dense(10 ** 10 ** 10))\n",
    "(" * 5000, KERAS, "x = 1\n" * 400_000, f"{TORCH}\x00", "<b>model</b> = Sequential(", "모델 = Sequential()\n",
)  # fmt: skip
NAMES = ("b", "run v1.5", "fig1.2", "없는 파일", "x.json", "no such folder/x.json", "x" * 300)
TABLES = {
    "good.csv": "x,y,class\n" + "\n".join(f"{i / 10},{(i * 7) % 13},{i % 3}" for i in range(60)),
    "real.csv": "a;b\n" + "\n".join(f"{i},{i * i}" for i in range(40)),
    "<i>odd.csv": "<b>x</b>,y\n1,2\n3,oops\n",
    "empty.csv": "",
    "one.csv": "a,b\n1,2\n",
    "huge.csv": "a,b\n" + "\n".join(f"{i}e300,{i}" for i in range(30)),
}


def layers_text(rng: Random) -> str:
    """Layers as they stand on the clipboard."""
    if rng.random() < 0.4:
        return layers_as_text((Dense(units=rng.choice((1, 3, 16, 64))),) * rng.choice((1, 2, 5)))
    layers = read_preset(rng.choice(preset_names())).experiment.layers
    begin = rng.randrange(len(layers))
    return layers_as_text(layers[begin : begin + rng.randint(1, 4)])


def program_text(rng: Random) -> str:
    """A program as it stands on the clipboard; now and then with a piece torn out, or as a notebook."""
    text = rng.choice(PROGRAMS)
    if rng.random() < 0.2:
        begin = rng.randrange(len(text))
        text = text[:begin] + text[begin + rng.randrange(40) :]
    return as_notebook(text) if rng.random() < 0.2 else text


def as_notebook(text: str) -> str:
    """The same in the only cell."""
    return json.dumps({"cells": [{"cell_type": "code", "source": text}], "nbformat": 4})


def typed(rng: Random) -> str:
    """Something for a field."""
    return rng.choice(NUMBERS if rng.random() < 0.6 else NONSENSE)


def furnish(folder: Path) -> None:
    """Files to open: experiments, spoiled ones, tables, programs, and what is no file."""
    for name in preset_names():
        write_experiment(str(folder / f"{name}.json"), read_preset(name).experiment)
    for number, text in enumerate(SPOILED):
        (folder / f"spoiled-{number}.json").write_text(text, "utf-8")
    for file, text in TABLES.items():
        (folder / file).write_text(text, "utf-8")
    for number, text in enumerate(PROGRAMS):
        (folder / f"program-{number}.py").write_text(text, "utf-8")
        (folder / f"program-{number}.ipynb").write_text(as_notebook(text), "utf-8")
    (folder / "iris.csv").write_bytes((RESOURCES / "datasets" / "iris.csv").read_bytes())
    (folder / "a folder.json").mkdir()
    (folder / "a link.json").symlink_to("relu-healthy.json")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "a pipe.json")
    (folder / "no experiment.json").write_text(json.dumps({"format": "<img src=x>", "version": 99}), "utf-8")


def a_file(folder: Path, rng: Random) -> str:
    """The name of a file that is there, or of one that is not."""
    there = sorted(path.name for path in folder.iterdir())
    return rng.choice(there if there and rng.random() < 0.8 else NAMES)
