"""When something is done: at most once in an interval, and in a pass of the event loop of its own."""
