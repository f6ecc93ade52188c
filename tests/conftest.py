"""How property tests run."""

from __future__ import annotations

from hypothesis import settings

# No deadline: the first example of a test pays for imports, and other work may share the machine.
settings.register_profile("netnord", deadline=None, max_examples=60)
settings.load_profile("netnord")
