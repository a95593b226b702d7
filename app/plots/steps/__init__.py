"""What plots over steps have in common: a press goes to a step, and all show the same part of a run in one unit."""
