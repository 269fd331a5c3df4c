"""What can be known: articles, facts, partial dates, and the rows of a situation.

The first room: it imports nothing of ours. Light modules only (no pydantic) are re-exported
nowhere; import the module that holds what you need, so that the board starts fast.
"""
