"""What can be wrong with a profile, told in one line each.

Imports nothing of ours and no pydantic, so that the command line can catch these without loading it.
"""

from crisistui.model.record import record


@record
class Problem:
    """One thing wrong in a profile, in one line of text that says what to do about it.

    ``line`` is counted from 1; ``None`` means the file as a whole.
    """

    line: int | None
    message: str


class ProfileError(Exception):
    """A profile cannot be used; the text is one line naming file, line, fault and remedy."""
