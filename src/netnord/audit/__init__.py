"""Does the store agree with itself? Rules declared in the facts file, each over exact intervals.

`report.audit` evaluates them, `report.findings_about` picks what concerns one figure, `rules.explain` is the
page on one kind of rule; `netnord.render.audit` writes them.
"""
