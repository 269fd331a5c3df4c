"""The Textual app: panes, screens, keys, themes. A pane is given rows and draws them."""
