"""What is known of a run: written by one as a recording, read by all through views, in bounded memory."""
