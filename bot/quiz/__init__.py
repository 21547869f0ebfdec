"""Quizzes: questions from templates, graded replies, guided solutions and what to ask next.

Pure state: time and dice are passed in.
"""
