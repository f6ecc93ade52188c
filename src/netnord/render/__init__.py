"""From tables, findings and verdicts to text, one module for each family of formats."""
