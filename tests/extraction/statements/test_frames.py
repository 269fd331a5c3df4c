"""Every written construction carries the stance that its example in the data files shows."""

import pytest

from crisistui.extraction.statements.frames import by_word, candidates, frames
from crisistui.extraction.statements.hits import hits
from crisistui.model.vocabulary import Stance

LEAD = "President Hamdi Belkhoun met Italian envoy Paolo Verzani about exile in Gabon.\n"
SIGN = {"positive": 1, "negative": -1} | {stance.value: stance.polarity for stance in Stance}
#: In the data an example leaves open who speaks; here it is somebody of this crisis.
NAMED = {
    "stays.denies-exile": ("The government", "The Tunisian government"),
    "stays.fake-news": ("the vice president", "Rim Sassouli"),
    "stays.refused-bare": (", he refused", ", Hamdi Belkhoun refused"),
    "positive.plan-exile": ("The plan", "Verzani said the plan"),
    "positive.suggested-moving": ("The paper", "Reuters"),
}


def example(frame):
    return frame.example.replace(*NAMED.get(frame.id, ("", "")))


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_an_example_matches_its_frame(document, frame):
    for masked in document(example(frame)).masked:
        if frame.pattern.search(masked.bare):
            assert frame in candidates(masked.bare)
            return
    pytest.fail(f"{frame.id} does not match its own example")


@pytest.mark.parametrize("frame", frames(), ids=lambda frame: frame.id)
def test_an_example_yields_its_stance(facts, frame):
    found = [said for said in facts(LEAD + example(frame)).statements if said.evidence.start >= len(LEAD)]
    assert SIGN[frame.stance] in {said.polarity for said in found}
    if frame.id.startswith("stays."):
        assert {(said.destination, said.party) for said in found} == {(None, "subject")}


@pytest.mark.parametrize(
    "frame", [frame for frame in frames() if " said" not in frame.example], ids=lambda frame: frame.id
)
def test_an_example_asked_instead_of_told_says_nothing(facts, frame):
    asked = example(frame).rstrip(".") + "?"
    found = [said for said in facts(LEAD + asked).statements if said.evidence.start >= len(LEAD)]
    assert not any(said.polarity for said in found)


def test_a_frame_is_tried_only_where_one_of_its_words_stands():
    assert candidates("the weather was fine.") == []
    assert set(by_word()) == {word for frame in frames() for word in frame.needs}
    assert len({frame.id for frame in frames()}) == len(frames())


def test_a_hyphened_word_is_also_its_parts():
    frame = next(frame for frame in frames() if "offer" in frame.needs)
    assert frame in candidates("an on-offer home")


def test_the_stronger_of_two_readings_of_the_same_words_stands(document):
    [masked] = document("Previous offers of exile to countries like Gabon or Ghana were rejected.").masked
    assert [(hit.stance, hit.destinations) for hit in hits(masked)] == [("refuses", ("GA", "GH"))]
