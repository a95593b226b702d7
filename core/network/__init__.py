"""The network: parameters in one vector, forward, and backward with delta as array and exponent."""

from __future__ import annotations

from core.network.network import Network

__all__ = ["Network"]
