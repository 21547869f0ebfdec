"""Log lines as JSON, one object a line; what is JSON already becomes part of it."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """time, level, logger and the message; the traceback of a fault stays in one line."""

    def format(self, record: logging.LogRecord) -> str:
        """One record."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        text = record.getMessage()
        try:
            held = json.loads(text) if text.startswith("{") else None
        except ValueError:
            held = None
        line |= held if isinstance(held, dict) else {"message": text}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
