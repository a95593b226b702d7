"""The tuning points: a section of settings for each, with what it draws beside them."""
