"""The overview: all scenes of a lecture as small pictures, kept from when they were shown, to go to and to arrange."""
