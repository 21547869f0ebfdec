"""The files of the cards: what is wrong with any of them is said, all at once."""

import pytest

from bot.lessons.loading import read_cards
from physics.errors import BadData

EN = """+++
id = "ink"
title = "Ink"
summary = "A drop of ink spreads."
example = "thermal voltage at 37 C"
see = ["tea"]
[numbers]
thermal = "thermal voltage at 37 C"
+++
## idea
It spreads, **{thermal}** and all.
## misunderstanding
**"It stops."** It does not.
## why: Why does it spread?
Because of heat.
"""
ZH = """+++
title = "墨水"
summary = "一滴墨水会散开。"
example = "37 °C时的热电压是多少"
+++
## idea
它会散开，{thermal}。
## misunderstanding
**“会停。”** 不会。
## why: 为什么散开？
因为热。
"""


def files(en: str = EN, zh: str = ZH) -> dict[tuple[str, str], str]:
    """Two cards that point at each other; the first as given."""
    other_en = EN.replace('id = "ink"', 'id = "tea"').replace('see = ["tea"]', 'see = ["ink"]')
    return {("en", "ink"): en, ("zh", "ink"): zh, ("en", "tea"): other_en, ("zh", "tea"): ZH}


def faults_of(texts: dict[tuple[str, str], str]) -> tuple[str, ...]:
    with pytest.raises(BadData) as caught:
        read_cards(texts)  # type: ignore[arg-type]
    return caught.value.faults


def test_a_sound_card_is_read_in_both_languages() -> None:
    cards = read_cards(files())  # type: ignore[arg-type]
    english, chinese = cards["en"]["ink"], cards["zh"]["ink"]
    assert (english.title, chinese.title) == ("Ink", "墨水")
    assert chinese.id == "ink"
    assert chinese.see == english.see == ("tea",)
    assert chinese.numbers == english.numbers == {"thermal": "thermal voltage at 37 C"}
    assert english.idea == "It spreads, **{thermal}** and all."
    assert english.sections["why"].heading == "Why does it spread?"
    assert chinese.sections["why"].body == "因为热。"
    assert list(english.sections) == ["why"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('title = "Ink"\n', "", "en/ink.md: no title"),
        ('title = "Ink"', "title = 3", "en/ink.md: title is not a line of text: 3"),
        ('title = "Ink"', 'title = "Ink"\nwords = 3', "en/ink.md: unknown key words"),
        ('see = ["tea"]', "see = []", "en/ink.md: see is not a list of texts: []"),
        ('see = ["tea"]', 'see = ["coffee"]', "en/ink.md: see: coffee is no other card"),
        ('see = ["tea"]', 'see = ["ink"]', "en/ink.md: see: ink is no other card"),
        ('see = ["tea"]', 'see = ["tea", "tea"]', "en/ink.md: see: a card twice"),
        ("A drop of ink", "A **drop** of ink", "en/ink.md: summary holds a number or a mark"),
        ("A drop of ink", "{thermal} of ink", "en/ink.md: summary holds a number or a mark"),
        ("thermal = ", "heat = ", "en/ink.md: unknown number {thermal}"),
        ('thermal = "', 'heat = "x"\nthermal = "', "en/ink.md: unused number heat"),
        (
            '[numbers]\nthermal = "thermal voltage at 37 C"',
            "numbers = 3",
            "en/ink.md: numbers is not a table",
        ),
        ('id = "ink"', 'id = "tea"', "duplicate id tea"),
        ('id = "ink"', 'id = "water"', "en/ink.md: id 'water' is not the name of the file"),
        ("+++\nid", "id", "en/ink.md: no front matter between lines of +++"),
        ('id = "ink"', "id = ", "en/ink.md: front matter: "),
        ("## idea\n", "## Idea: x\n", "en/ink.md: no part idea"),
        ("## idea\n", "stray\n## idea\n", "en/ink.md: text before the first part: 'stray'"),
        ("## idea\n", "## idea: The idea\n", "en/ink.md: idea: takes no heading"),
        ("## why: Why does it spread?", "## why", "en/ink.md: why: no heading"),
        ("## why: Why", "## Why so: Why", "en/ink.md: 'Why so' is no name for a section"),
        ("## why: Why", "## summary: Why", "en/ink.md: 'summary' is no name for a section"),
        ("Because of heat.\n", "Because of heat.\n## why: Again?\nYes.\n", "en/ink.md: why: a second time"),
        ("Because of heat.\n", "\n", "en/ink.md: why: empty"),
        ("Because of heat.", "Because of *heat*.", "en/ink.md: why: a stray *"),
        ("Because of heat.", "Because of {heat.", "en/ink.md: why: a stray {"),
        ("Because of heat.\n", "Because.\n## more: More?\nYes.\n", "zh/ink.md: more: the other language has"),
    ],
)
def test_a_fault_is_named(old: str, new: str, fault: str) -> None:
    assert old in EN
    found = faults_of(files(en=EN.replace(old, new, 1)))
    assert any(fault in one for one in found), found


def test_numbers_are_the_same_in_both_languages() -> None:
    found = faults_of(files(zh=ZH.replace("，{thermal}", "")))
    assert found == ("zh/ink.md: idea: numbers differ from English: thermal",)


def test_sections_stand_in_the_same_order() -> None:
    more_en, more_zh = EN + "## when: When?\nNow.\n", ZH.replace("## why", "## when: 何时？\n现在。\n## why")
    assert faults_of(files(en=more_en, zh=more_zh)) == (
        "zh/ink.md: sections in another order than in English",
    )


def test_a_card_needs_its_twin() -> None:
    texts = files()
    del texts["zh", "ink"]
    assert faults_of(texts) == ("zh/ink.md: missing",)


def test_no_cards_are_a_fault() -> None:
    assert faults_of({}) == ("no cards",)


def test_all_faults_of_all_files_are_reported_at_once() -> None:
    en = EN.replace('title = "Ink"\n', "").replace('see = ["tea"]', 'see = ["coffee"]')
    zh = ZH.replace("因为热。", "")
    found = faults_of(files(en=en, zh=zh))
    assert found == (
        "en/ink.md: no title",
        "zh/ink.md: why: empty",
        "en/ink.md: see: coffee is no other card",
    )
