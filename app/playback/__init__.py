"""The run as the window shows it: what the engine reports is written down, and any step of it is shown."""
