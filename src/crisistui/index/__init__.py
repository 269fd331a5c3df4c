"""SQLite: facts in, rows out. Derived, may be deleted at any time; the folder is the truth.

Imports nothing of ours that comes after extraction.
"""
