"""Work: what students hand in, how it differs from what was set, and what that is worth."""
