"""What is measured, against which peers: ratios within one run, medians, never absolute promises.

`python -m benchmarks` runs all of it; `python -m benchmarks road start` some.
"""
