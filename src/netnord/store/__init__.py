"""A facts file as a store of typed facts."""
