"""The window: the board, its columns, layouts and menus."""
