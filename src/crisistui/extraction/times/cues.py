"""Words that say where a clause points in time, as data. Imports nothing."""

FUTURE = frozenset(
    """
will shall ll would due until till upcoming deadline tomorrow tentatively slated scheduled expected
expects expect plans plan planned planning intends intend hopes hope set next coming begins starts opens expires expire
effective payable maturing matures forthcoming by before can could may might must should going scheduling
""".split()
)

PAST = frozenset(
    """
said says told was were had did been has have ago since after came went began broke brought built bought caught chose
cut drew drove fell felt fought found gave got grew held hit kept knew led left lost made meant met paid put quit ran
rose sank sat saw sent shook shot showed shut sold spent spoke spread stood stole struck took taught thought threw
understood voted won wore wrote became rejected late earlier last overnight died lay according
""".split()
)

# Forms in -ed that name no past, and nouns.
PAST_ENDING_EXCEPTIONS = frozenset(
    """
united hundred indeed exceed proceed succeed speed breed embed need scheduled expected planned supposed armed
""".split()
)
