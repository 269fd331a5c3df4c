"""The tables of the index, and the marks by which a file is known to be ours and current.

Imports nothing of ours. Raise ``VERSION`` whenever a table changes: older files are then rebuilt.
"""

APPLICATION = 0x43_52_49_53  # "CRIS", bytes 68-71 of the file
VERSION = 3

#: A fact's id is its article's id and its place in the article, so facts of one article lie together
#: in the file, keep their ids as long as the article does, and need no index of their own.
SHIFT = 16
FACTS_PER_ARTICLE = 1 << SHIFT

#: Columns every fact has behind its own: where its passage stands in the article's text.
_PASSAGE = "start INTEGER NOT NULL, end INTEGER NOT NULL, marks TEXT NOT NULL"

TABLES = {
    "edition": """
        id INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint TEXT NOT NULL UNIQUE, opened INTEGER NOT NULL,
        profile TEXT, crisis TEXT""",
    "folder": "id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE",
    "article": """
        id INTEGER PRIMARY KEY AUTOINCREMENT, edition INTEGER NOT NULL, sha TEXT NOT NULL, form TEXT NOT NULL,
        title TEXT, outlet TEXT, published TEXT, basis TEXT, not_before TEXT, origins TEXT NOT NULL,
        warnings TEXT NOT NULL, sources TEXT NOT NULL, sentences INTEGER NOT NULL,
        UNIQUE (edition, sha, form)""",
    "body": "article INTEGER PRIMARY KEY, text BLOB NOT NULL, furniture TEXT NOT NULL",
    # Wording: every mark of every article, and where those stand that several articles share.
    "trace": """
        edition INTEGER NOT NULL, mark INTEGER NOT NULL, article INTEGER NOT NULL, place INTEGER NOT NULL,
        start INTEGER NOT NULL, end INTEGER NOT NULL,
        PRIMARY KEY (edition, mark, article)""",
    "echo": """
        edition INTEGER NOT NULL, mark INTEGER NOT NULL, article INTEGER NOT NULL, place INTEGER NOT NULL,
        start INTEGER NOT NULL, end INTEGER NOT NULL, PRIMARY KEY (edition, mark, article)""",
    "file": """
        edition INTEGER NOT NULL, folder INTEGER NOT NULL, path BLOB NOT NULL, size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL, sha TEXT NOT NULL, article INTEGER, reason TEXT,
        PRIMARY KEY (edition, folder, path)""",
    # Who says what, and who acts, recur thousandfold: each wording is kept once, as a JSON list.
    "head": "id INTEGER PRIMARY KEY AUTOINCREMENT, packed TEXT NOT NULL UNIQUE",
    "statement": f"id INTEGER PRIMARY KEY, head INTEGER NOT NULL, {_PASSAGE}",
    "deadline": f"""
        id INTEGER PRIMARY KEY, due TEXT NOT NULL, demand TEXT NOT NULL, set_by TEXT, addressee TEXT,
        set_on TEXT, status TEXT NOT NULL, origin TEXT, rule TEXT NOT NULL, {_PASSAGE}""",
    "development": f"""
        id INTEGER PRIMARY KEY, date TEXT NOT NULL, category TEXT NOT NULL, summary TEXT NOT NULL,
        actors TEXT NOT NULL, origin TEXT, rule TEXT NOT NULL, {_PASSAGE}""",
    "actor": "id INTEGER PRIMARY KEY, head INTEGER NOT NULL, mentions INTEGER NOT NULL",
}

#: Articles found by words (see `fulltext`). It is given folded text, folds nothing itself, holds no text of
#: its own and no sizes of texts, for nothing is ranked.
FULLTEXT = "fulltext"
_SEARCH = f"""
    CREATE VIRTUAL TABLE {FULLTEXT} USING fts5
    (text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0')"""

INDEXES = ("CREATE INDEX file_article ON file (article)",)

_WITHOUT_ROWID = frozenset({"file", "trace", "echo"})

FACT_TABLES = ("statement", "deadline", "development", "actor")


def statements() -> list[str]:
    """Every statement that makes an empty database ours, in order."""
    tables = [
        f"CREATE TABLE {name} ({columns})" + (" WITHOUT ROWID" if name in _WITHOUT_ROWID else "")
        for name, columns in TABLES.items()
    ]
    marks = [f"PRAGMA application_id = {APPLICATION}", f"PRAGMA user_version = {VERSION}"]
    return [*tables, _SEARCH, *INDEXES, *marks]
