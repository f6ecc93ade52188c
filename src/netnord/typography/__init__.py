"""Numbers and words as people read them, in both languages; writing only."""
