"""Files that other programs read and write: one module for each format, with what is written and what is read.

A work becomes a `Citation`, which a module prints; what a module finds in a file is a `Record`, which becomes an entry.
"""
