"""The takeaway: what is left of a lecture for those who were not there: pictures, a hand-out, a page."""
