"""Korean is complete: every text of the program is translated, and what is compiled is what is written."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

from tests.house import described
from tests.house.sources import ROOT, sources

WRITTEN = ROOT / "resources" / "translations" / "backscope_ko.ts"
COMPILED = WRITTEN.with_suffix(".qm")


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translation file as `make translations` would leave it now."""
    copy = tmp_path_factory.mktemp("translations") / WRITTEN.name
    shutil.copyfile(WRITTEN, copy)
    said_by_core = copy.with_name("described.py")
    said_by_core.write_text(described.as_source(), "utf-8")
    texts = [str(path) for path in sources("app")]
    run(
        "lupdate",
        *texts,
        str(said_by_core),
        "-ts",
        str(copy),
        "-locations",
        "none",
        "-no-obsolete",
        "-source-language",
        "en",
    )
    return copy


def test_every_text_of_the_program_is_known(collected: Path) -> None:
    assert messages(collected) == messages(WRITTEN)


def test_every_text_is_translated() -> None:
    assert [source for (_, source), translation in messages(WRITTEN).items() if not translation] == []


def test_named_fields_survive_the_translation() -> None:
    fields = {
        source: (names_in(source), names_in(translation)) for (_, source), translation in messages(WRITTEN).items()
    }

    assert {source: both for source, both in fields.items() if both[0] != both[1]} == {}


def test_what_is_compiled_is_what_is_written(tmp_path: Path) -> None:
    run("lrelease", str(WRITTEN), "-qm", str(tmp_path / COMPILED.name))

    assert (tmp_path / COMPILED.name).read_bytes() == COMPILED.read_bytes()


def run(tool: str, *arguments: str) -> None:
    """One of Qt's translation tools, as PySide6 brings them."""
    program = Path(PySide6.__path__[0]) / tool
    subprocess.run([program, *arguments], cwd=ROOT, check=True, capture_output=True)


def messages(path: Path) -> dict[tuple[str, str], str]:
    """(context, text) -> translation; empty where it is missing or unfinished."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): finished(message)
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
    }


def finished(message: ElementTree.Element) -> str:
    """The translation, if it is one."""
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return ""
    return "".join(translation.itertext()).strip()


def names_in(text: str) -> set[tuple[str, str]]:
    """The fields that the program fills in: {layer}, {value:.1f}, %1."""
    return set(re.findall(r"\{(\w*)|(%\d)", text))
