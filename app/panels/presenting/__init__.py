"""What a presentation has instead of bars: the verdict in one line, and time, points and choices in a slim one."""
