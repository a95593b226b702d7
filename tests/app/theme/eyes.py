"""How people see who lack a kind of cone: Machado, Oliveira & Fernandes (2009), at full strength."""

from __future__ import annotations

import numpy as np

from core.numerics import Floats

EYES = {
    "common": np.eye(3),
    "protanope": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                           [-0.003882, -0.048116, 1.051998]]),
    "deuteranope": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                             [-0.011820, 0.042940, 0.968881]]),
    "tritanope": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                           [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ @ np.ones(3)


def seen_by(eye: str, colour: str) -> Floats:
    """A colour #RRGGBB as CIELAB, (3,), the way an eye sees it."""
    values = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    x, y, z = _root(TO_XYZ @ np.clip(EYES[eye] @ linear, 0, 1) / WHITE)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(first: Floats, second: Floats) -> float:
    """ΔE*ab; 2 is a difference that can just be seen."""
    return float(np.linalg.norm(first - second))


def _root(share: Floats) -> Floats:
    return np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
