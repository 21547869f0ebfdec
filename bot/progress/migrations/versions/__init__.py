"""One file a change, `vNNNN_what.py`, revision "NNNN"."""
