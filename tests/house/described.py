"""What the window shows of `core`'s own words, written so that lupdate finds it: `make translations` runs this."""

from __future__ import annotations

import json
from collections.abc import Iterator

from core.components.activations import Softmax
from core.components.component import help_text, kinds_of, settings
from core.experiment import Experiment, Output
from core.layers import layer_kinds
from core.wording import TEMPLATES
from tests.app.texts.test_names import GROUPS


def described() -> list[str]:
    """The help text of every component and the description of every setting, each once."""
    return list(dict.fromkeys(text for text in _texts() if text))


def named() -> list[str]:
    """What a kind of layer is called, and what it does to a gradient, in a few signs, each once."""
    found = (text for kind in layer_kinds().values() for text in (kind.title, kind.hands_back, kind.lets_through))
    return list(dict.fromkeys(text for text in found if text))


def as_source() -> str:
    """The same, and the templates of all sentences, as a program."""
    texts = dict.fromkeys([*described(), *named(), *TEMPLATES.values()])
    return "".join(f'QT_TRANSLATE_NOOP("core", {json.dumps(text, ensure_ascii=False)})\n' for text in texts)


def _texts() -> Iterator[str]:
    for kind in (kind for group in GROUPS for kind in kinds_of(group)):
        yield help_text(kind)
        yield from (setting.help for setting in settings(kind))
    yield from (help_text(alone) for alone in (Softmax, Output))
    yield from (setting.help for whole in (Experiment, Output) for setting in settings(whole))


if __name__ == "__main__":
    print(as_source(), end="")
