"""From a source text to a facts file, and back."""
