"""How everything looks: tokens, type, style sheet."""

from __future__ import annotations

from app.theme.theme import DARK, DARK_CONTRAST, LIGHT, PRINT, PROJECTOR, THEMES, Theme, Tokens, system_tokens

__all__ = ["DARK", "DARK_CONTRAST", "LIGHT", "PRINT", "PROJECTOR", "THEMES", "Theme", "Tokens", "system_tokens"]
