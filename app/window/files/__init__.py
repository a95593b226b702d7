"""Files as the window meets them: dropped on it, pasted into it, or opened beside it in windows of their own."""
