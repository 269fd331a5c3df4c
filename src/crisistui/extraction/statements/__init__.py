"""Statements: who takes which stance on the subject's going to which country.

Imports only `crisistui.model` and extraction's own annotations. The stance comes from a construction
(`frames`) or is composed of operators over propositions (`composition`), the holder from the attribution or
the phrase before it, the party from the holder and the destination. Never from co-occurrence.
"""

from crisistui.extraction.statements.reader import read
from crisistui.extraction.statements.statement import Statement

__all__ = ["Statement", "read"]
