"""The page runs in any browser by itself: runs are scrubbed, layers read, questions answered, and nobody is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from app.lectures.offscreen import printed
from app.lectures.takeaway.page import inert
from core.commands.lectures.export import Export
from core.scenes.asking.numerals import Scale, number_in
from core.scenes.guess import weighted
from tests.app.conftest import SICK
from tests.app.lectures.takeaway.browser import Browser, found, running
from tests.app.lectures.takeaway.conftest import CHOICES, DRAWN, HOSTILE, NUMBER, RUNS, STEPS, lecture_of

NO_BROWSER = "no browser tries the pages of lectures: apt-get install chromium"
NUMBERS = (
    "1,000", "-1,234,567.5", "1,5", "0,005", "1000,5", ".5", ",5", "+3", "1.", "１，０００", "－１．５％", "92,5 %",
    "1e-12", "2E3", "10^-12", "10**(-3)", "10⁻¹²", "2·10⁻⁵", "3 × 10^-1,5", "10의 -12승", "10의 −2제곱", "1.000.000",
    "1,00,000", "1.000,5", "1,", "5²", "1e999", "1e-400", "nan", "Infinity", "0x10", "1_0", "", " ", "much",
    "1" * 64, "1" * 65,
)  # fmt: skip
SLOTS = len(weighted(SICK))
FRAME = '<iframe sandbox="allow-scripts" src="{page}" style="width: 100%; border: 0"></iframe>'


@cache
def page(language: str) -> str:
    """Of the whole lecture."""
    *_, last = printed(Export(lecture_of(SICK), None, "monday", language, ("html",)))
    return last[-1].content.decode()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = found()
    if program is None:
        pytest.skip(NO_BROWSER)
    with running(program, tmp_path_factory.mktemp("profile")) as browser:
        browser.show(800)
        yield browser


@pytest.fixture(params=["en", "ko"])
def opened(request: pytest.FixtureRequest, browser: Browser, qapp: QApplication, tmp_path: Path) -> Iterator[Browser]:
    """It, in each language; nothing may be complained of, and nobody asked."""
    file = tmp_path / "page.html"
    file.write_text(page(request.param), "utf-8")
    browser.open(file.as_uri())
    yield browser
    assert browser.complaints == []
    assert browser.strayed == []


def scene(index: int, rest: str = "") -> str:
    return f"#scene-{index + 1} {rest}".strip()


def text_of(browser: Browser, selector: str) -> str:
    return str(browser.tell(f"document.querySelector({selector!r}).textContent"))


def is_seen(browser: Browser, selector: str) -> bool:
    return bool(browser.tell(f"document.querySelector({selector!r})?.offsetParent !== null"))


def test_the_page_is_led_by_hand_and_by_keys(opened: Browser) -> None:
    assert not is_seen(opened, scene(CHOICES, ".answer"))
    opened.click(scene(CHOICES, ".choice:nth-of-type(1)"))
    assert is_seen(opened, scene(CHOICES, ".answer"))
    assert text_of(opened, scene(CHOICES, ".result"))[-5:] in ("ishes", "사라집니다")
    assert opened.tell(f"document.querySelector({scene(CHOICES, '.right')!r}).textContent").startswith("B ")

    slider = scene(CHOICES, "input[type=range]")
    opened.tell(f"document.querySelector({slider!r}).focus()")
    opened.press("ArrowLeft")
    opened.press("ArrowLeft")
    assert str(STEPS - 3) in text_of(opened, scene(CHOICES, "output"))

    bars = scene(CHOICES, ".recorded svg[role=slider]")
    before = opened.tell(f"document.querySelector({bars!r}).getAttribute('aria-valuetext')")
    opened.tell(f"document.querySelector({bars!r}).focus()")
    opened.press("ArrowRight")
    after = opened.tell(f"document.querySelector({bars!r}).getAttribute('aria-valuetext')")
    assert after != before
    assert re.search(r"2.*10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]", after)

    opened.click(scene(CHOICES, ".values summary"))
    opened.tell("new Promise(requestAnimationFrame)")  # a fold tells that it was opened a moment later
    rows = opened.tell(f"document.querySelectorAll({scene(CHOICES, 'tbody tr')!r}).length")
    assert rows == len(SICK.layers) + 1


def test_a_profile_is_drawn_and_a_number_typed(opened: Browser) -> None:
    bars = f"[...document.querySelectorAll({scene(DRAWN, '.sketch rect')!r})].map((bar) => bar.getAttribute('class'))"
    assert opened.tell(bars) == [*["sketched"] * (SLOTS - 1), "neutral"]
    given = opened.tell("recorded.scenes[3].question.given")
    opened.drag(scene(DRAWN, ".sketch svg"), [(0.1, 0.8), (0.5, 0.5), (0.9, 0.2)])
    opened.press("ArrowRight")
    assert re.search("given|주어", text_of(opened, scene(DRAWN, ".sketch .told")))
    opened.click(scene(DRAWN, ".compare"))
    assert is_seen(opened, scene(DRAWN, ".guess"))
    assert given == opened.tell("recorded.scenes[3].runs[0].weight.at(-1).at(-1)")

    field = scene(NUMBER, ".number-guess")
    opened.tell(f"document.querySelector({field!r}).value = '1.000,5'")
    opened.click(scene(NUMBER, ".compare"))
    assert re.search("cannot be read as a number|수로 읽을 수 없습니다", text_of(opened, scene(NUMBER, ".result")))
    assert not is_seen(opened, scene(NUMBER, ".answer"))
    opened.tell(f"document.querySelector({field!r}).value = '−3,5'")
    opened.click(scene(NUMBER, ".compare"))
    assert "−3.5" in text_of(opened, scene(NUMBER, ".result"))

    assert opened.tell(f"document.querySelectorAll({scene(RUNS, '.recorded figure')!r}).length") == 3


def test_numbers_are_read_as_in_the_hall(browser: Browser, qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page("en"), "utf-8")
    browser.open((tmp_path / "page.html").as_uri())

    for text, scale in product(NUMBERS, get_args(Scale)):
        here, there = number_in(text, scale), browser.tell(f"numberIn({json.dumps(text)}, {json.dumps(scale)})")
        assert (text, scale, there) == (text, scale, here if here is None else pytest.approx(here, rel=1e-12))


def test_few_layers_have_bars_and_curves_that_end_together_are_told_apart(opened: Browser) -> None:
    widths = [opened.tell(f"Chart.prototype.pitch.call({{left: 52, right: 800}}, {layers})") for layers in (1, 3, 22)]
    heights = [opened.tell(f"apart({ends}, 12, 200)") for ends in ("[100, 100, 101]", "[199, 100, 198]", "[5, 50]")]
    numbers = f"document.querySelectorAll({scene(RUNS, 'text.end')!r})"
    marked = opened.tell(f"[...{numbers}].map((each) => [each.textContent, Number(each.getAttribute('y'))])")

    assert widths == [96, 96, 34]
    assert heights == [[100, 112, 124], [200, 100, 188], [5, 50]]
    assert [number for number, _ in marked] == ["1", "2"]
    assert abs(marked[0][1] - marked[1][1]) >= 12


@pytest.mark.parametrize("width, dark", [(360, True), (1280, False)])
def test_nothing_is_wider_than_the_page_and_its_colours_are_the_readers(
    opened: Browser, width: int, dark: bool
) -> None:
    opened.show(width, dark=dark)
    opened.tell("document.querySelectorAll('.tell').forEach((button) => button.click())")

    assert opened.tell("document.documentElement.scrollWidth") == width
    ground = opened.tell("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", ground))) < 300) == dark


def test_it_works_in_a_frame_that_is_shut_off(browser: Browser, tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "page.html").write_text(page("en"), "utf-8")
    (tmp_path / "course.html").write_text(FRAME.format(page="page.html"), "utf-8")

    browser.open((tmp_path / "course.html").as_uri())

    assert browser.complaints == []
    assert browser.strayed == []


def test_it_says_its_language_and_forbids_itself_every_request(qapp: QApplication) -> None:
    for language in ("en", "ko"):
        assert f'<html lang="{language}">' in page(language)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page("en"))
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in page("en").replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")


def test_the_words_of_a_lecture_end_no_element(qapp: QApplication) -> None:
    found = page("en")

    assert found.count("<script") == found.count("</script>") == 2
    assert "<img src=x" not in found
    told = json.loads(found.partition('id="recorded">')[2].partition("</script>")[0])
    assert told["scenes"][RUNS]["runs"][1]["label"] == HOSTILE


def test_data_within_markup_holds_no_markup() -> None:
    assert json.loads(inert('["</script>&\u2028"]')) == ["</script>&\u2028"]
    assert not set("<>&\u2028") & set(inert('["</script>&\u2028"]'))
