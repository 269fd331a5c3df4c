"""What the reader notes of the sentences it passes over."""

from crisistui.extraction import statements
from crisistui.extraction.statements.trace import Reason, Trace


def test_a_sentence_without_any_note_matched_nothing():
    assert Trace().why(3) == (Reason.UNMATCHED,)


def test_a_reason_is_noted_once_and_in_order():
    trace = Trace()
    for reason in (Reason.NO_HOLDER, Reason.UNMATCHED, Reason.NOT_EXILE, Reason.NO_HOLDER):
        trace.note(3, reason)
    assert trace.why(3) == (Reason.NO_HOLDER, Reason.NOT_EXILE)


def test_what_decides_stands_alone():
    trace = Trace()
    trace.note(3, Reason.NO_HOLDER)
    trace.note(3, Reason.FALSE)
    assert trace.why(3) == (Reason.FALSE,)


def test_a_trace_changes_no_statement_and_vouches_for_each(document):
    text = (
        "Ghana has offered Belkhoun asylum. Gabon would not take him in, its president said. "
        "Could he go to Togo? Later Ghana withdrew its offer of asylum for Belkhoun."
    )
    trace = Trace()
    found = statements.read(document(text), trace)
    assert [(s.destination, s.stance) for s in found] == [
        (s.destination, s.stance) for s in statements.read(document(text))
    ]
    assert {s.rule for s in found} <= {s.rule for s in trace.vouched}
    assert all(s in trace.vouched for s in found)
