"""The tutor in a terminal: one question, a batch, a chat.  Only the chat loads rich and prompt_toolkit."""
