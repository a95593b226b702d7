"""The window: Qt, the plots and the panels."""
