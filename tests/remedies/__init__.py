"""Every remedy that is advised, tried on networks that get it. `python -m tests.remedies` tries the whole table."""
