"""The box counts one answer a device and question, whatever comes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.lectures.phones.server.box import MOST_AT_ADDRESS, Box

SLIPS = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("uvwxyz"), st.integers(0, 3)))


@given(SLIPS)
def test_the_last_answer_of_each_device_counts_once(slips: list[tuple[str, str, int]]) -> None:
    box = Box()
    for key, device, answer in slips:
        assert box.put(key, device, "10.0.0.1", answer)

    for key in "ab":
        last = {device: answer for own, device, answer in slips if own == key}
        assert {device: box.of(key, device) for device in last} == last
    assert {(vote.key, vote.device): vote.answer for vote in box.news()} == {slip[:2]: slip[2] for slip in slips}
    assert box.news() == ()


@given(SLIPS, SLIPS)
def test_one_that_remembers_another_goes_on_as_that_would(
    before: list[tuple[str, str, int]], after: list[tuple[str, str, int]]
) -> None:
    one, other = Box(), Box()
    for box, slips in ((one, before), (one, after)):
        for key, device, answer in slips:
            box.put(key, device, "10.0.0.1", answer)
        if slips is before:
            other.remember(one.news())
    for key, device, answer in after:
        other.put(key, device, "10.0.0.1", answer)

    assert one.news() == other.news()
    assert {slip[:2]: other.of(*slip[:2]) for slip in before + after} == {
        slip[:2]: one.of(*slip[:2]) for slip in before + after
    }


def test_five_hundred_phones_behind_one_address_are_counted_and_not_any_number() -> None:
    box = Box()
    counted = sum(box.put("k", str(device), "10.0.0.1", 0) for device in range(5000))

    assert counted == MOST_AT_ADDRESS >= 500
    assert box.put("k", "another", "10.0.0.2", 0)
    assert box.put("k", "7", "10.0.0.1", 1)
    assert box.of("k", "7") == 1


def test_many_addresses_do_not_fill_the_memory() -> None:
    box = Box(most=100)

    assert sum(box.put("k", str(number), str(number), 0) for number in range(1000)) == 100
    assert len(box.news()) == 100


def test_who_has_not_answered_has_no_answer() -> None:
    assert Box().of("k", "a") is None
    assert Box().news() == ()
