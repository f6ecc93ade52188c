"""Claims: numbers and what they are said of."""
