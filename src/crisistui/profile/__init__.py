"""Which crisis this is: ``crisis.toml`` made into a `Profile`, the countries and outlets known everywhere.

Imports only `crisistui.model`.
"""
