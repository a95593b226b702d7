"""Qt's SVG is made plain."""

from __future__ import annotations

from app.export.vector import plain_svg


def drawn(content: str) -> str:
    """A drawing of Qt's with this content, made plain."""
    head = '<svg width="10mm" height="5mm" viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg" baseProfile="tiny">'
    return plain_svg(f"{head}{content}</svg>".encode(), "84mm", "63mm").decode()


def test_a_shift_moves_into_the_coordinates() -> None:
    group = '<g transform="matrix(1,0,0,1,10,-5)" fill="red">{}</g>'

    assert 'x="11" y="15"' in drawn(group.format('<rect x="1" y="20" width="3" height="4"/>'))
    assert 'd="M10,-5 L12.5,5"' in drawn(group.format('<path d="M0,0 L2.5,10"/>'))
    assert 'points="10,-5 11,-4.001"' in drawn(group.format('<polyline points="0,0 1,0.999"/>'))
    assert "transform" not in drawn(group.format('<path d="M0,0 L2.5,10"/>'))


def test_turned_text_stays_turned() -> None:
    group = '<g transform="matrix(0,-1,1,0,38,355)"><text x="1" y="2">loss</text></g>'

    assert 'transform="matrix(0,-1,1,0,38,355)"' in drawn(group)
    assert 'x="1" y="2"' in drawn(group)


def test_what_draws_nothing_disappears() -> None:
    plain = drawn('<defs></defs><g><g></g></g><g fill="none" stroke="none"><path d="M0,0 L1,1"/></g>')

    assert not any(tag in plain for tag in ("<defs", "<g", "<path"))


def test_strokes_scale_and_fonts_have_a_generic_one_to_fall_back_on() -> None:
    plain = drawn(
        '<g stroke="red"><path vector-effect="non-scaling-stroke" d="M0,0"/><text font-family="Inter">x</text></g>'
    )

    assert "vector-effect" not in plain
    assert 'font-family="Backscope Sans, Pretendard, sans-serif"' in plain


def test_it_has_the_size_that_is_said() -> None:
    assert 'width="84mm" height="63mm"' in drawn('<g><rect x="0" y="0" width="1" height="1"/></g>')
