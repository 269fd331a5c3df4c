"""Rows of the panes as plain values: pure functions from records to cells. Imports no Textual."""
