"""The clock of a lecture goes on; that of a scene begins with each."""

from __future__ import annotations

from app.lectures.clocks import Clocks, told


def test_a_scene_has_its_own_time() -> None:
    time = [100.0]
    clocks = Clocks(lambda: time[0])

    time[0] = 160.0
    clocks.enter()
    time[0] = 165.0

    assert clocks.seconds == (65.0, 5.0)
    assert (told(0), told(65.9), told(3661)) == ("0:00", "1:05", "1:01:01")
