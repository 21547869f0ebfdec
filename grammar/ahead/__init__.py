"""What is read of a text before its words: a pattern a module, in the order of `grammar.readers`."""
