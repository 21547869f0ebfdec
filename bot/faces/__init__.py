"""How the tutor shows itself: terminal, JSON, Discord."""
