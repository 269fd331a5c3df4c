"""The scorer stands with the other measurements, in ``bench/`` beside the tests."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def bench():
    """The module ``bench.corpus``, importable whatever folder the tests run from."""
    sys.path.insert(0, str(ROOT))
    try:
        from bench import corpus  # noqa: PLC0415 - only now can it be found
    finally:
        sys.path.remove(str(ROOT))
    return corpus


@pytest.fixture(scope="session")
def judging(bench):
    return sys.modules["bench.judging"]
