"""The docks in which cards stand; they know no plot."""
