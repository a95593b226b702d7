"""A walk over all scenes of lectures: whatever is seen fits, and is large enough for the last row."""
