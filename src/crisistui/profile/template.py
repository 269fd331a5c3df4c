"""The commented ``crisis.toml`` that ``crisistui init`` writes for the user to fill in.

Imports nothing. Lines that start with ``# `` and hold a key are examples: they work once uncommented.
"""

TEMPLATE = """\
# The profile of one crisis. Fill in what stands in <angle brackets>; take the "# " off what you need.
# Every country is known already: its names, people, capital and seat of government.
# "crisistui check FOLDER" tells what is wrong, and in which line.

[crisis]
name = "<Country>: <leader>'s exit"
timezone = "UTC"                    # IANA name of the zone in which days are counted, e.g. "Europe/Paris"
# since = 2024-07-01                # earlier events are background, not developments
# around = 2025-12-01               # a day in the thick of it: yearless dates are read nearest to it

[subject]                           # the leader who may leave
name = "<Given Family>"
country = "FR"                      # ISO 3166-1 alpha-2
roles = ["president"]
# aliases = ["<Family Name in Full>", "<spelling without accents>"]
# people = [                        # who speaks for him: a name, or a table
#   "<Name of an ally>",
#   { name = "<Name>", aliases = ["<Other spelling>"], role = "foreign minister" },
# ]

# [[broker]]                        # a power that pushes or negotiates the exit; repeat for several
# country = "US"                    # or name = "…" for a body that is no country
# people = [{ name = "<Broker's Envoy>", role = "special envoy" }]

# [[opposition]]                    # his opponents at home
# name = "<Opposition>"
# people = ["<Opposition Leader>"]

# [[actor]]                         # anybody else worth knowing by name
# name = "<Neighbour>"
# kind = "person"                   # person, state or organisation
# country = "BR"
# role = "president"

# [[outlet]]                        # a local outlet, or a correction to one that ships
# name = "<Local Daily>"
# publisher = "<Publishing House>"  # outlets of one house count as one origin
# reliability = "B"                 # A (reliable) to E (unreliable), F (cannot be judged)
"""
