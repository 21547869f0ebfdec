"""Text to Reading, Query to text: what a sentence holds, in English and Chinese.

The grammar knows no conversation and no defaults, and never guesses; it may ask `physics` for species and
cells.
"""
