"""The tutor: `from bot.tutor import Tutor; Tutor().ask("E_K 5/140").results`.

The names are loaded when first used: `bot.language` needs the values of `bot.tutor.answer` while the tutor
needs `bot.language`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from bot.tutor.answer import Answer
    from bot.tutor.context import Context, Defaults
    from bot.tutor.explaining import explain_parse
    from bot.tutor.tutor import Tutor

__all__ = ["Answer", "Context", "Defaults", "Tutor", "explain_parse"]

_HOMES: Final = {
    "Answer": "answer",
    "Context": "context",
    "Defaults": "context",
    "Tutor": "tutor",
    "explain_parse": "explaining",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"bot.tutor.{_HOMES[name]}"), name)
