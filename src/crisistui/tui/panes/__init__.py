"""The four panes: which columns each has, and which rows a situation gives it."""
