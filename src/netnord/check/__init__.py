"""Drafts held against facts."""
