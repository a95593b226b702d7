"""`python -m app`: the same as `backscope`."""

from __future__ import annotations

if __name__ == "__main__":
    import sys

    from app.main import main

    sys.exit(main())
