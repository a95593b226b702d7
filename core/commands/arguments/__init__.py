"""What stands behind a command: the experiment it is about, its options, and where it writes."""
