"""Concept cards: `cards.py` serves them, `en/` and `zh/` hold their words.  Nothing is read at import."""
