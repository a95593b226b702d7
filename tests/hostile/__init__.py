"""What should make the program fall, and does not: whole sets by command, a small sample of each in `make test`."""
