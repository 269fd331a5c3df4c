"""The one complaint of this room: a file that holds no article. Imports nothing of ours."""


class Unreadable(Exception):  # noqa: N818 - the name is the word the board uses: the file is set aside as unreadable
    """A file that cannot be read as an article; the text is one plain line: the reason and the remedy."""
