"""What the operating system calls a file: open ones by number, pipes, devices, and names that take others' places."""
