"""The table of layers: what each is, what goes in and comes out, and where the parameters are."""

from __future__ import annotations

from app.panels.layer_table.dialog import LayerTable

__all__ = ["LayerTable"]
