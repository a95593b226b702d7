"""What becomes of plots on the board: drawn in turns, copied, in windows of their own; what they wish, granted."""
