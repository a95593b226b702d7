"""The critical step of many networks beside a dense scan of the loss along the update."""
