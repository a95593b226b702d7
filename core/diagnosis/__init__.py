"""What a run is told to suffer from, and why: verdicts, budget, theory."""
