"""What the lectures of the program claim, tried on real runs and real plots."""
