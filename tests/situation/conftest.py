"""Fixtures of the room: the invented newsroom, and the annotated source documents where they are at hand."""

import importlib.util
from pathlib import Path

import pytest


def _module(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parent / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def newsroom():
    return _module("newsroom")


@pytest.fixture
def news(newsroom):
    return newsroom.Newsroom()


@pytest.fixture(scope="session")
def gold():
    module = _module("gold")
    if not module.SEEDS.is_dir():
        pytest.skip("the annotated documents are not here")
    return module.holdings_from(module.SEEDS)
