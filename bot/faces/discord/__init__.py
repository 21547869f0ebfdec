"""The tutor in Discord: commands, mentions, direct messages and buttons.  See README.md beside this file."""
