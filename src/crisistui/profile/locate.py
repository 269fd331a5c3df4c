"""In which line of a TOML file a key or table stands: what ``tomllib`` does not tell.

Imports nothing of ours. Reads only sources that ``tomllib`` has accepted, so it need not check them; it
follows tables, dotted keys, arrays and inline tables. Linear in the length of the source.
"""

import re
import tomllib
from dataclasses import dataclass, field

from crisistui.model.record import record

Path = tuple[str | int, ...]

# One token; every alternative starts differently, so nothing is read twice.
_TOKEN = re.compile(
    r'''(?P<string>"""(?:[^"\\]|\\[\s\S]|"(?!""))*""""{0,2}'''
    r"""|'''(?:[^']|'(?!''))*''''{0,2}"""
    r"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
    r"|(?P<comment>\#[^\n]*)|(?P<newline>\n)|(?P<blank>[ \t\r]+)"
    r"|(?P<mark>[\[\]{},=.])|(?P<bare>[^\s\[\]{},=.\#\"']+)"
)


@record
class _Token:
    text: str
    line: int
    bare: bool


@dataclass(slots=True)
class _Scanner:
    tokens: list[_Token]
    lines: dict[Path, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)
    at: int = 0

    def peek(self, ahead: int = 0) -> str:
        return self.tokens[self.at + ahead].text

    def document(self) -> None:
        table: Path = ()
        while self.peek():
            if self.peek() == "\n":
                self.at += 1
            elif self.peek() == "[":
                table = self.header()
            else:
                self.pair(table)

    def header(self) -> Path:
        line = self.tokens[self.at].line
        brackets = 2 if self.peek(1) == "[" else 1
        self.at += brackets
        path: Path = ()
        for part in self.key():
            path = self.current((*path, part))
            self.lines.setdefault(path, line)
        if brackets == 2:
            path = path[:-1] if isinstance(path[-1], int) else path
            count = self.counts.get(path, 0)
            self.counts[path] = count + 1
            self.lines.setdefault(path, line)
            path = (*path, count)
        self.lines.setdefault(path, line)
        self.at += brackets
        return path

    def current(self, path: Path) -> Path:
        """The path itself, or its latest table where it names an array of tables."""
        return (*path, self.counts[path] - 1) if path in self.counts else path

    def key(self) -> list[str]:
        parts = [self.word()]
        while self.peek() == ".":
            self.at += 1
            parts.append(self.word())
        return parts

    def word(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        if token.bare:
            return token.text
        return str(tomllib.loads(f"key = {token.text}")["key"])

    def pair(self, table: Path) -> None:
        line = self.tokens[self.at].line
        path = table
        for part in self.key():
            path = (*path, part)
            self.lines.setdefault(path, line)
        self.at += 1  # the equals sign
        self.value(path)

    def value(self, path: Path) -> None:
        if self.peek() == "[":
            self.array(path)
        elif self.peek() == "{":
            self.inline(path)
        else:
            while self.peek() not in {"", "\n", ",", "]", "}"}:
                self.at += 1

    def array(self, path: Path) -> None:
        self.at += 1
        count = 0
        while self.peek() != "]":
            if self.peek() in {"\n", ","}:
                self.at += 1
                continue
            self.lines[*path, count] = self.tokens[self.at].line
            self.value((*path, count))
            count += 1
        self.at += 1

    def inline(self, path: Path) -> None:
        self.at += 1
        while self.peek() != "}":
            if self.peek() in {"\n", ","}:
                self.at += 1
            else:
                self.pair(path)
        self.at += 1


def key_lines(source: str) -> dict[Path, int]:
    """Lines, counted from 1, of every table, key and list item of a valid TOML source.

    A path holds keys and list positions: ``("broker", 0, "people", 2, "name")``.
    """
    tokens = []
    line = 1
    for found in _TOKEN.finditer(source.replace("\r\n", "\n")):
        text = found.group()
        if found.lastgroup not in {"comment", "blank"}:
            tokens.append(_Token(text, line, bare=found.lastgroup == "bare"))
        line += text.count("\n")
    tokens.extend([_Token("", line, bare=False)] * 2)
    scanner = _Scanner(tokens)
    scanner.document()
    return scanner.lines


def line_of(path: Path, lines: dict[Path, int]) -> int | None:
    """The line of a path or, when it has none of its own, of the nearest thing that holds it."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None
