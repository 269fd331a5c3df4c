"""Words beside an expression that tell what it means, as data. Imports nothing."""


def words(text: str) -> frozenset[str]:
    """A table of words."""
    return frozenset(text.split())


# Before the expression they point ahead wherever they stand in the clause.
FUTURE = words("""
will shall ll would upcoming tentatively slated scheduled expected expects expect plans intends hopes must
can may might tomorrow going forthcoming payable expires poised wants anticipates
""")

# Right before the expression ("by Friday", "until at least Friday", "due Friday").
AHEAD = words("""
until till by before due next effective for through
""")
# Words that may stand between such a cue and the expression.
LIGHT = words("""
at least the on of about around early late mid end beginning middle noon midnight morning , - as
""")
# "as early as Friday", "as soon as Friday", "no later than Friday"
PHRASES_AHEAD = (("soon", "as"), ("early", "as"), ("later", "than"))

# "to" opens an infinitive that points ahead after these.
LEADS_TO = words("""
expected scheduled set due planned plans plan planning slated is are was were supposed ready agreed vowed
going hopes intends intended
""")
FOR_AHEAD = words("""
scheduled set planned slated due planning expected
""")

PAST = words("""
said says told was were had did been has have ago since after came went began broke brought built bought
caught chose cut drew drove fell felt fought found gave got grew held hit kept knew led left lost made
meant met paid put quit ran rose sank sat saw sent shook shot showed shut sold spent spoke spread stood
stole struck froze fled flew swore withdrew drove fired forbade hid rode slept sought upheld overthrew
woke tore took taught thought threw understood voted won wore wrote became overnight died lay according
""")
# "would not say on Friday" is over.
EVASIVE = words("say comment confirm answer discuss disclose elaborate")
# After these a participle names no past: "will be held", "to be released".
PASSIVE = words("be being")

# Forms in -ed that name no past.
PAST_ENDING_EXCEPTIONS = words("""
united hundred indeed exceed proceed succeed speed breed embed need supposed armed planned
""")

# Months that are also names or verbs want one of these before them.
MODAL_MONTHS = words("march june may april")
MONTH_CUES = words("""
in since of by until till from before after between during through to early late mid and or last this next
- for ( ,
""")
# A four-figure number before a plural noun is a year only after one of these.
YEAR_CUES = words("""
in since of by until till from before after between during for through early late mid and to the around
about fiscal circa spring summer fall autumn winter year end ( - –
""")
# After these it is a number of something else.
NO_YEAR = words("""
© / $ € £ ¥ # no nos page room section article resolution flight bill channel route model
""")
# Before these it counts things.
COUNTED = words("""
%
people percent points shares miles km kilometers troops soldiers tons times units dollars feet meters
pounds jobs barrels rpm mph
""")
# Years further off want one of these before them.
OLD_YEAR_CUES = words("in since of until from by")
