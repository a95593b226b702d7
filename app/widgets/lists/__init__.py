"""Lists and tables: cards that one goes through, columns that fit what stands in them."""
