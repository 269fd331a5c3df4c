"""Deadlines: demands with a date, expiries, scheduled sittings. Imports the model and extraction."""

from crisistui.extraction.deadlines.found import Deadline
from crisistui.extraction.deadlines.reader import read

__all__ = ["Deadline", "read"]
