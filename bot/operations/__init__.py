"""Running it: what systemd is told, what is measured, whether all is well."""
