"""What a test needs of the system that it runs on; the summary says what was left out for want of it."""

from __future__ import annotations

import os
import sys

import pytest

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and a shell of Unix")
PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
