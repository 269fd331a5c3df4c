"""Words that say where a clause points in time, as data. Imports nothing."""

# Before the expression they point ahead wherever they stand in the clause.
FUTURE = frozenset(
    """
will shall ll would upcoming tentatively slated scheduled expected expects expect plans intends hopes must can may
might could tomorrow going forthcoming payable expires poised wants anticipates
""".split()
)

# Right before the expression ("by Friday", "until at least Friday", "due Friday").
AHEAD = frozenset("until till by before due next effective for".split())
# Words that may stand between such a cue and the expression.
LIGHT = frozenset(
    "at least the on of about around early late mid end beginning middle noon midnight morning , - as".split()
)
# "as early as Friday", "as soon as Friday", "no later than Friday"
PHRASES_AHEAD = (("soon", "as"), ("early", "as"), ("later", "than"))

# "to" opens an infinitive that points ahead after these.
LEADS_TO = frozenset(
    """
expected scheduled set due planned plans plan planning slated is are was were supposed ready agreed vowed going hopes
intends intended
""".split()
)
FOR_AHEAD = frozenset("scheduled set planned slated due planning expected".split())

PAST = frozenset(
    """
said says told was were had did been has have ago since after came went began broke brought built bought caught chose
cut drew drove fell felt fought found gave got grew held hit kept knew led left lost made meant met paid put quit ran
rose sank sat saw sent shook shot showed shut sold spent spoke spread stood stole struck took taught thought threw
understood voted won wore wrote became overnight died lay according
""".split()
)
# After these a participle names no past: "will be held", "to be released".
PASSIVE = frozenset("be being".split())

# Forms in -ed that name no past.
PAST_ENDING_EXCEPTIONS = frozenset(
    """
united hundred indeed exceed proceed succeed speed breed embed need supposed armed planned
""".split()
)
