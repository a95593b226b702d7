"""Korean is complete: every text of the program is translated, and what is compiled is what is written."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import PySide6
import pytest

from tests.house import described
from tests.house.sources import ROOT, nodes, sources, tree
from tests.house.translations import COMPILED, HANGUL, WRITTEN, latin_words, messages

# What a Korean lecture calls by its Latin name, and what is no word.
NAMES = {
    *("Dense", "Maxout", "Activation", "BatchNorm", "LayerNorm", "RMSNorm", "Dropout", "Skip"),
    *(
        "sigmoid",
        "tanh",
        "ReLU",
        "Leaky",
        "ELU",
        "SELU",
        "GELU",
        "SiLU",
        "Mish",
        "softplus",
        "softsign",
        "softmax",
        "hard",
    ),
    *("SGD", "Nesterov", "AdaGrad", "RMSProp", "AdaDelta", "Adam", "AdaMax", "Nadam", "AdamW", "Lion"),
    *("LSUV", "XOR", "RMS", "English", "experiment", "json"),
}
TERMS = {
    ("Inspector", "Tuning points"): "튜닝 포인트",
    ("PresentValues", "Input"): "입력 값 전처리",
    ("PresentValues", "Cost"): "비용함수",
    ("PresentValues", "Activation"): "활성화 함수",
    ("PresentValues", "Initializer"): "가중치 초기화",
    ("PresentValues", "Optimizer"): "최적화 알고리즘",
    ("PresentValues", "Nodes"): "노드 개수",
    ("PresentValues", "Layers"): "레이어 개수",
    ("Names", "cross entropy"): "교차 엔트로피",
    ("Names", "standardized"): "표준화",
    ("Names", "normalized"): "정규화",
    ("SettingNames", "Norm"): "노름",
    ("core", "Vanishing"): "기울기 소실",
    ("core", "Exploding"): "기울기 폭주",
    ("RunButtons", "Pause"): "일시정지",
    ("RunButtons", "Step"): "한 단계",
    ("RunButtons", "Reset"): "처음으로",
    ("GradientProfile", "Gradient at each layer"): "레이어별 그래디언트",
}


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translation file as `make translations` would leave it now."""
    copy = tmp_path_factory.mktemp("translations") / WRITTEN.name
    shutil.copyfile(WRITTEN, copy)
    said_by_core = copy.with_name("described.py")
    said_by_core.write_text(described.as_source(), "utf-8")
    texts = [*map(str, sources("app")), str(said_by_core)]
    run("lupdate", *texts, "-ts", str(copy), "-locations", "none", "-no-obsolete", "-source-language", "en")
    return copy


def test_every_text_of_the_program_is_known(collected: Path) -> None:
    assert messages(collected) == messages()


def test_no_text_stands_in_braces_where_the_tool_does_not_look() -> None:
    missed = [
        (str(path), ast.unparse(call))
        for path in sources("app")
        for text in nodes(tree(path)) if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text) if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(".tr")
    ]  # fmt: skip

    assert missed == []


def test_every_text_is_translated() -> None:
    assert [source for (_, source), korean in messages().items() if not korean] == []


def test_nothing_is_left_in_english_but_names() -> None:
    left = {source: korean for (_, source), korean in messages().items() if not HANGUL.search(korean)}

    assert {source for source, korean in left.items() if latin_words(korean) - NAMES} == set()


@pytest.mark.parametrize("text", described.described())
def test_what_core_says_of_its_components_and_their_settings_is_a_korean_sentence(text: str) -> None:
    assert re.search("[가-힣][^.]*\\.$", messages()["core", text])


def test_the_lecture_finds_its_own_terms() -> None:
    assert {place: messages()[place] for place in TERMS} == TERMS


def test_fields_and_emphasis_survive_the_translation() -> None:
    marks = {source: (marks_in(source), marks_in(korean)) for (_, source), korean in messages().items()}

    assert {source: both for source, both in marks.items() if both[0] != both[1]} == {}


def test_access_keys_stay_the_same() -> None:
    keys = {
        source: (re.findall("&(.)", source), re.findall(r"\(&(.)\)", korean))
        for (_, source), korean in messages().items()
        if "&" in source + korean
    }

    assert {source for source, (english, korean) in keys.items() if [key.upper() for key in english] != korean} == set()


def test_no_particle_hangs_on_a_field_whose_end_nobody_knows() -> None:
    guessed = re.compile(r"\}\*?(?:</b>)?['\"]?(?:은|는|을|를|과|와|으로|로)(?:[ ,.]|$)")

    assert {korean for korean in messages().values() if guessed.search(korean)} == set()


def test_one_thing_has_one_word_in_all_of_the_korean() -> None:
    others = re.compile(
        r"드래그|타깃|옵티마이저|판정|찍기|표본|은닉층|\d층|십시오|프리셋|[을은이와]\([를는가과]\)|\(으\)로|최적화 →"
        r"|도착|거부|목[표푯]값|손실 함수|비용 함수|② 비용[ :]|유닛|네트워크"
        r"|화소|이상값|활성화 값|미리보기|구분 문자|굽[은히]|꺾|지어[내낸냈]|책갈피"
    )

    assert {source: found[0] for source, text in korean_texts().items() if (found := others.search(text))} == {}


def test_questions_requests_and_sentences_are_of_one_register() -> None:
    """As resources/translations/KOREAN.md says."""
    ends = {"?": "요?", "다.": "니다.", "요.": "세요."}
    ending = re.compile("[가-힣]*(?:[가-힣][?]|다[.]|요[.])")
    read = {source: re.sub(r"\{[^{}]*\}|[*]|</?b>", "", text) for source, text in korean_texts().items()}
    odd = {(source, end) for source, text in read.items() for end in ending.findall(text) if not end.endswith(
        tuple(each for mark, each in ends.items() if end.endswith(mark)))}  # fmt: skip

    assert odd == set()


def korean_texts() -> dict[str, str]:
    """All that is read in Korean but what is Qt's own, by what it translates or where it stands."""
    folders = ("resources/docs/ko/*.md", "resources/presets/*.json")
    pages = {path.name: path.read_text("utf-8") for folder in folders for path in ROOT.glob(folder)}
    ours = {source: korean for (context, source), korean in messages().items() if not context.startswith("Q")}
    return {**ours, **pages}


def test_what_is_compiled_is_what_is_written(tmp_path: Path) -> None:
    run("lrelease", str(WRITTEN), "-qm", str(tmp_path / COMPILED.name))

    assert (tmp_path / COMPILED.name).read_bytes() == COMPILED.read_bytes()


def test_a_window_that_reads_the_translation_keeps_it_while_another_is_made() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ntranslations:")[2].partition("\n\n")[0].splitlines()

    makes = [line.split() for line in recipe if "$(KOREAN).qm" in line]

    assert [(words[0], words[-1]) for words in makes] == [("@mv", "$(KOREAN).qm")]


def run(tool: str, *arguments: str) -> None:
    """One of Qt's translation tools, as PySide6 brings them."""
    program = Path(PySide6.__path__[0]) / tool
    subprocess.run([program, *arguments], cwd=ROOT, check=True, capture_output=True)


def marks_in(text: str) -> Counter[str]:
    """What the program fills in or draws differently: {layer}, {value:.1f}, %1, <b>, *. Not {count?one|many}, which not
    every language needs."""
    return Counter(re.findall(r"\{\w*[^}?]*\}|%\d|</?b>|\*", text))
