"""From a text to verdicts: quantities, claims, matched facts. Knows nothing of files or terminals."""
