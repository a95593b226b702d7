"""Every template by its code: English here, Korean beside the window's other translations."""

from __future__ import annotations

from core.wording.causes import CAUSES
from core.wording.headings import HEADINGS
from core.wording.narration import NARRATION
from core.wording.reasons.refusals import REFUSALS

TEMPLATES = {**REFUSALS, **NARRATION, **CAUSES, **HEADINGS}
