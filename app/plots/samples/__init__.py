"""How samples are drawn: symbols, colours and their key."""
