"""The answers: a `View` over what the index holds becomes a `Situation`. Pure.

Imports nothing of ours that comes after the index, and never Textual.
"""
