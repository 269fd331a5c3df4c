"""Changed, conflict, denied: shown beside each other, never decided."""


def kinds(news):
    return [(row.kind, row.destination) for row in news.board().conflicts]


def test_the_same_holder_later_otherwise_has_changed(news):
    first = news.says(news.article("Aurora", "2031-03-09"), "Dr Almeida", "offers", on="2031-02-20")
    second = news.says(news.article("Zenit", "2031-03-01"), "Dr Almeida", "open")
    (found,) = news.board().conflicts
    assert (found.kind, found.first, found.second) == ("changed", first, second)
    assert found.note == "Dr Almeida: offers (2031-02-20); Dr Almeida: open (2031-03-01)"


def test_without_dates_nobody_can_say_that_he_changed(news):
    news.says(news.article("Aurora", None), "Dr Almeida", "offers")
    news.says(news.article("Zenit", None), "Dr Almeida", "open")
    assert kinds(news) == []


def test_a_stronger_word_of_the_same_kind_is_no_change(news):
    news.says(news.article("Aurora", "2031-03-01"), "Dr Almeida", "favours")
    news.says(news.article("Zenit", "2031-03-02"), "Dr Almeida", "offers")
    assert kinds(news) == []


def test_a_host_that_denies_what_is_told_of_it(news):
    claim = news.says(news.article("Aurora"), "officials", "offers", basis="unnamed")
    denial = news.says(news.article("Zenit"), "Foreign Ministry", "denies")
    (found,) = news.board().conflicts
    assert (found.kind, found.first, found.second) == ("denied", claim, denial)


def test_for_and_against_in_two_parties_is_a_conflict_told_once(news):
    article = news.article("Aurora")
    news.says(article, "Envoy", "offers", party="broker")
    for name in ("Dr One", "Dr Two", "Dr Three"):
        news.says(article, name, "doubts", party="observer")
    (found,) = news.board().conflicts
    assert found.kind == "conflict"
    assert found.note.endswith("2 more")


def test_for_and_against_in_one_party_is_a_conflict(news):
    article = news.article("Aurora")
    news.says(article, "Dr One", "favours", party="observer")
    news.says(article, "Dr Two", "doubts", party="observer")
    assert kinds(news) == [("conflict", "PT")]


def test_every_cell_that_takes_part_is_marked(news):
    news.says(news.article("Aurora"), "Envoy", "offers", party="broker")
    news.says(news.article("Zenit", "2031-03-05"), "Marshal", "refuses", party="subject")
    news.says(news.article("Meridian", "2031-03-01"), "Ministry", "silent", party="third")
    row = news.row("PT")
    assert {cell.party: cell.marks for cell in row.cells} == {
        "subject": ("conflict",), "broker": ("conflict",), "third": (),
    }  # fmt: skip
    (found,) = news.board().conflicts
    assert found.parties == ("broker", "subject")
    assert [str(date) for date in found.dates] == ["2031-03-04", "2031-03-05"]


def test_a_denial_answers_what_was_told_of_the_same_holder_first(news):
    news.says(news.article("Aurora"), "Bishop", "hosts")
    told = news.says(news.article("Meridian"), "Dr Almeida", "offers")
    denial = news.says(news.article("Zenit", "2031-03-05"), "Dr Almeida", "denies")
    (found,) = [one for one in news.board().conflicts if one.kind == "denied"]
    assert (found.first, found.second) == (told, denial)


def test_silence_is_no_side(news):
    article = news.article("Aurora")
    news.says(article, "Envoy", "offers", party="broker")
    news.says(article, "Ministry", "silent")
    assert kinds(news) == []
