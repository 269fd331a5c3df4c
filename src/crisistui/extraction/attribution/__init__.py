"""Who says a sentence or a part of it: sources, their cue words, and the stretch they vouch for.

Imports only `crisistui.model` and this room. Rules of published work on direct and indirect speech
(Pouliquen et al. 2007; Pareti 2016), in the order that pays: quotation + cue + source, source + cue +
content, "according to", and a quotation that goes on keeps its source.
"""

from crisistui.extraction.attribution.found import Attribution, speaker_of
from crisistui.extraction.attribution.reader import find
from crisistui.extraction.attribution.shapes import source_before

__all__ = ["Attribution", "find", "source_before", "speaker_of"]
