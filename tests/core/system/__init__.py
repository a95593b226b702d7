"""What the system says of files, pipes and devices."""
