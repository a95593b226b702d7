"""What is remembered between two starts: plain values in one settings file, each read within its bounds."""
