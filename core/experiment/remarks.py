"""Remarks: what people write on an experiment, and where in a run; the engine reads none of it."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

LONGEST_LINE, LONGEST_NOTES = 200, 10_000  # characters
MOST_BOOKMARKS = 1000

Title = Annotated[str, Meta(max_length=LONGEST_LINE, description="What the experiment is called.")]
Author = Annotated[str, Meta(max_length=LONGEST_LINE, description="Who made it.")]
Notes = Annotated[str, Meta(max_length=LONGEST_NOTES, description="What is to be said of it.")]


class Bookmark(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A step of the run to come back to, with a word on it."""

    step: Annotated[int, Meta(ge=0, le=2**53, description="Counted from 0.")]
    text: Annotated[str, Meta(max_length=LONGEST_LINE, description="What is to be seen there.")] = ""


Bookmarks = Annotated[
    tuple[Bookmark, ...], Meta(max_length=MOST_BOOKMARKS, description="Steps of the run to come back to.")
]
