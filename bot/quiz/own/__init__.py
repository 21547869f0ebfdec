"""Questions that an instructor wrote: read from TOML, checked to the line, and asked like the tutor's own.

`positions.py` the lines of a file · `fields.py` fields of a table, with what is wrong with them ·
`reading.py` a file or a stored body → `values.py` · `drafts.py` values → templates · `registry.py` who is
asked which.
The format is documented in docs/instructors.md.
"""
