"""The scorer stands with the other measurements, in ``bench/`` beside the tests."""

import importlib
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _measure(name):
    """A module of ``bench``, importable whatever folder the tests run from."""
    sys.path.insert(0, str(ROOT))
    try:
        return importlib.import_module(f"bench.{name}")
    finally:
        sys.path.remove(str(ROOT))


@pytest.fixture(scope="session")
def bench():
    """The module that scores the corpus."""
    return _measure("corpus")


@pytest.fixture(scope="session")
def learn():
    """The module that learns what words weigh."""
    return _measure("learn")


@pytest.fixture(scope="session")
def judging(bench):
    return sys.modules["bench.judging"]
