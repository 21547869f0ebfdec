"""One file a kind of question, named after it; README.md says how to add one."""
