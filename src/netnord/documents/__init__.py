"""Each kind of document as plain text with the place of each word."""
