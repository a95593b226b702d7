"""What `backscope lecture` does with a lecture."""
