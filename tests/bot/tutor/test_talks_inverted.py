# ruff: noqa: E501 - a line of a talk stands on one line
"""Which quantity the number of a short line is: what the last question can take, what was told, what varied."""

from __future__ import annotations

import pytest

from tests.bot.tutor.test_talks import talk

NA = "E_Na 145 out 12 in at 37"
SIDE = "What K outside gives E_K -85 with 140 inside at 37?"
RATIO = "What in/out ratio of K+ balances a membrane at -60 mV, 37 °C?"
CHANNEL = "one K channel, 20 pS, EK -85 mV, Vm -60 mV. current?"
CURRENT = "K current 4 nS Vm -50 E -90"
REVERSAL = "reversal of -5 mV, K 4/140, Na 145/10 (out/in), P_Na/P_K?"
REVERSAL_ZH = "通道只过K和Na,反转电位-20,K外4内140,Na外145内12,37度,PNa/PK是多少"
SGLT_ZH = "SGLT1 2个Na带1个葡萄糖,Na外145内12,-70mV,37度,葡萄糖最多浓缩几倍"
CHARGE_ZH = "10um直径细胞,1uF/cm2,变60mV要多少K+"
BLOOD = "patient with K+ 7 mM in plasma, 150 in the cells, body temp. E_K?"
BLOOD_ZH = "病人血钾7.0,细胞内K按140,EK是多少"
FORCE = "Vm -70 ECl -60 Cl的驱动力"


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # the temperature of another E, or side
        (("E_Cl 110 out 9 in at 37", "at which temperature would that be -64?"), "T", 23.5393),
        (("E_Cl 110 out 9 in at 37", "at what temp would it be -64", "and with -60?"), "T", 4.9962),
        ((SIDE, "at what temperature would it be 6 mM"), "T", 39.9994),
        (("EK=-95 外4内140 是几度测的", "-90呢"), "T", 20.6065),
        (("Na 外145内12 37度", "几度的时候是65", "70呢"), "T", 52.8422),
        (("EK=-95 外4内140 是几度测的", "-90呢", "那按正常体温E是多少"), "E_K", -95.0226),
        (("slope per decade at 37 °C", "and at 20?"), "2.303RT/F", 58.1672),
        (("EK=-90 37度 内是外的几倍", "所以每10倍多少mV", "20度呢"), "2.303RT/F", 58.1672),
        # a ratio, and the E of another
        ((RATIO, "-120?"), "[K]i/[K]o", 89.1124),
        ((RATIO, "-120?", "why not twice the first?", "and for Ca2+ at -60?"), "[Ca]i/[Ca]o", 89.1124),
        ((RATIO, "40 times, E_K?"), "E_K", -98.5914),
        (("EK=-90 37度 内是外的几倍", "30倍的话EK几", "100倍"), "E_K", -123.0808),
        (("Cl 内外比多少时平衡电位-70 37度", "20倍的话ECl多少"), "E_Cl", -80.0659),
        # a side where nothing moves
        (("Cl 115 out 8 in", "Vm = -60.", "What would the inside concentration have to be for no net movement at -60?"), "[Cl]i", 12.1823),
        (("K 外4内140 Vm -70 驱动力", "膜外要多少才能在-70平衡"), "[K]o", 10.2015),
        # what a current takes
        (("receptor conductance 2 nS, reverses at 0 mV. current at -70", "what conductance would give -350 pA at -70"), "g", 5.0),
        ((CURRENT, "what conductance gives 200 pA", "at which Vm would it be 80 pA"), "V_m", -74.0),
        (("钾电流 电导5nS 膜电位-60 EK-90", "要300pA电导得多少"), "g_K", 10.0),
        ((CHANNEL, "-100. is it inward then?"), "I_K", -0.3),
        ((CHANNEL, "-100. is it inward then?", "300 of these channels open at once"), "I_K", -90.0),
        (("K电流 g 5nS Vm -60 EK -90", "-110呢,是内向吗"), "I_K", -100.0),
        # where a channel of another permeability ratio reverses
        ((REVERSAL, "conversely, at a ratio of 2, where would it reverse?"), "E_rev", 16.2607),
        ((REVERSAL, "where does it reverse with a ratio of 2", "and at a ratio of zero?"), "E_rev", -95.0226),
        ((REVERSAL_ZH, "反过来,比值是0.2时反转电位是多少"), "E_rev", -39.0779),
        # what a carrier takes of each
        ((SGLT_ZH, "要是1:1呢"), "[glucose]i/[glucose]o", 165.8253),
        ((SGLT_ZH, "要是1:1呢", "还是2:1,膜电位-50"), "[glucose]i/[glucose]o", 6156.3336),
        # the concentration that a charge changes
        ((CHARGE_ZH, "浓度变化多少"), "Δ[K]", 0.0037313),
        # a driving force as energy, and of another ion by its E
        (("driving force on Na at -70, 145 out 12 in", "in kJ/mol?"), "ΔG", -13.1797),
        ((FORCE, "换成kJ/mol"), "ΔG", 0.96485),
        ((FORCE, "换K -95"), "DF_K", 25.0),
        ((FORCE, "Na +60呢"), "DF_Na", -130.0),
        ((FORCE, "Na 60", "and at -50"), "DF_Na", -110.0),
        ((FORCE, "and K at -50"), "DF_K", 39.0587),
    ],
)  # fmt: skip
def test_what_was_told_is_asked(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    ("lines", "quantity", "value"),
    [
        # temperatures
        ((NA, "driving force at -70", "ok back to Na, at 25"), "E_Na", 64.0215),
        ((NA, "in the cold, 5?"), "E_Na", 59.72688),
        (("k 外5内140 37度 ek多少", "20度呢", "na 外145内15", "算了都用37吧 na是多少"), "E_Na", 60.6343),
        (("K 4 out 140 in at 37 vs at 20",), "E_K", -95.0226),
        (("K 4 out 140 in at 37 vs at 20", "and in the cold, 10?"), "E_K", -86.7504),
        (("Na at 10, with 110 out 10 in",), "E_Na", 58.5086),
        (("Na 12 145 25度",), "E_Na", 64.0215),
        # sides
        (("K 15 140 37度", "15是外面", "等等外面是5不是15", "他说按20度"), "E_K", -84.1772),
        (("E_K 15 140", "15 is inside"), "E_K", 59.6965),
        (("for potassium, E?", "so if its 5 outside and 130 inside i put 5/130 in the log?"), "E_K", -87.0779),
        # units
        (("Ca 1.8 mM outside, 120 nM inside, 37C, E?", "no wait its 120 uM"), "E_Ca", 36.1886),
        (("Ca 1.8 mM outside, 120 nM inside, 37C, E?", "no wait its 120 uM", "hmm no, nM was right. in volts?"), "E_Ca", 0.1284992),
        (("Ca 外2mM 内100nM E", "不对是100uM", "还是nM对"), "E_Ca", 132.3436),
        # before the changes
        (("K+ 155 mM inside, 4 mM outside, 37 °C.", "Double the outside.", "And again.", "Back to 4 outside: halve the inside instead."), "E_K", -79.2174),
        (("K 4 out 140 in, E?", "double the inside", "only the outside doubled?"), "E_K", -76.4971),
        (("K 外4内140 37度 EK", "外加倍", "内也加倍", "只有内翻倍呢"), "E_K", -113.5481),
        # of the blood
        ((BLOOD, "normal is 4. how many mV did it shift?"), "ΔE_K", 14.9567),
        ((BLOOD, "normal is 4. how many mV did it shift?", "and with K+ of 2?"), "E_K", -115.392),
        ((BLOOD_ZH, "正常4的话呢"), "E_K", -95.0226),
        ((BLOOD_ZH, "正常4的话呢", "差几mV"), "ΔE_K", -14.9567),
        ((BLOOD_ZH, "正常4的话呢", "那高钾静息电位是更负了?", "低钾2.5的EK"), "E_K", -107.5842),
        (("PK:PNa 1:0.04, K 5/140, Na 145/15", "normal K is 4"), "V_m", -71.1874),
        (("K out 4 in 140. E?", "K out 8", "and with K of 3?"), "E_K", -102.7114),
        # an aside does not stay
        (("Ca 外2mM 内100nM E多少", "不除的话是多少", "内升到1uM呢"), "E_Ca", 101.5734),
        (("E_Ca 2 out 0.0002 in", "what if I don't divide by z", "and outside 1"), "E_Ca", 113.8181),
        # a number that was impossible, and thanks
        (("K 外5内140 37度", "内=-140", "打错了 120"), "E_K", -84.9388),
        (("K 外5内140 37度", "3q", "内120"), "E_K", -84.9388),
        (("K is 30 times more concentrated inside. E at 37", "10x"), "E_K", -61.5404),
    ],
)  # fmt: skip
def test_which_quantity_a_number_is(lines: tuple[str, ...], quantity: str, value: float) -> None:
    answer = talk(*lines)
    assert answer.status == "answered", answer.problem
    assert answer.results[0].quantity == quantity
    assert answer.results[0].value == pytest.approx(value, rel=1e-4)


@pytest.mark.parametrize(
    "lines",
    [
        ("K 外5内140 37度", "内=-140"),
        ("E_K 5 out 140 in", "and outside -5 mM"),
        ("driving force on Na 145 out 12 in at -70", "outside = -10 mM"),
        ("E_K 5/140", "at what temp would it be +90"),
        ("E_K 4 out 140 in", "K of 3?"),
    ],
)
def test_what_cannot_be_is_told(lines: tuple[str, ...]) -> None:
    assert talk(*lines).status == "needs_input"


def test_a_why_changes_no_number() -> None:
    answer = talk("E_K 5 out 140 in", "why not 140/5", "so in a fridge at 4 degrees its...")
    assert answer.results[0].value == pytest.approx(-79.5828, abs=1e-3)


def test_a_cell_in_micrometres_is_no_concentration() -> None:
    answer = talk(
        "number of K+ ions to change Vm by 60 mV in a cell 15 µm across", "and the number for a 30 µm cell"
    )
    assert answer.results[0].value == pytest.approx(10588470.69, rel=1e-4)
