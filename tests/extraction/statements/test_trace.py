"""Why a sentence makes no statement, for whoever asks; asking changes nothing."""

from crisistui.extraction.statements.reader import read
from crisistui.extraction.statements.trace import Reason, Trace

TEXT = (
    "President Hamdi Belkhoun may go into exile in Ghana. Will Ghana receive Hamdi Belkhoun? "
    "Ghana has offered Hamdi Belkhoun asylum. Ghana has offered Hamdi Belkhoun asylum. The plane landed at noon."
)


def test_reasons_are_noted_once_and_the_statements_stay_the_same(document):
    made = document(TEXT)
    trace = Trace()
    traced = read(made, trace)
    assert [(s.destination, s.stance, s.sentence) for s in traced] == [
        (s.destination, s.stance, s.sentence) for s in read(document(TEXT))
    ]
    assert set(trace.vouched) >= set(traced)
    assert trace.reasons
    for reasons in trace.reasons.values():
        assert len(reasons) == len(set(reasons))
    told = {item.sentence for item in traced}
    assert told <= set(range(len(made.sentences)))


def test_what_was_said_before_is_passed_over_for_that_reason(document):
    trace = Trace()
    read(document(TEXT), trace)
    assert "said" in " ".join(str(reason) for reason in trace.reasons[3]).lower()


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
