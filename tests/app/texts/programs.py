"""Programs of which something has to be said: each sentence that there is comes of one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from core.importing import ProgramError, imported
from core.importing.source import LARGEST_PROGRAM
from core.wording import Reason
from tests.core.importing.followed import TORCH, compiled, little_fuel, trained

REFUSED = ("", "x\0", "#" * (LARGEST_PROGRAM + 1), '{"cells": 1}', compiled("LSTM(3)", "Dense(1)"))
READ = (
    compiled("LSTM(3)", "Wobble()", "Dense(q)", "Dropout(2 * q)", "PReLU()", "Dense(9999)", "Dense(3)", "Dropout(0.5)"),
    compiled("Dense(1, kernel_regularizer=l2(0.1))", "Dense(3)", optimizer="SGD(decay=0.1)"),
    trained("nn.Linear(2, 3)", "nn.Softmax(dim=1)", loss="nn.NLLLoss(reduction='sum')"),
    compiled("Dense(3, input_dim=2)").replace("m.compile", "for i in range(9999):\n    m.add(Dense(3))\nm.compile"),
    compiled("Dense(3, input_dim=2)").replace("m.compile", "for i in range(q):\n    m.add(Dense(3))\nm.compile"),
    compiled("Dense(3, input_dim=2)") + compiled("Dense(4, input_dim=2)"),
    compiled("Dense(3, input_dim=2)") + "KerasClassifier(m, optimizer__learning_rate=0.3)\n",
    compiled("Dense(3, input_dim=2)") + "x = 1 +\n" * 30 + "def f(n):\n    return f(n) + f(n)\nf(1)\n",
    compiled("Dense(3, input_dim=2)") + "def f(n):\n    return f(n) + f(n)\n" + "f(1)\n" * 9,
    trained("nn.Linear(2, 3)").replace("cost(net(x), y)", "(cost(net(x), y) + net[0].weight.abs().sum())"),
    TORCH + "a, b = nn.Linear(2, 3), nn.Linear(2, 3)\nx = torch.rand(9, 2)\nnn.MSELoss()(a(x) + b(x), y).backward()\n",
)
NOTEBOOK = json.dumps({"cells": [{"cell_type": "code", "source": compiled("Wobble()", "Dense(3)")}]})


def said_of_programs() -> Iterator[Reason]:
    """Why some are refused, and what is said of others."""
    for text in REFUSED:
        try:
            imported(text)
        except ProgramError as error:
            yield error.reason
    with little_fuel():
        notes = [note for text in (*READ, NOTEBOOK) for note in imported(text, skip_unknown=True).notes]
    yield from notes
