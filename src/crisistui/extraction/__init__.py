"""From an `Article` and a `Profile` to `ArticleFacts`: pure, deterministic, explainable.

Imports only `crisistui.model`, `crisistui.profile` and `crisistui.reading`.
"""
