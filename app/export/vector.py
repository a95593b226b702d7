"""SVG that every viewer draws alike: Qt's, transforms moved into the coordinates, with a generic font after ours."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from app.theme.fonts import FAMILY, ORIGINAL

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
FAMILIES = f"{FAMILY}, {ORIGINAL}, sans-serif"
_SHIFT = re.compile(r"matrix\(1,0,0,1,([-\d.e]+),([-\d.e]+)\)")
_PAIR = re.compile(r"(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)")
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # which XML cannot hold, and Qt lets through
_POINTS = ("d", "points")
_PLACES = (("x", "y"), ("cx", "cy"), ("x1", "y1"), ("x2", "y2"))
_INVISIBLE = frozenset({"path", "rect", "polyline", "polygon", "ellipse", "circle", "line"})


def plain_svg(content: bytes, width: str, height: str) -> bytes:
    """The drawing of a QSvgGenerator in that size, without shifted groups, thin strokes and fonts of one machine."""
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    root = ElementTree.fromstring(_CONTROLS.sub(b" ", content))
    root.set("width", width)
    root.set("height", height)
    root.attrib.pop("baseProfile", None)
    _plain(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _plain(parent: Element) -> None:
    """Bakes what is below; a group that draws nothing disappears."""
    parent.attrib.pop("vector-effect", None)
    if "font-family" in parent.attrib:
        parent.set("font-family", FAMILIES)
    for child in list(parent):
        _plain(child)
        if _is_nothing(parent, child):
            parent.remove(child)
    shift = _SHIFT.fullmatch(parent.get("transform", ""))
    if shift:
        del parent.attrib["transform"]
        _move(parent, float(shift[1]), float(shift[2]))


def _is_nothing(parent: Element, child: Element) -> bool:
    """Empty groups, and shapes that are neither filled nor stroked."""
    tag = child.tag.rpartition("}")[2]
    if tag in ("g", "defs"):
        return not len(child)
    fill, stroke = (child.get(name, parent.get(name)) for name in ("fill", "stroke"))
    return tag in _INVISIBLE and fill == "none" and stroke == "none"


def _move(parent: Element, right: float, down: float) -> None:
    for element in parent.iter():
        for x, y in _PLACES:
            if x in element.attrib and y in element.attrib:
                element.set(x, _number(float(element.attrib[x]) + right))
                element.set(y, _number(float(element.attrib[y]) + down))
        for name in _POINTS:
            if name in element.attrib:
                element.set(name, _moved(element.attrib[name], right, down))


def _moved(points: str, right: float, down: float) -> str:
    return _PAIR.sub(lambda pair: f"{_number(float(pair[1]) + right)},{_number(float(pair[2]) + down)}", points)


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
