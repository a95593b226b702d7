"""A choice among a few in the heading of a plot, as a row of segments."""
