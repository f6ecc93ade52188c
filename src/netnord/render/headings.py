"""Words that several renderers share."""

from __future__ import annotations

from netnord.store.model import BaseStatus, Phrase

STATUSES = {
    BaseStatus.STATED: Phrase(fr="précisé par la source", en="stated"),
    BaseStatus.IMPLIED: Phrase(fr="sous-entendu", en="implied"),
    BaseStatus.AMBIGUOUS: Phrase(fr="ambigu", en="ambiguous"),
}
NOTES = Phrase(fr="À savoir", en="Good to know")
SOURCES = Phrase(fr="Sources", en="Sources")
