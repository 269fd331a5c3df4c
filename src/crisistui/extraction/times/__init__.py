"""The temporal tagger: expressions of time in news prose, with TIMEX3 values.

Pure, on the standard library; imports the model only. A text becomes a string of word classes (``tokens``),
rules written as templates match on it (``grammar``, and one room per family of expressions), clock times meet
their days (``joining``), and dates that lean on a neighbour are counted from it (``hanging``).
"""

from crisistui.extraction.times.tagger import tag
from crisistui.extraction.times.timex import Timex

__all__ = ["Timex", "tag"]
