"""An article annotated for the rules: sentences, quotations, names, masks. Standoff: nothing is rewritten.

Imports only `crisistui.model`, `crisistui.profile` and this room.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from crisistui.extraction import persons, quotes, references, roles, sentences
from crisistui.extraction.cast import Cast, Mention
from crisistui.extraction.masks import Masked, mask
from crisistui.extraction.mentions import Finder, count_surfaces
from crisistui.extraction.quotes import Quotation
from crisistui.extraction.sentences import Sentence
from crisistui.model.article import Article
from crisistui.profile.outlets import outlets
from crisistui.profile.schema import Profile


@dataclass(slots=True)
class Document:
    """What every rule works on; ``masked[i]`` is the mask of ``sentences[i]``."""

    article: Article
    profile: Profile
    cast: Cast
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    mentions: list[Mention]
    masked: list[Masked]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text


def annotate(article: Article, profile: Profile) -> Document:
    """Annotate one article; deterministic, and independent of any other article."""
    cast = Cast(profile)
    split = sentences.split(article)
    mentions = Finder(article, cast, outlets(profile)).find(split)
    count_surfaces(article.text, mentions)
    roles.assign(article.text, mentions, cast)
    mentions = references.resolve(article.text, mentions, cast)
    mentions = references.bare_offices(article.text, split, mentions, cast)
    masked = _masks(article, split, mentions, cast)
    persons.address(masked)
    return Document(article, profile, cast, split, quotes.find(article), mentions, masked)


def _masks(
    article: Article, split: Sequence[Sentence], mentions: Sequence[Mention], cast: Cast
) -> list[Masked]:
    out = []
    place = 0
    for sentence in sorted(split, key=lambda s: s.start):
        while place < len(mentions) and mentions[place].end <= sentence.start:
            place += 1
        inside = []
        ahead = place
        while ahead < len(mentions) and mentions[ahead].start < sentence.end:
            if mentions[ahead].start >= sentence.start and mentions[ahead].end <= sentence.end:
                inside.append(mentions[ahead])
            ahead += 1
        out.append(mask(article.text, sentence, inside, cast.subject))
    return out
