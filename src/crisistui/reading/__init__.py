"""From the bytes of one file to an `Article`: decoded, cleaned, its lines given their roles.

Imports only `crisistui.model` and `crisistui.profile`.
"""
