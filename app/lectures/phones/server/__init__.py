"""The server: the process of the page, which knows no window; what phones send goes in, what they see comes out."""
