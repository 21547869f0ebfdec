# ruff: noqa: E501 - a question stands on one line
"""What a pump moves where several counts are asked or its cycle is not 3 : 2; parts of its current."""

from __future__ import annotations

import pytest

from tests.bot.tutor.asking import TUTOR


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "the sodium potassium pump turns over 600 times. how many Na+ came out and how many K+ went in?",
            {"N_Na": 1800, "N_K": 1200},
        ),
        (
            "The Na+/K+-ATPase completes 250 cycles. How many sodium ions leave, how many potassium ions enter "
            "and how many ATP are used?",
            {"N_Na": 750, "N_K": 500, "N_ATP": 250},
        ),
        (
            "The sodium pump ejects 900 Na+. How many K+ came in and how many ATP were split?",
            {"N_K": 600, "N_ATP": 300},
        ),
        ("How many potassium ions are imported when the pump hydrolyses 12 ATP?", {"N_K": 24}),
        ("钠钾泵水解6个ATP,泵出Na⁺几个?泵入K⁺几个?", {"N_Na": 18, "N_K": 12}),
        ("钠泵泵入了200个K⁺，泵出Na⁺多少个？消耗ATP几个？", {"N_Na": 300, "N_ATP": 100}),
        ("钠钾泵转了400次，泵出多少个Na+，泵入多少个K+？", {"N_Na": 1200, "N_K": 800}),
        # A cycle of its own.
        ("Na/K pump with 1:1 stoichiometry splits 100 ATP. How many Na+ leave?", {"N_Na": 100}),
        ("A mutant pump exchanges 2 Na+ for 1 K+. It hydrolyses 50 ATP. How many Na+ leave?", {"N_Na": 100}),
        ("How many net charges per cycle would a 3:3 pump move?", {"N_charge": 0}),
        ("A pump moves 2 Na+ out for 2 K+ in. Would it be electrogenic?", {"N_charge": 0}),
        ("如果钠泵每次泵出2个Na+、泵入2个K+，它还是生电的吗？", {"N_charge": 0}),
        ("is a pump with 3 Na+ out and 1 K+ in electrogenic?", {"N_charge": 2}),
    ],
)
def test_whatever_is_asked_of_the_cycles(text: str, counts: dict[str, float]) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity == next(iter(counts))
    told = {r.quantity: r.value for r in answer.results}
    assert {name: told[name] for name in counts} == counts


@pytest.mark.parametrize(
    "text", ["钠钾泵转运300个Na+，运入多少个K+", "钠钾泵泵出多少个 Na⁺，水解 300 个 ATP"]
)
def test_the_count_that_is_told_is_no_number_left_over(text: str) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity in ("N_K", "N_Na")
    assert not answer.cautions


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        (
            "net pump current is 60 pA outward (3 Na out : 2 K in). what part of it is the sodium efflux, in pA",
            "I_Na",
            180.0,
        ),
        (
            "The Na/K pump carries a net outward current of 40 pA (3:2). What is the K+ influx in pA?",
            "I_K",
            -80.0,
        ),
        ("How much Na+ efflux (in pA) does a net pump current of 20 pA imply at 3:2?", "I_Na", 60.0),
        ("Na+ efflux through the Na/K pump is 180 pA. What is the net pump current?", "I_pump", 60.0),
        ("The K+ influx through the sodium pump is 80 pA. Net pump current?", "I_pump", 40.0),
        ("钠钾泵(3:2)的净外向电流为60 pA,其中Na+外流电流是多少pA?", "I_Na", 180.0),
        ("钠钾泵的净电流为30 pA，K+内流电流是多少？", "I_K", -60.0),
        ("钠钾泵的钠离子外流电流为90 pA，净泵电流是多少？", "I_pump", 30.0),
    ],
)
def test_the_part_of_an_ion_in_the_net_current(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value)


_TOLD = "[Na+]o = 145 mM, [Na+]i = 12 mM, [K+]o = 4 mM, [K+]i = 140 mM, V_m = -70 mV, 37 °C"


@pytest.mark.parametrize(
    ("text", "kJ"),
    [
        (
            "three sodium ions are transported out of the cell and two potassium ions are transported into the cell for each ATP hydrolyzed. How much total energy is required? Outside: [Na+] = 130 mM, [K+] = 5 mM, 0 mV. Inside: [Na+] = 10 mM, [K+] = 110 mM, -70 mV. 25 °C",
            41.1543,
        ),
        (
            "How much energy is needed to move three sodium ions out and two potassium ions in? Outside: [Na+] = 130 mM, [K+] = 5 mM, 0 mV. Inside: [Na+] = 10 mM, [K+] = 110 mM, -70 mV. 25 °C",
            41.1543,
        ),
        (
            "每水解一个ATP，三个钠离子被运出细胞，两个钾离子被运进细胞。总共需要多少能量？胞外：[Na+] = 130 mM，[K+] = 5 mM，0 mV。胞内：[Na+] = 10 mM，[K+] = 110 mM，-70 mV。25 ℃",
            41.1543,
        ),
        (f"三个Na+被泵出、两个K+被泵入，需要的总能量是多少？{_TOLD}", 44.3678),
        (f"每个循环泵出三个Na+、泵入两个K+，总共做多少功？{_TOLD}", 44.3678),
        # The total of what the ions take, though what ATP yields is told beside it.
        (
            "Calculate the total energy required for one complete cycle of the Na⁺/K⁺-ATPase (per mole). Membrane potential: -70 mV; [Na⁺]in = 15 mM, [Na⁺]out = 150 mM; [K⁺]in = 150 mM, [K⁺]out = 5 mM; 3 Na⁺ out, 2 K⁺ in per ATP, 37°C. Compare with ATP hydrolysis (ΔG ≈ -50 kJ/mol)",
            42.1088,
        ),
        (f"The Na+/K+ pump: total energy cost per cycle? ATP -50 kJ/mol, {_TOLD}", 44.3678),
        (
            f"What total energy is needed for one cycle of the Na+/K+ pump? {_TOLD}. ATP gives -50 kJ/mol: is it enough?",
            44.3678,
        ),
        (f"计算钠钾泵一个循环所需的总能量（每摩尔），并与ATP水解（ΔG ≈ -50 kJ/mol）比较：{_TOLD}", 44.3678),
        (f"钠钾泵每转运一轮总共需要多少能量？与ATP水解释放的-50 kJ/mol相比如何？{_TOLD}", 44.3678),
    ],
)
def test_what_a_cycle_takes_in_total(text: str, kJ: float) -> None:
    answer = TUTOR.ask(text)
    assert answer.results[0].quantity == "ΔG_transport"
    assert answer.results[0].value == pytest.approx(kJ, rel=1e-5)
    assert ("ΔG_total" in {r.quantity for r in answer.results}) == ("-50 kJ" in text)


@pytest.mark.parametrize(
    "text",
    [
        f"Calculate the net free energy of one cycle of the Na+/K+-ATPase including ATP hydrolysis (-50 kJ/mol). {_TOLD}",
        f"What is the total free energy change of one pump cycle coupled to ATP hydrolysis (-50 kJ/mol)? Na/K pump, {_TOLD}",
    ],
)
def test_with_its_ATP_the_total_is_that_of_both(text: str) -> None:
    assert TUTOR.ask(text).results[0].quantity == "ΔG_total"


@pytest.mark.parametrize(
    ("text", "mV"),
    [
        (
            "Outside: [Na+] = 145 mM, 0 mV. Inside: [Na+] = 12 mM, -70 mV. Driving force on Na+ at 37 °C?",
            -136.5982,
        ),
        (
            "Inside: [K+] = 140 mM, -80 mV. Outside: [K+] = 5 mM, 0 mV. What is the driving force on K+ at 37 °C?",
            9.0587,
        ),
        ("膜外：[Ca2+] 2 mM，0 mV；膜内：[Ca2+] 100 nM，-70 mV。37 ℃ Ca2+的驱动力？", -202.3436),
    ],
)
def test_a_potential_in_the_list_of_its_side(text: str, mV: float) -> None:
    answer = TUTOR.ask(text)
    assert [r.quantity for r in answer.results].count(answer.results[0].quantity) == 1
    assert answer.results[0].value == pytest.approx(mV, abs=1e-3)
