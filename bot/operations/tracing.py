"""What Discord answers to our requests, seen where aiohttp sends them: no other place sees every one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import aiohttp

if TYPE_CHECKING:
    from types import SimpleNamespace

    from bot.operations.metrics import Metrics

_FIRST_SIGN: Final = re.compile(r"/interactions/(\d+)/[^/]+/callback$")
_TOO_FAST: Final = 429
_SCOPES: Final = frozenset({"user", "global", "shared"})


def traced(metrics: Metrics) -> aiohttp.TraceConfig:
    """Counts statuses and rate limits, and notes when an interaction was acknowledged."""
    config = aiohttp.TraceConfig()

    async def ended(
        _: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestEndParams
    ) -> None:
        status = params.response.status
        metrics.request(status)
        if status == _TOO_FAST:
            scope = params.response.headers.get("X-RateLimit-Scope", "")
            metrics.rate_limit(scope if scope in _SCOPES else "unknown")
        elif params.response.ok and (found := _FIRST_SIGN.search(params.url.path)):
            metrics.acknowledged(int(found[1]))

    config.on_request_end.append(ended)
    return config
