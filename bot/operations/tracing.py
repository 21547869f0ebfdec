"""What Discord answers to our requests, seen where aiohttp sends them: no other place sees every one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import aiohttp

from .breaker import Paused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import SimpleNamespace

    from bot.operations.breaker import Breaker
    from bot.operations.metrics import Metrics

_FIRST_SIGN: Final = re.compile(r"/interactions/(\d+)/[^/]+/callback$")
_API: Final = "/api/"
_TOO_FAST: Final = 429
_SCOPES: Final = frozenset({"user", "global", "shared"})


def traced(metrics: Metrics | None, breaker: Breaker) -> aiohttp.TraceConfig:
    """Counts statuses and rate limits, notes when an interaction was acknowledged, and heeds the breaker."""
    config = aiohttp.TraceConfig()

    async def begins(
        _: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestStartParams
    ) -> None:
        if params.url.path.startswith(_API) and (pause_s := breaker.pause_s):
            raise Paused(f"nothing is sent to Discord for {pause_s:.0f} s")

    async def ended(
        _: aiohttp.ClientSession, __: SimpleNamespace, params: aiohttp.TraceRequestEndParams
    ) -> None:
        if params.url.path.startswith(_API):
            _heard(breaker, params.response)
        if metrics is not None:
            _counted(metrics, params)

    config.on_request_start.append(begins)
    config.on_request_end.append(ended)
    return config


def _heard(breaker: Breaker, response: aiohttp.ClientResponse) -> None:
    headers = response.headers
    breaker.answered(
        response.status,
        shared=_scope(headers) == "shared",
        banned=response.status == _TOO_FAST and "Via" not in headers,
        wait_s=_seconds(headers.get("Retry-After", "")),
    )


def _counted(metrics: Metrics, params: aiohttp.TraceRequestEndParams) -> None:
    response = params.response
    metrics.request(response.status)
    if response.status == _TOO_FAST:
        scope = _scope(response.headers)
        metrics.rate_limit(scope if scope in _SCOPES else "unknown")
    elif response.ok and (found := _FIRST_SIGN.search(params.url.path)):
        metrics.acknowledged(int(found[1]))


def _scope(headers: Mapping[str, str]) -> str:
    return headers.get("X-RateLimit-Scope", "")


def _seconds(text: str) -> float:
    return float(text) if text.isdecimal() and text.isascii() else 0.0  # else a date: the guard sends none
