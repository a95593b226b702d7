"""Numbers on axes as arithmetic: ranges that grow in steps, round numbers, zoom and pan."""
