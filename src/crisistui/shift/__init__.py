"""A shift: what this analyst has seen and corrected, what changed since, and what to be told of at once.

Imports the model, the situation and this room, never Textual. Human state is kept apart from the index:
an append-only log of plain text under the user's state folder.
"""
