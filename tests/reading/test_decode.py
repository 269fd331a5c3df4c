"""Files come from every editor: the same words arrive whatever the encoding."""

import codecs

import pytest

from crisistui.reading.decode import MAX_BYTES, decode
from crisistui.reading.errors import Unreadable

TEXT = "Marrov’s spokesman said “no” in São Tomé.\nHe left."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "16le mark", "16be mark", "32le mark", "32be mark", "16le", "16be", "cp1252"],
)
def test_every_encoding_gives_the_same_text(data):
    assert decode(data) == TEXT


def test_a_file_cut_inside_a_character_stays_utf8():
    assert decode("Erdoğan’s “friend” said so — é".encode()[:-1]).startswith("Erdoğan’s “friend” said so — ")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\0\0\0\0"])
def test_an_empty_file_is_refused_with_a_remedy(data):
    with pytest.raises(Unreadable, match="empty: save"):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n1 0 obj", b"PK\x03\x04rest", bytes(range(256)) * 8, b"\x01\x02\x03\x04\x05words"],
    ids=["pdf", "zip", "all bytes", "controls"],
)
def test_binary_data_is_refused_with_a_remedy(data):
    with pytest.raises(Unreadable, match=r"binary data.*save the article"):
        decode(data)


def test_a_file_beyond_the_limit_says_how_large_it_is():
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES
    with pytest.raises(Unreadable, match=r"too large \(4\.0 MiB, at most 4\)"):
        decode(b"a" * (MAX_BYTES + 1))


def test_escape_codes_in_a_log_are_text_and_not_binary():
    assert decode(b"\x1b[31mHe left.\x1b[0m") == "\x1b[31mHe left.\x1b[0m"
