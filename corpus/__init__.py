"""The invented corpus: texts with inline marks, and the tools that read, check, convert and count them."""
