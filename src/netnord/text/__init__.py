"""Texts as words with their places."""
