"""Measurements of the program, run by hand or by ``python -m bench``; nothing here is installed."""
