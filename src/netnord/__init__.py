"""netnord: published figures, what follows from them, and whether a draft agrees with them."""

__version__ = "0.1.0"
