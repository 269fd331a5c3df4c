"""Screens: the board, the evidence of one row, the help."""
