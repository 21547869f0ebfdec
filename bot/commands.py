"""The commands of `nernst` and their options.  What a command needs is imported when it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from bot.faces.terminal.request import LanguageOrAuto, Request
from bot.launching import launch as _run
from bot.staff import db, export, questions

if TYPE_CHECKING:
    from bot.faces.terminal.options import BadValue

_Language: TypeAlias = Annotated[
    LanguageOrAuto,
    typer.Option("--lang", help="Language of the answers; auto: that of the question."),
]
_Temperature: TypeAlias = Annotated[
    str | None,
    typer.Option("--temperature", metavar="T", help="Where a question names none: 20, 20C, 293K, 68F."),
]
_Cell: TypeAlias = Annotated[
    str | None,
    typer.Option("--cell", metavar="CELL", help="Cell whose concentrations are assumed: squid_axon …"),
]

app = typer.Typer(
    name="nernst",
    help="A tutor for the physics of membrane potentials, in English and Chinese.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


# A question may begin with a negative number, which is no option: `nernst ask "-70 mV, which way does K go"`.
@app.command(context_settings={"ignore_unknown_options": True})
def ask(
    *,
    question: Annotated[
        list[str], typer.Argument(help="The question; - reads one a line from standard input.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object an answer (docs/json.md).")
    ] = False,
    stages: Annotated[
        bool, typer.Option("--explain-parse", help="Print every stage from the text to the solution.")
    ] = False,
    lang: _Language = "auto",
    temperature: _Temperature = None,
    cell: _Cell = None,
) -> None:
    """Answer one question, or one a line."""
    from bot.faces.terminal import asking, options

    _refuse_options(question)
    if as_json and stages:
        raise typer.BadParameter("choose one of the two", param_hint="--json, --explain-parse")
    request = Request(
        words=tuple(question),
        as_json=as_json,
        stages=stages,
        language=lang,
        temperature=temperature,
        cell=cell,
    )
    try:
        answered = asking.run(request)
    except options.BadValue as error:
        raise _bad(error) from None
    if not answered:
        raise typer.Exit(1)


@app.command()
def chat(lang: _Language = "auto", temperature: _Temperature = None, cell: _Cell = None) -> None:
    """Talk with the tutor in the terminal."""
    from bot.faces.terminal import options
    from bot.faces.terminal.chat import Chat
    from bot.tutor import Tutor

    try:
        tutor = Tutor(options.defaults(temperature, cell))
    except options.BadValue as error:
        raise _bad(error) from None
    Chat(tutor, language=lang).run()


@app.command()
def quiz(
    topic: Annotated[
        str | None, typer.Argument(help="What to practise: a card's name; else what is due.")
    ] = None,
    *,
    number: Annotated[int, typer.Option(min=1, max=50, help="How many questions.")] = 5,
    review: Annotated[bool, typer.Option("--review", help="Only what is due.")] = False,
    exam: Annotated[bool, typer.Option("--exam", help="No hints, feedback at the end.")] = False,
    lang: _Language = "auto",
) -> None:
    """Practise in the terminal; what you answer is kept."""
    _run(
        "bot.faces.terminal.quiz", extra="progress", call="run_quiz",
        topic=topic, number=number, review=review, exam=exam, language=lang,
    )  # fmt: skip


@app.command()
def progress(lang: _Language = "auto") -> None:
    """Show what you know, what is due and which traps are open."""
    _run("bot.faces.terminal.quiz", extra="progress", call="show_progress", language=lang)


@app.command()
def draw(
    question: Annotated[str, typer.Argument(help="The question whose picture is wanted.")],
    *,
    file: Annotated[
        str | None,
        typer.Option("--output", "-o", help="A .png or .svg file; without it, shown here where that works."),
    ] = None,
    theme: Annotated[str, typer.Option(help="dark or light.")] = "dark",
    which: Annotated[int, typer.Option(min=1, help="The second picture of the question, the third …")] = 1,
    lang: _Language = "auto",
) -> None:
    """Draw the picture that serves a question."""
    from pathlib import Path

    if theme not in ("dark", "light"):
        raise typer.BadParameter("dark or light", param_hint="--theme")
    _run(
        "bot.faces.terminal.draw", extra="pictures",
        question=question, file=Path(file) if file else None, theme=theme, language=lang, which=which,
    )  # fmt: skip


@app.command()
def doctor(
    *,
    network: Annotated[bool, typer.Option(help="Try to reach Discord and a database server.")] = True,
    lang: _Language = "auto",
) -> None:
    """Look whether this machine can run the bot, and say what to do where not."""
    _run("bot.faces.terminal.doctor", extra="progress", network=network, language=lang)


@app.command()
def bot(
    *,
    shards: Annotated[
        str | None, typer.Option(help="Those of this process, as 0,1 or 0-7; all by default.")
    ] = None,
    of: Annotated[
        int | None, typer.Option(help="How many there are; as Discord recommends by default.")
    ] = None,
) -> None:
    """Run the Discord bot; needs DISCORD_TOKEN (docs/operators.md).  Several processes: docs/scaling.md."""
    _run("bot.faces.discord.run", extra="discord", ids=shards, of=of)


@app.command()
def demo(
    *,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes a free one.")] = 0,
) -> None:
    """Open the Discord bot in a simulated Discord; no token."""
    _run("bot.faces.demo", extra="demo", browser=browser, port=port)


corpus = typer.Typer(name="corpus", help="Turn misread questions into cases.", no_args_is_help=True)
app.add_typer(corpus)
app.add_typer(db)
app.add_typer(questions)
app.add_typer(export)


@corpus.command("add", context_settings={"ignore_unknown_options": True})
def corpus_add(
    question: Annotated[str, typer.Argument(help="The question, as it was typed.")],
    *,
    value: Annotated[
        list[float] | None, typer.Option(help="The right number; give several where several will do.")
    ] = None,
    unit: Annotated[str, typer.Option(help="Its unit: mV, mM, °C, pA, nS, kJ/mol, or 1.")] = "mV",
    direction: Annotated[str | None, typer.Option(help="The right direction: in, out or none.")] = None,
    concept: Annotated[str | None, typer.Option(help="The card that answers it.")] = None,
    outside: Annotated[bool, typer.Option("--outside", help="It is outside the course.")] = False,
    file: Annotated[
        str, typer.Option(help="Corpus to add it to; - prints the line only.")
    ] = "tests/corpus/blind_added.jsonl",
    lang: _Language = "auto",
) -> None:
    """Show how a question is read, and keep it with what it must give (CONTRIBUTING.md)."""
    from pathlib import Path

    from bot.faces.terminal.corpus import Wanted, run_add
    from bot.faces.terminal.options import spoken

    wanted = Wanted(tuple(value or ()), unit, direction, concept, outside)
    raise typer.Exit(run_add(question, wanted, None if file == "-" else Path(file), spoken(lang)))


@app.command()
def version() -> None:
    """Print the version."""
    from importlib import metadata

    typer.echo(f"nernst-tutor {metadata.version('nernst-tutor')}")


def _bad(error: BadValue) -> typer.BadParameter:
    from bot.faces.terminal.options import locale_language

    return typer.BadParameter(error.sentence(locale_language()), param_hint=error.option)


def _refuse_options(words: list[str]) -> None:
    for word in words:
        if word != "-" and word.startswith("-") and not word.lstrip("-.")[:1].isdigit():
            raise typer.BadParameter(f"no such option: {word}", param_hint="QUESTION")
