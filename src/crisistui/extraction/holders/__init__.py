"""Holders: who holds a view, be it a person, a state, a body, an outlet or somebody unnamed.

Imports only `crisistui.model` and this room. The holder is the innermost speaker; from the holder and the
destination follows the party. Pronouns and bare offices go to the holder or person named last (one recency
rule, which published work finds right in most news sentences).
"""

from crisistui.extraction.holders.focus import note_named, of_sentence
from crisistui.extraction.holders.holder import ARTICLE, Holder, Memory, of_entity
from crisistui.extraction.holders.pronouns import recall
from crisistui.extraction.holders.resolving import resolve

__all__ = ["ARTICLE", "Holder", "Memory", "note_named", "of_entity", "of_sentence", "recall", "resolve"]
