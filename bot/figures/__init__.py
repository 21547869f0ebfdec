"""Pictures that explain: a frozen spec in, PNG or SVG bytes out.

Only `drawing` and the modules of the figures import matplotlib; specs, the choice of a picture and the studio
that draws in worker processes are light.
"""
