"""Word lists: modules of nothing but data, an entry a line, read by the rules that stand beside this folder."""
