"""What `import netnord` offers to programs and notebooks; docs/python.md shows it."""
