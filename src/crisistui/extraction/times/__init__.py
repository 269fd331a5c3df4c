"""The temporal tagger: expressions of time in news prose, with TIMEX3 values. Pure; imports the model only."""

from crisistui.extraction.times.tagger import tag
from crisistui.extraction.times.timex import Timex

__all__ = ["Timex", "tag"]
