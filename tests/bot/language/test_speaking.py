"""The speaker: typed arguments become text."""

from pathlib import Path

import pytest

from bot.language import LanguageError, Speaker, speaker
from bot.language.catalogue import Catalogue
from bot.language.names import cell_name, field_name, refusal, species_name
from bot.tutor.answer import Quantity, Say
from physics.errors import ImpossibleValue
from physics.species import generic_ion, species


@pytest.fixture
def small(tmp_path: Path) -> Speaker:
    (tmp_path / "a.ftl").write_text(
        "a = { $species } 的浓度\nb = <{ $inner }>\nc = { $value }\nspecies-glucose = 葡萄糖\n",
        encoding="utf-8",
    )
    return Speaker(Catalogue("zh", tmp_path))


def test_quantities_and_numbers_are_rounded(small: Speaker) -> None:
    assert small.say(Say("c", {"value": Quantity(-89.05869, "mV")})) == "−89.06 mV"
    assert small.quantity(Quantity(19.05869, "mV", signed=True)) == "+19.06 mV"
    assert small.number(5 / 140) == "0.03571"


def test_nested_sentences_are_spoken(small: Speaker) -> None:
    inner = Say("c", {"value": Quantity(5.0, "mM")})
    assert small.say(Say("b", {"inner": Say("b", {"inner": inner})})) == "<<5 mM>>"


def test_a_fault_in_a_nested_sentence_is_an_error(small: Speaker) -> None:
    with pytest.raises(LanguageError, match="no message nowhere"):
        small.say(Say("b", {"inner": Say("nowhere")}))
    with pytest.raises(LanguageError, match="value"):
        small.say(Say("b", {"inner": Say("c")}))


def test_a_species_is_its_symbol_or_its_name_where_the_symbol_is_a_word(small: Speaker) -> None:
    assert small.say(Say("a", {"species": species("K")})) == "K⁺ 的浓度"
    assert small.say(Say("a", {"species": species("glucose")})) == "葡萄糖的浓度", (
        "no space between characters"
    )


def test_a_sentence_that_begins_with_a_name_gets_a_capital() -> None:
    english = speaker("en")
    say = Say("driving-force-neutral-in", {"species": species("glucose")})
    assert english.say(say).startswith("Glucose moves in")
    assert english.species(species("glucose")) == "glucose"


def test_has_knows_what_there_is(small: Speaker) -> None:
    assert small.has("a")
    assert not small.has("z")


def test_a_speaker_is_built_once() -> None:
    assert speaker("en") is speaker("en")
    assert speaker("en") is not speaker("zh")


def test_names_of_families_are_spoken() -> None:
    english, chinese = speaker("en"), speaker("zh")
    assert english.say(species_name(species("K"))) == "potassium"
    assert chinese.say(species_name(species("K"))) == "钾离子"
    assert english.say(species_name(generic_ion(2))) == "ion X²⁺"
    assert chinese.say(cell_name("squid_axon")) == "枪乌贼巨轴突"
    assert english.say(field_name("temperature_C")) == "temperature"
    assert chinese.say(field_name("K.outside_mM")) == "K⁺ 的膜外浓度"


def test_a_refusal_names_field_and_value() -> None:
    text = speaker("en").say(refusal(ImpossibleValue("temperature_C", -300.0, "below_absolute_zero")))
    assert "−300 °C" in text
    text = speaker("en").say(refusal(ImpossibleValue("permeability", -1.0, "must_not_be_negative")))
    assert "permeability" in text
    assert "−1" in text


def test_nothing_on_one_side_is_taught_in_its_own_words() -> None:
    nothing = refusal(ImpossibleValue("inside_mM", 0.0, "must_be_positive"))
    less = refusal(ImpossibleValue("inside_mM", -1.0, "must_be_positive"))
    assert nothing.id == "refuse-empty_side"
    assert less.id == "refuse-must_be_positive"
    assert "logarithm" in speaker("en").say(nothing)
