"""Does the store agree with itself? Rules declared in the facts file, each over exact intervals.

`netnord.render.audit.render_audit` writes a report.
"""

from netnord.audit.finding import AuditFinding, Status
from netnord.audit.report import AuditReport, audit, findings_about, findings_naming
from netnord.audit.rules import RULES, explain

__all__ = [
    "RULES",
    "AuditFinding",
    "AuditReport",
    "Status",
    "audit",
    "explain",
    "findings_about",
    "findings_naming",
]
