"""What looks like a time and is none: verbs, names, money, scores, ages, fractions."""

from datetime import date

import pytest

from crisistui.extraction.times import tag

NONE = """
He may come, we march on, and mar the sec report.
The 39-year-old driver won 3-2.
A 6-year-old boy and a man aged 52.
It cost $2025 and $1.2 million a year.
Some 2,000 people and 2000 troops came.
Two thirds, 2/3, 50-50 and 10.5 percent.
Sun Microsystems hired Jan Kavan and Theresa May.
See page 1998 and resolution 2025.
The temperature fell to minus 12.
He called 555-1234 about room 1999.
They sell 700 seats a week.
About three-quarters of its food is imported.
It is a matter of fact that March did well.
On the 38th parallel nothing moved.
Good evening, he said.
In November 12 soldiers were at the gate of the 3rd division.
As soon as possible means little.
Chapter 11/28 of the book.
He ran 10:4 and 99:99 against 25:61.
The fall of the house was near.
The Evening Daily wrote of bulletin 41/2025.
© 2025 by the owners.
She lives on the eighteenth floor, he on the 4th floor.
He stopped on the third, a low one.
He went home with the month half over.
IP 10.11.12.13 and version 1.2.2025.1
"""


@pytest.mark.parametrize("sentence", NONE.strip().splitlines())
def test_no_time_stands_here(sentence):
    found = [each for each in tag(sentence, date(2025, 12, 3)) if each.text != "November"]
    assert found == []
