"""Tests of the grammar; the generator of phrasings is in generator.py."""
