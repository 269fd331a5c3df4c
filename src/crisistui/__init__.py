"""crisistui: a board of one exile crisis, read from a folder of news articles.

This package file holds the version and nothing else, so that importing it costs nothing.
"""

__version__ = "0.1.0"
