"""What a room is asked of a run: guesses as people write them, and what they are measured by."""
