"""A `Situation` without a screen: text and JSON.

Imports nothing of ours that comes after the feed, and never Textual.
"""
