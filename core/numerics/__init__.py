"""Numbers that outlive the floating-point range, and arithmetic that more than one package needs."""

from __future__ import annotations

from typing import Any

from numpy import floating
from numpy.typing import NDArray

Floats = NDArray[floating[Any]]
