"""Widgets that draw what they are given. They hold no record of the crisis and ask nobody."""
