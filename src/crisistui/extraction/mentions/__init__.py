"""Mentions: who and what an article names, and where.

Imports only `crisistui.model`, `crisistui.profile` and this room. Known names come from the profile, the
gazetteer and the outlet table; the rest are capitalised runs. A surname alone goes to the person last named
in full.
"""

from collections.abc import Sequence

from crisistui.extraction.cast import Mention
from crisistui.extraction.mentions.finder import Finder


def count_surfaces(text: str, mentions: Sequence[Mention]) -> None:
    """Note on every entity the surfaces it goes by and how often."""
    for mention in mentions:
        surface = text[mention.start : mention.end]
        mention.entity.surfaces[surface] = mention.entity.surfaces.get(surface, 0) + 1


__all__ = ["Finder", "count_surfaces"]
