"""Cards above the whole window, and those that have to be answered or waited for before anything else is done."""
