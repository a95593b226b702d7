"""What is known of a run: frames, their history in bounded memory, and what probes have shown."""
