"""The brief as Markdown. Imports only this room. No text of an article acts as markup."""

import re

from crisistui.report.brief import Brief, Line

MOST = 5  # citations in one line; the table (csv) has them all
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~!@]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LIST = re.compile(r"^(\d{1,9})([.)])|^([-+=])")


def to_markdown(made: Brief) -> str:
    """A document of one heading, and one more for each section; bullets with their citations."""
    parts = [f"# {escaped(made.title)}", escaped(made.covers)]
    for section in made.sections:
        parts.append(f"## {escaped(section.name + section.more)}")
        bullets = [_bullet(line) for line in section.lines]
        parts.append("\n".join(bullets) if bullets else escaped(section.none))
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """Text that reads as it is: nothing in it is markup, a link, an entity or the start of a list."""
    text = _MARKUP.sub(r"\\\g<0>", text).replace("&", "&amp;")
    return _LIST.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)


def _bullet(line: Line) -> str:
    shown = [str(one) for one in line.citations[:MOST]]
    if len(line.citations) > MOST:
        shown.append(f"and {len(line.citations) - MOST} more")
    cited = f" ({escaped('; '.join(shown))})" if shown else ""
    return f"- **{escaped(line.subject)}** {escaped(line.text)}{cited}"
