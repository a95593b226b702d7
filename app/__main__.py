"""`python -m app`: the same as `backscope`."""

from __future__ import annotations

if __name__ == "__main__":
    import sys

    try:
        from app.main import main

        sys.exit(main())
    except KeyboardInterrupt:  # before signals are heard
        sys.exit(130)
