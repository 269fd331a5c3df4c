"""The scripts of ``docs/`` are no package; tests load them by their path."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"docs_{name}", ROOT / "docs" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def refresh() -> ModuleType:
    return load("refresh")


@pytest.fixture(scope="session")
def picture() -> ModuleType:
    return load("picture")
