"""Which of several, what of another, and what an exercise supposes part by part."""

import pytest

from grammar.queries import ConstantField
from tests.bot.tutor.asking import TUTOR

CELL = "K+ 4 mM out, 140 in; Na+ 145 out, 12 in; Cl- 110 out, 8 in; V_m = -70 mV; 37 °C."
FORCES = {"DF_K": 25.023, "DF_Na": -136.598, "DF_Cl": 0.0516}


def first(question: str, count: int) -> dict[str, float]:
    return {r.quantity: r.value for r in TUTOR.ask(question).results[:count]}


@pytest.mark.parametrize(
    "question",
    [
        "Which ion flows inward?",
        "Which of these ions would move out of the cell?",
        "Which ion has the largest driving force?",
        "Which ions must be actively transported?",
        "哪些离子内流？",
        "哪种离子的驱动力最大？",
        "哪些离子需要主动转运来维持？",
    ],
)
def test_which_of_them_is_answered_by_all(question: str) -> None:
    assert first(f"{CELL} {question}", 3) == pytest.approx(FORCES, abs=0.01)


@pytest.mark.parametrize(
    "question",
    [
        "The K+ concentration outside is raised from 4 to 10 mM. By how much does E_Cl change?",
        "[K]o is doubled; what happens to E_Cl?",
        "细胞外K+从4升到10 mM，E_Cl会变化多少？",
        "胞外K+加倍，E_Cl如何变化？",
    ],
)
def test_another_ions_concentrations_leave_E_as_it_is(question: str) -> None:
    answer = TUTOR.ask(question)
    assert [(r.quantity, r.value) for r in answer.results[1:2]] == [("ΔE_Cl", 0.0)]
    assert ("不变" if answer.language == "zh" else "does not change") in TUTOR.render(answer).splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "The driving force on K+ is 20 mV and on Na+ is -130 mV. V_m is -70 mV. What are E_K and E_Na?",
        "DF_K = 20 mV, DF_Na = -130 mV, V_m = -70 mV. E_K? E_Na?",
        "K+的驱动力为20 mV，Na+的为-130 mV，V_m=-70 mV，求E_K和E_Na",
    ],
)
def test_the_force_on_each_gives_the_E_of_each(question: str) -> None:
    assert first(question, 2) == pytest.approx({"E_K": -90.0, "E_Na": 60.0})


def test_the_symbol_may_be_left_out_behind_it_is() -> None:
    question = "E_K is -90 mV and for Na+ it is +60 mV. V_m = -70. Driving forces?"
    assert first(question, 2) == pytest.approx({"DF_K": 20.0, "DF_Na": -130.0})


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("K+ 5/140. (a) E_K? (b) What if outside doubles? (c) What if inside halves?", (-70.53, -70.53)),
        ("K+ 5/140. (a) E_K? (b) What if outside doubles? (c) Then inside halves too?", (-70.53, -52.01)),
        ("(1)求E_K，外5内140 mM；(2)若胞外K+加倍，E_K变为多少？(3)若温度为20 °C呢？", (-70.53, -84.18)),
    ],
)  # fmt: skip
def test_each_supposition_starts_from_what_is_told(question: str, values: tuple[float, float]) -> None:
    assert [r.value for r in TUTOR.ask(question).results[1:3]] == pytest.approx(list(values), abs=0.01)


@pytest.mark.parametrize(
    "question",
    [
        "K+ 5 out, 140 in, V_m = -70 mV. (a) Calculate E_K. (b) What is the driving force? "
        "(c) What if [K]o rises to 10 mM: new E_K? (d) What is the new driving force?",
        "K+外5内140 mM，V_m -70 mV。(1)求E_K；(2)求驱动力；(3)若[K]o升到10 mM，E_K为多少？(4)此时驱动力？",
    ],
)
def test_a_part_goes_on_from_the_new_state(question: str) -> None:
    found = [(r.quantity, round(r.value, 2)) for r in TUTOR.ask(question).results[:5]]
    assert found[:4] == [("E_K", -89.06), ("DF_K", 19.06), ("E_K", -70.53), ("DF_K", 0.53)]
    assert found[4] == ("ΔE_K", 18.53)


@pytest.mark.parametrize(
    "question",
    [
        "How much would the membrane have to hyperpolarize from -70 mV to reach E_K? K+ 5 out, 140 in, 37 °C",
        "膜电位从-70 mV超极化到E_K要变化多少mV？K+外5内140，37 °C",
    ],
)
def test_how_far_from_E(question: str) -> None:
    assert first(question, 1) == pytest.approx({"DF_K": 19.06}, abs=0.01)


@pytest.mark.parametrize(
    "question",
    [
        "E_K = -90 mV, E_Na = +60 mV, g_K = 10 nS. Which g_Na gives a resting potential of -70 mV?",
        "E_K = -90, E_Na = +60, V_m = -70, g_K = 10 nS. What g_Na is needed for zero net current?",
        "E_K=-90 mV，E_Na=+60 mV，g_K=10 nS，g_Na为多少时静息电位为-70 mV？",
    ],
)
def test_the_conductance_that_balances_another(question: str) -> None:
    assert first(question, 1) == pytest.approx({"g_Na": 10.0 * 20.0 / 130.0})
    assert TUTOR.ask(question).results[0].unit == "nS"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "K+ is 5 mM outside and 140 mM inside. To what must [K+]o rise to make E_K -60 mV?",
            {"[K]o": 14.83},
        ),
        ("K+外5内140，37°C，要使E_K变为-60 mV，膜外K+浓度需升高到多少？", {"[K]o": 14.83}),
        ("How far must [Na]i rise to shift E_Na by -10 mV? Na 145 out 12 in", {"[Na]i": 17.44}),
        ("Na+外145内12 mM，37°C。[Na]i 升到多少会使E_Na下降10 mV？", {"[Na]i": 17.44}),
    ],
)
def test_a_concentration_that_is_told_may_be_sought_anew(question: str, found: dict[str, float]) -> None:
    assert first(question, 1) == pytest.approx(found, abs=0.01)


@pytest.mark.parametrize(
    "question",
    [
        "A membrane is equally permeable to K+ and Cl-. 100 mM KCl outside, 10 inside. What is V_m?",
        "膜对K+和Cl-通透性相等，膜外100 mM KCl，膜内10 mM KCl，膜电位多少？",
    ],
)
def test_both_ions_of_a_salt_count(question: str) -> None:
    answer = TUTOR.ask(question)
    assert isinstance(answer.query, ConstantField)
    assert answer.results[0].value == pytest.approx(0.0)


@pytest.mark.parametrize(
    "question",
    [
        "ΔG of moving K+ in and Na+ out: K 140 in 5 out, Na 10 in 145 out, V_m -70 mV, 37 °C?",
        "求K+移入和Na+移出细胞的ΔG：K内140外5，Na内10外145 mM，V_m -70 mV，37 °C",
    ],
)
def test_each_ion_goes_its_own_way(question: str) -> None:
    assert [r.value for r in TUTOR.ask(question).results[:2]] == pytest.approx([1.839, 13.650], abs=0.01)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "Neonatal neuron: 35 mM Cl- inside. Adult neuron: 7 mM Cl- inside. Both: 120 mM Cl- outside, "
            "V_m -62 mV, 37 °C. What is the driving force on Cl- in the adult neuron?",
            {"DF_Cl": 13.95},
        ),
        (
            "Cell A: g_Cl 4 nS, E_Cl -70 mV. Cell B: g_Cl 4 nS, E_Cl -45 mV. Both are clamped at -60 mV. "
            "Chloride current in B?",
            {"I_Cl": -60.0},
        ),
        (
            "正常：ATP 7 mM、ADP 0.7 mM、Pi 4 mM；缺氧：ATP 2.5 mM、ADP 1.5 mM、Pi 12 mM；ΔG°′=−30.5 kJ/mol，"
            "37 ℃。缺氧时ATP水解的ΔG？",
            {"ΔG_ATP": -43.22},
        ),
        (
            "External K+ is 4 mM before and 8 mM after an infusion, 140 mM inside, 37 °C. "
            "By how much does E_K change?",
            {"E_K": -76.50, "E_K₀": -95.02, "ΔE_K": 18.53},
        ),
        (
            "Cell A rests at −80 mV, cell B at −50 mV; E_Na is +60 mV in A and +45 mV in B. How much larger "
            "is the driving force on Na+ in A than in B?",
            {"DF_Na": -95.0, "ΔDF_Na": 45.0},
        ),
    ],
)  # fmt: skip
def test_of_two_conditions_the_one_that_is_asked(question: str, found: dict[str, float]) -> None:
    got = first(question, 3)
    assert {name: got[name] for name in found} == pytest.approx(found, abs=0.02)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "At -40 mV the K+ current is +250 pA (E_K -90 mV) and the Na+ current is -380 pA (E_Na +55 mV). "
            "Find the conductance of each.",
            {"g_K": 5.0, "g_Na": 4.0},
        ),
        (
            "0 mV时I_K=+1.35 nA，I_Na=−0.9 nA，E_K=−90 mV，E_Na=+60 mV，E_Cl=−70 mV。钾电导是多少nS？",
            {"g_K": 15.0},
        ),
        (
            "37 ℃，E_K=−90 mV，E_Na=+64 mV，胞外K⁺ 4.5 mM、Na⁺ 140 mM，两种离子的胞内浓度各为多少？",
            {"[K]i": 130.5, "[Na]i": 12.77},
        ),
        (
            "Inside a muscle fibre: 12 mM Na+, 155 mM K+. E_Na = +65 mV, E_K = -94 mV, 37 °C. External K+?",
            {"[K]o": 4.601},
        ),
        (
            "K+ 4/140 and Na+ 140/10 (mM, out/in), 37 °C. Both outside concentrations are doubled. "
            "What are the new equilibrium potentials of both ions?",
            {"E_K": -76.5, "E_Na": 89.06},
        ),
        (
            "Outside 4 mM K+; inside 140 mM K+, 12 mM Na+; 37 °C. Outside Na+ is reduced from 140 mM to 35 "
            "mM with choline. What is E_Na now?",
            {"E_Na": 28.61},
        ),
        ("E_Cl = -65 mV. Direction of net Cl- movement at (a) -80 mV, (b) -40 mV?", {"DF_Cl": 25.0}),
        (
            "Free energy to move 1 mol glucose into the cell against a 100-fold concentration gradient, "
            "25 °C?",
            {"ΔG": 11.42},
        ),
        (
            "A 100 pF cell (140 mM K+, 10 mM Na+, 100 nM Ca2+ inside) depolarises by 20 mV because only Ca2+ "
            "enters. How many Ca2+ ions is that?",
            {"N": 6.2415e6},
        ),
        (
            "SERCA moves 2 Ca2+ per ATP from 100 nM in the cytosol to 0.5 mM in the SR; no voltage across, "
            "37 °C. What is the minimum energy per mole of ATP?",
            {"ΔG": 43.93},
        ),
        (
            "An axon with diameter 500 μm and a section 1 μm long, 1 μF/cm², resting potential -70 mV. What "
            "charge sits on the membrane, and how many monovalent ions is that?",
            {"N": 6.863e6},
        ),
        ("Ion / out / in (mM, 25 °C) Cl- / 104 / 6 Ca2+ / 1.6 / 0.00012. Only E_Ca.", {"E_Ca": 122.0}),
    ],
)  # fmt: skip
def test_whose_it_is(question: str, found: dict[str, float]) -> None:
    got = first(question, 2)
    assert {name: got[name] for name in found} == pytest.approx(found, rel=2e-3)


def test_a_part_without_an_answer_is_owned_up_to() -> None:
    question = "K+ 5/140, Na+ 145/12. (a) E_K? (b) E_Na? (c) What is the current through its channels?"
    answer = TUTOR.ask(question)
    assert [r.quantity for r in answer.results[:2]] == ["E_K", "E_Na"]
    assert "Part 3 I could not answer" in TUTOR.render(answer)
    assert "第 3 小题" in TUTOR.render(answer, "zh")


@pytest.mark.parametrize(
    ("question", "first", "direction"),
    [
        ("Compute E_K (5 out, 140 in) and say which way K+ moves at -70 mV", ("E_K", -89.059), "out"),
        (
            "[Ca]i = 100 nM, [Ca]o = 2 mM: compute V_Ca. At rest near -70 mV, which way does Ca2+ move?",
            ("E_Ca", 132.344),
            "in",
        ),
        ("求E_K（外5内140），并判断-70 mV时K+流向", ("E_K", -89.059), "out"),
        ("膜电位-70 mV，K+外5内140，先求平衡电位再求驱动力，最后驱动力是多少", ("DF_K", 19.059), "out"),
    ],
)
def test_the_potential_that_is_asked_first_comes_first(
    question: str, first: tuple[str, float], direction: str
) -> None:
    answer = TUTOR.ask(question)
    assert (answer.results[0].quantity, answer.direction) == (first[0], direction)
    assert answer.results[0].value == pytest.approx(first[1], abs=0.01)


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        ("K+ concentration ratio, 5 mM out and 140 mM in?", "[K]o/[K]i", 0.0357143),
        ("钾的内外浓度比是多少？外5内140", "[K]i/[K]o", 28.0),
        ("What is the H⁺ concentration ratio for pH 7.2 inside and pH 1 outside?", "[H]o/[H]i", 1584893.19),
        (
            "What is the concentration relation [X+]out/ [X+]in that holds -60 mV at 20 °C?",
            "[X]o/[X]i",
            0.0930,
        ),
    ],
)
def test_a_ratio_that_is_asked_for_comes_first(question: str, quantity: str, value: float) -> None:
    result = TUTOR.ask(question).results[0]
    assert result.quantity == quantity
    assert result.value == pytest.approx(value, rel=1e-3)


@pytest.mark.parametrize(
    ("question", "currents"),
    [
        (
            "m = 0.5, h = 0.3, n = 0.6, V = -20 mV. g_Na(max) = 120 mS/cm², g_K(max) = 36 mS/cm², E_Na 50 mV,"
            " E_K = -77 mV. Compute the ionic currents and the net current",
            [-49.0608, -315.0, 265.9392],
        ),
        (
            "g_Na = 120 mS/cm², g_K = 36 mS/cm², E_Na 55, E_K -75, m^3h = 0.35, n^4 = 0.06: I_net at 30 mV",
            [-823.2, -1050.0, 226.8],
        ),
    ],
)
def test_gates_leave_a_share_of_each_conductance(question: str, currents: list[float]) -> None:
    assert [r.value for r in TUTOR.ask(question).results[:3]] == pytest.approx(currents)


def test_a_step_from_a_holding_potential_is_a_change_of_V() -> None:
    question = "clamped from a holding potential of -65 mV to +30 mV. E_Na 55, g_Na 10 nS: I_Na?"
    assert first(question, 2) == pytest.approx({"I_Na": -250.0, "I_Na₀": -1200.0})


@pytest.mark.parametrize(
    ("question", "quantity", "value"),
    [
        ("E_Na for 150:15 (10:1)?", "E_Na", 61.5404),
        ("Na+ 145/12, Ca2+ 2/0.0001 mM, V_m -70. Combined ΔG for 3 Na+ in and 1 Ca2+ out?", "ΔG", -0.4928),
        ("3个Na+进入、1个Ca2+排出的总自由能?Na+外145内12,Ca2+外2内0.0001 mM,-70 mV", "ΔG", -0.4928),
        ("K 4/150, Na 145/12, r = P_Na/P_K. V_m for r = 0.02?", "V_m", -82.3366),
        ("glucose goes into the cell against a tenfold gradient, 37 °C: ΔG in kJ/mol?", "ΔG", 5.9377),
        ("moving Na+ out of the cell against a tenfold gradient: ΔG, no voltage, 37 °C", "ΔG", 5.9377),
        ("葡萄糖逆着10倍浓度梯度进入细胞，37 ℃，ΔG多少kJ/mol？", "ΔG", 5.9377),
        ("V_m = 58 log(([K]o + 0.01[Na]o)/[K]i). [K]o 2.5 mM, [Na]o 120, [K]i 140: V_m?", "V_m", -91.5197),
        (
            "ΔG of H+ from the plasma (pH 7.4) into gastric juice (pH 1.5), no electrical term, 37 °C?",
            "ΔG",
            35.0327,
        ),
        ("細胞外Na+由145 mM減半為72.5 mM，細胞內仍為15 mM，37°C，ENa變成多少？", "E_Na", 42.1088),
        (
            "ΔG = RT ln(C2/C1) + ZFΔV. Na+ 145/12, -70 mV, 37 °C. ΔG of Na+ into the cell?",
            "ΔG",
            -13.1801,
        ),
    ],
)
def test_told_in_the_manner_of_problem_sets(question: str, quantity: str, value: float) -> None:
    result = TUTOR.ask(question).results[0]
    assert result.quantity == quantity
    assert result.value == pytest.approx(value, abs=1e-3)


def test_the_goldman_equation_in_symbols_tells_its_slope_alone() -> None:
    formula = "V_m = 26 ln (([K]_out + r[Na]_out)/([K]_in + r[Na]_in)) with r = P_Na/P_K"
    question = f"K 4/150, Na 145/12. {formula}: (a) V_m at rest (r = 0.02) (b) V_m when r = 1"
    values = [r.value for r in TUTOR.ask(question).results[:2]]
    assert values == pytest.approx([-80.0985, -2.1749], abs=1e-3)


def test_parts_share_what_stands_behind_them() -> None:
    asked = "determine ΔG for a. transporting glucose into the cell; b. transporting Na+ out of the cell."
    told = "Assume V_m = -70 mV. Glucose 5 mM out, 1 mM in; Na+ 145 mM out, 12 mM in; 37 °C."
    assert [r.value for r in TUTOR.ask(f"{asked} {told}").results[:2]] == pytest.approx(
        [-4.1503, 13.1801], abs=1e-3
    )


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("K 4/140, Na 145/12, Cl 110/8, V_m -70: how many of these ions are in equilibrium?", 1),
        ("V_m = -70 mV. E_K = -90, E_Na = 60, E_Cl = -70. How many of these ions are not in equilibrium?", 2),
        ("Na 外485内61，K 外10内280，Cl 外485内51，10 °C，膜电位-30 mV。有几种离子不处于平衡状态？", 3),
    ],
)
def test_ions_in_balance_are_counted(question: str, count: int) -> None:
    first_result, *forces = TUTOR.ask(question).results
    assert (first_result.quantity, first_result.value) == ("N", count)
    assert all(one.quantity.startswith("DF") for one in forces[:2])


@pytest.mark.parametrize(
    "question",
    [
        "K 4/140, Na 145/12: between which limits can V_m vary?",
        "钾外4内140，钠外145内12，37 °C：膜电压能在哪两个极限之间变动？",
    ],
)
def test_V_lies_between_the_E_of_its_ions(question: str) -> None:
    assert first(question, 2) == pytest.approx({"E_K": -95.0226, "E_Na": 66.5982}, abs=1e-3)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (
            "150 mM KCl (left), 15 mM KCl (right), permeable to K+. Potential of the left side?",
            -61.540,
        ),
        (
            "Solution A (left side) has 150 mM KCl, B (right side) 15 mM. K+ channel. Equilibrium potential?",
            61.540,
        ),
        ("左室100 mM KCl，右室10 mM KCl，膜只通透K+，平衡时膜电位多大？", 61.540),
    ],
)
def test_left_and_right_are_two_sides(question: str, value: float) -> None:
    assert TUTOR.ask(question).results[0].value == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    "question",
    [
        "Which force favours efflux of K+ from a resting cell?",
        "True or false: the electrical gradient favours entry of potassium into a resting neuron.",
        "How can K+ be at equilibrium with 140 in and 4 out?",
        "静息状态下促使Na+内流的力量有哪些",
        "EK=-90但细胞没到-90啊，那这个数有什么用？",
    ],
)
def test_riddles_in_words_get_a_card(question: str) -> None:
    answer = TUTOR.ask(question)
    assert answer.status == "answered"
    assert not answer.results


@pytest.mark.parametrize(
    "question",
    [
        "Na outside 145 and K outside 5 mM, inside 12 and 140: E_Na, E_K",
        "膜外Na 145、膜外K 5，膜内12和140，求E_Na和E_K",
    ],
)
def test_the_second_side_may_be_told_of_all_at_once(question: str) -> None:
    assert first(question, 2) == pytest.approx({"E_Na": 66.5982, "E_K": -89.0587}, abs=1e-3)


@pytest.mark.parametrize(
    ("question", "direction"),
    [
        ("Which way does K+ go if V_m is less negative than -90 mV? E_K = -90", "out"),
        ("V_m is below -90 mV, E_K = -90 mV: direction of K+?", "in"),
        ("V_m = -90 mV, E_K = -90 mV: direction of K+?", "none"),
    ],
)
def test_beyond_E_the_side_decides(question: str, direction: str) -> None:
    assert TUTOR.ask(question).direction == direction
