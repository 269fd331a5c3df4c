"""Deadlines: demands with a date, expiries and scheduled sittings. Imports the model, the profile and extraction."""

from crisistui.extraction.deadlines.found import Deadline
from crisistui.extraction.deadlines.reader import read

__all__ = ["Deadline", "read"]
