"""What the keys of a shift do: find, go back in time, mark, list what changed, hand over.

Imported after the first paint, or when the first of these keys is pressed.
"""
