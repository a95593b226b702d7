"""Programs as people write them, with what each of them says."""
