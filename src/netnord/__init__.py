"""netnord: published figures, what follows from them, and whether a draft agrees with them."""
