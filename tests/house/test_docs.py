"""Definitions, file format and command line say, in both languages, what the program does today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType

import msgspec
import pytest

from core.commands.command_line import COMMANDS, main
from core.commands.numbers import csv_header
from core.commands.report import LAYER_MEASURES, json_text
from core.components.component import Component, Setting, key, kinds_of, settings
from core.components.initializers import AnyBiasInitializer, AnyInitializer
from core.diagnosis import limits
from core.diagnosis.health import VERDICTS, diagnose
from core.experiment import Experiment, Output
from core.experiment.files import experiment_from
from core.experiment.provenance import Provenance
from core.layers import mean_field
from core.record.frame import MEASURES, SCALARS
from core.training import gradient_check
from tests.app.texts.test_names import GROUPS
from tests.core.command_line import no_pictures, no_window
from tests.core.frames import dense, falling, run_of
from tests.house.sources import ROOT
from tests.house.translations import HANGUL

LANGUAGES = ("en", "ko")
PAGES = ("science", "format", "commands")
FOR_ALL_OPTIMIZERS = {"weight_decay", "l1", "schedule", "clipping"}
FOR_ALL_LAYERS = {"name", "trainable"}
COMMON = {"`sgd`": FOR_ALL_OPTIMIZERS, "`dense`": FOR_ALL_LAYERS}
Row = tuple[str, ...]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """English, then Korean."""
    return str(request.param)


def page(language: str, name: str) -> str:
    """A page as it is written."""
    return (ROOT / "resources" / "docs" / language / f"{name}.md").read_text("utf-8")


def tables(text: str) -> list[list[Row]]:
    """The tables of a page without their heads."""
    found = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [[tuple(cells(line)) for line in table.splitlines()[2:]] for table in found]


def cells(line: str) -> Iterator[str]:
    """What stands between the bars of one line."""
    return (cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1])


def named(text: str) -> list[str]:
    """All that is set as code, outside the blocks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def test_both_languages_have_the_same_pages_with_the_same_sections_and_tables() -> None:
    for name in PAGES:
        english, korean = page("en", name), page("ko", name)
        shape = [[len(rows), *(row[0] for row in rows if "`" in row[0])] for rows in tables(english)]

        assert [[len(rows), *(row[0] for row in rows if "`" in row[0])] for rows in tables(korean)] == shape
        assert len(re.findall("^#+ ", korean, re.MULTILINE)) == len(re.findall("^#+ ", english, re.MULTILINE))
        assert HANGUL.search(korean)
        assert not HANGUL.search(english)
    assert {path.stem for path in ROOT.glob("resources/docs/*/*.md")} == {*PAGES, "readme"}
    assert not (ROOT / "resources/docs/en/readme.md").exists()  # it is README.md, which the wheel holds there


def test_the_korean_readme_has_the_keys_and_the_programs_of_the_english_one() -> None:
    english, korean = (ROOT / "README.md").read_text("utf-8"), page("ko", "readme")
    key = re.compile(r"(?<![A-Za-z+])(?:(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d|[A-Z↑↓])(?![a-z])|F\d|[①-⑦])")
    used = [[sorted(key.findall(" ".join(row))) for row in tables(text)[0]] for text in (english, korean)]

    assert len(used[0]) >= 20
    assert used[1] == used[0]
    assert set(programs(korean)) <= set(programs(english))
    assert len(programs(korean)) == 4
    assert HANGUL.search(korean)


def programs(text: str) -> list[str]:
    """What is typed, in fenced blocks, without what is remarked on it."""
    return [re.sub(r" +#.*", "", block) for block in re.findall(r"```\w+\n(.*?)```", text, re.DOTALL)]


def test_the_pages_lead_to_no_address() -> None:
    assert [path.name for path in ROOT.glob("resources/docs/*/*.md") if "://" in path.read_text("utf-8")] == []


def test_the_format_names_every_kind_with_its_settings_defaults_and_ranges(language: str) -> None:
    _, *groups = tables(page(language, "format"))

    for group, rows in zip(GROUPS, groups, strict=True):
        common = COMMON.get(rows[0][0], set())
        assert [row[:2] for row in rows] == [(f"`{key(kind)}`", declared(kind, common)) for kind in kinds_of(group)]


def test_the_format_names_every_field_of_the_experiment(language: str) -> None:
    rows = tables(page(language, "format"))[0]
    fields = {setting.name: setting for setting in settings(Experiment)}

    assert [row[0] for row in rows] == [f"`{name}`" for name in fields]
    for (name, setting), row in zip(fields.items(), rows, strict=True):
        if setting.type != "component" and name not in ("seed", "data_seed"):
            assert row[1] == value(name, setting).removeprefix(f"{name} = ")
        elif isinstance(setting.default, Component):
            assert row[1] == key(setting.default)


def test_what_all_optimizers_take_and_what_biases_may_be_is_said(language: str) -> None:
    text = page(language, "format")
    sgd = {setting.name: setting for setting in settings(kinds_of(GROUPS[4])[0])}
    first_five = kinds_of(AnyInitializer)[: len(kinds_of(AnyBiasInitializer))]

    for name in FOR_ALL_OPTIMIZERS:
        assert value(f"`{name}`", sgd[name]) in text
    for setting in settings(Output)[-2:]:
        assert setting.name in FOR_ALL_LAYERS
        assert value(f"`{setting.name}`", setting) in text
    assert (first_five, len(first_five)) == (kinds_of(AnyBiasInitializer), 5)


def test_the_example_of_the_format_can_be_read(language: str) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", page(language, "format"), re.DOTALL)

    assert len(experiment_from(example.encode()).layers) == 4


def declared(kind: type[Component], common: set[str]) -> str:
    """The settings of a kind as the tables have them: name = default (range)."""
    pairs = zip(kind.__struct_encode_fields__, settings(kind), strict=True)
    return ", ".join(value(name, setting) for name, setting in pairs if name not in common) or "–"


def value(name: str, setting: Setting) -> str:
    """One setting with its default, and what else it may be."""
    if len(setting.choices) > 1:
        return f"{name} = {plain(setting.default)} ({', '.join(map(choice, setting.choices))})"
    if setting.minimum is None:
        return f"{name} = {plain(setting.default)}"
    return f"{name} = {plain(setting.default)} ({plain(setting.minimum)} … {plain(setting.maximum)})"


def choice(written: str) -> str:
    """A word, or a mark in quotation marks."""
    return written if written.isidentifier() else f'"{written}"'


def plain(number: object) -> str:
    """A default or a bound as a person writes it."""
    if isinstance(number, Component):
        return key(number)
    if isinstance(number, float):
        return f"{number:g}".replace("e-0", "e-").replace("e+0", "e")
    return msgspec.json.encode(number).decode() if number in (True, False, "", None) else str(number)


def test_the_definitions_name_every_measure(language: str) -> None:
    assert {*MEASURES, *SCALARS} <= set(named(page(language, "science")))


def test_the_definitions_have_every_verdict_in_its_order_and_every_limit_as_it_is(language: str) -> None:
    _, verdicts, told, facts = tables(page(language, "science"))
    published = (ROOT / "tests/facts/test_published.py").read_text("utf-8")

    assert [row[0] for row in verdicts] == [f"`{verdict}`" for verdict in VERDICTS]
    elsewhere = (mean_field.THEORY_FROM_UNITS, gradient_check.TOLERANCE)
    assert [float(row[1]) for row in told] == [*numbers_of(limits), *elsewhere]
    assert [row[1] for row in facts if re.match(r"[01]\.\d{4}", row[1]) and row[1] not in published] == ["0.7071"]


def numbers_of(module: ModuleType) -> Iterator[float]:
    """Every constant of a module in its order; of one that differs by precision, each."""
    for name, constant in vars(module).items():
        if name.isupper():
            yield from constant.values() if isinstance(constant, dict) else (constant,)


def test_the_rules_in_words_have_the_numbers_of_the_table(language: str) -> None:
    rules = {row[0].strip("`"): row[1] for row in tables(page(language, "science"))[1]}

    for limit in (limits.SICK_DECADES, limits.SEVERE_DECADES):
        assert f"−{limit:g}" in rules["vanishing"]
        assert f"+{limit:g}" in rules["exploding"]
    assert f"{limits.SATURATED_SHARE:.0%}".replace("%", " %") in rules["saturated"]
    assert f"{limits.RESTING_RATE:.0%}".replace("%", " %") in rules["frozen"]
    assert f"{limits.UNSTABLE_RATIO:g}" in rules["unstable"]
    assert all(str(limits.FRAMES) in rules[name] for name in ("dead", "frozen", "unstable"))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_is_told_with_all_that_it_takes(
    language: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    block = re.findall(r"```\n(.*?)```", page(language, "commands"), re.DOTALL)[0]
    lines = block.replace("\n    ", " ").splitlines()  # a long one goes on in the next
    told = next(line for line in lines if line.split()[1:2] == [command] or (not command and "[FILE]" in line))

    with pytest.raises(SystemExit):
        main([command, "--help"] if command else ["--help"], no_window, no_pictures)

    usage = re.sub(r"\s+", " ", capsys.readouterr().out.split("\n\n")[0].removeprefix("usage: "))
    assert sorted(parts(told)) == sorted(set(parts(usage)) - {"[-h]"})


def parts(usage: str) -> list[str]:
    """What may stand on a command line: "[--steps N]", "FILE"."""
    return re.findall(r"\[[^]]*\]|\S+", usage)


def test_every_field_of_the_json_object_and_every_column_of_the_table_is_named(language: str) -> None:
    history = run_of(dense(5), 3, log10_delta=falling(-12))
    told = set(named(page(language, "commands")))
    written = msgspec.json.decode(json_text(history, diagnose(history), 3))

    assert set(written) | set(written["layers"][0]) | set(written["findings"][0]) <= told
    columns = csv_header(Provenance(experiment=Experiment(), steps=3)).split(",")
    assert set(LAYER_MEASURES) | {name for name in columns if name.isidentifier()} <= told
