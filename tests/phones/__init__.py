"""A hall full of phones, and somebody in it who means no good: all of it on this machine alone."""
