"""The operating system's reason as a phrase, told by its number and never by its own words."""

from __future__ import annotations

import errno

from core.wording.phrase import Phrase
from core.wording.reasons.refusals import REFUSALS


class Unusable(OSError):
    """What cannot be used as a file, for a reason to which the system gives no number."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def of_system(error: Exception) -> Phrase:
    """Why a file could not be used, without its path; a name that cannot be is refused by Python itself."""
    if isinstance(error, Unusable):
        return Phrase(f"system.{error.code}")
    if not isinstance(error, OSError):
        return Phrase("system.no_name" if isinstance(error, UnicodeError) else "system.null_character")
    name = errno.errorcode.get(error.errno or 0, "")
    if f"system.{name}" in REFUSALS:
        return Phrase(f"system.{name}")
    return Phrase("system.other", error=name or type(error).__name__)
