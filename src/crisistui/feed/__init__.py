"""The watched folder: file events are read, extracted and indexed, in workers and in batches.

Imports nothing of ours that comes after the situation, and never Textual.
"""
