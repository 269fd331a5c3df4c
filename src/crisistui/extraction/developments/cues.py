"""The words of this package, read once from `data/developments.toml`.

Imports only this room's lexicon.
"""

import re

from crisistui.extraction.lexicon import words

_FILE = "developments"


def cues(key: str) -> frozenset[str]:
    """The cue list of this name as a set."""
    return words(_FILE, key)


IRREGULAR = cues("irregular")
PARTICIPLES = cues("participles") | IRREGULAR
NOT_VERBS = cues("not_verbs")
MODALS = cues("modals")
HAVE = cues("have")
BE = cues("be")
NEGATIONS = cues("negations")
ADVERBS = cues("adverbs")
BOUNDARIES = cues("boundaries")
PREPOSITIONS = cues("prepositions")
DETERMINERS = cues("determiners")
SPEECH = cues("speech")
SPEECH_NOW = cues("speech_now")
STATES = cues("states")
EVASIONS = cues("evasions")
VICTIMS = cues("victims")
LAPSES = cues("lapses")
PLANS = cues("plans")
LIMITS = cues("limits")
DEEDS = cues("deeds")
HAPPENINGS = cues("happenings")
DOCUMENTS = cues("documents")
INSTRUCTS = cues("instructs")
LABELS = cues("labels")
CUTOFFS = cues("cutoffs")
IGNORING = cues("ignoring")
POLLS = cues("polls")
ACTORS = cues("actors")
LOOSE = cues("loose")
STRANGERS = cues("strangers")
FOREIGN = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, cues('foreign'))))})(?![a-z])")
DENIALS = cues("denials")
DENIED = cues("denied")
