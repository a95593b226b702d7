"""What was followed, told in our words: which network is meant, its layers, loss, optimizer and data."""
