# ruff: noqa: E501 - a question stands on one line
"""Ways of putting a question that nobody had thought of: what a blind set of other authors showed."""

from __future__ import annotations

import math

import pytest

from physics.constants import thermal_voltage_mV
from tests.bot.tutor.asking import TUTOR
from tests.bot.tutor.kinds.kind_checks import RT_F_37, nernst_mV

RT_F_25 = float(thermal_voltage_mV(25.0))
TENFOLD = math.log(10.0)


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        # Which way round a ratio is asked.
        ("By what factor does a cell have to concentrate K+ over the outside so that EK comes out at -85 mV?", "[K]i/[K]o", math.exp(85 / RT_F_37)),
        ("细胞要把K+浓缩多少倍才能使EK为-85 mV？", "[K]i/[K]o", math.exp(85 / RT_F_37)),
        ("How many times more concentrated must Na+ be outside than inside to give ENa = +70 mV?", "[Na]o/[Na]i", math.exp(70 / RT_F_37)),
        # … and told.
        ("[Na]o/[Na]i = 10倍, E_Na?", "E_Na", RT_F_37 * TENFOLD),
        ("out/in = 10x for Na+ and Ca2+, E of each?", "E_Na", RT_F_37 * TENFOLD),
        ("都是外/内=10倍,Na⁺和Ca²⁺的平衡电位各是多少mV", "E_Na", RT_F_37 * TENFOLD),
        ("A ten-to-one gradient of K+ (in:out), E_K?", "E_K", -RT_F_37 * TENFOLD),
        # A difference in words.
        ("bicarb: 24 out, 15 in. Vm -70, body temp. Please give me V minus E and also whether HCO3- leaves or enters", "DF_HCO3", -70 - nernst_mV(-1, 24, 15)),
        ("Vm减去EK等于多少？Vm=-65，EK=-90", "DF_K", 25.0),
        # Activity coefficients weigh; one for both sides cancels.
        ("Suppose the activity coefficient of K+ is 0.75 in the interstitial fluid and 0.60 in the sarcoplasm. With total concentrations of 5 mM (outside) and 140 mM (inside), what equilibrium potential follows from the activities?", "E_K", nernst_mV(1, 3.75, 84)),
        ("胞外K+ 5 mM，活度系数0.75；胞内K+ 140 mM，活度系数0.6。求K+平衡电位", "E_K", nernst_mV(1, 3.75, 84)),
        ("K activity: 140 mM inside with coefficient 0.75, 5 mM outside with coefficient 0.76, E_K?", "E_K", nernst_mV(1, 3.8, 105)),
        ("K+活度系数在两侧都是0.75，外5内140，E_K？", "E_K", nernst_mV(1, 5, 140)),
        # What reverses where tells E.
        ("An ion X is 100 mM outside and 1 mM inside a vesicle. At 25 °C the current through an X-selective pore reverses at +59 mV. What is the charge number (valence) of X?", "z", RT_F_25 * math.log(100) / 59),
        ("某离子膜外100 mM、膜内1 mM，25℃时选择性通道的反转电位为+59 mV，该离子的化合价是多少？", "z", RT_F_25 * math.log(100) / 59),
        ("双电极钳测得电流在-24 mV翻转;外液Cl⁻约104 mM。估算胞内Cl⁻浓度。", "[Cl]i", 104 * math.exp(-24 / RT_F_37)),
        # A slope by another name.
        ("Use the factor 58 mV: K 5 out 125 in, E_K?", "E_K", 58 * math.log10(5 / 125)),
        ("用58那个常用对数式子,钾外5内125得多少毫伏", "E_K", 58 * math.log10(5 / 125)),
        # What was is told, what becomes of it asked.
        ("EK从-90 mV漂到-70 mV,胞内K⁺没变,放电前胞外K⁺是3.0 mM。放电时胞外K⁺升到多少mM?", "[K]o", 3 * math.exp(20 / RT_F_37)),
        ("E_K drifts from -90 to -70 mV while [K]i is unchanged. [K]o was 3 mM before. What is [K]o now?", "[K]o", 3 * math.exp(20 / RT_F_37)),
        ("E_K was -90 mV with 3 mM K outside; it is now -70 mV. What has the outside K become (inside unchanged)?", "[K]o", 3 * math.exp(20 / RT_F_37)),
        # Of the ion whose other side was told right before.
        ("PNa 为 PK 的 12 倍。[K⁺]内 400、外 20 mM,[Na⁺]内 50、外 440 mM，此时膜电位约为多少 mV?", "V_m", RT_F_37 * math.log((20 + 12 * 440) / (400 + 12 * 50))),
        # A rate, counted in another time.
        ("one Na/K-ATPase splits 120 ATP per second. how many Na+ does it throw out in 1 minute?", "N_Na", 21600.0),
        ("一个钠钾泵每秒水解100个ATP，1分钟内泵出多少个Na+？", "N_Na", 18000.0),
        # Permeabilities in powers of ten.
        ("离子 胞外mM 胞内mM 通透系数(cm/s) K+ 5 130 5e-7 Na+ 140 10 1e-8 Cl- 105 8 1e-7 求GHK膜电位", "V_m", RT_F_37 * math.log((50 * 5 + 140 + 10 * 8) / (50 * 130 + 10 + 10 * 105))),
        # A logarithm that is told.
        ("已经算出来lg(外/内)=-1.3了,一价阳离子,后面怎么得到多少毫伏", "E_X", RT_F_37 * TENFOLD * -1.3),
        # Two answers, of which one is to be checked.
        ("红细胞膜电位-10 mV,EK=-88 mV,我按Vm-EK算K⁺的驱动力是+78 mV,答案却印的-78,谁对?", "DF_K", 78.0),
        # At 0 mV the sides are alike, whatever the ion.
        ("某离子的平衡电位恰好为0 mV,膜外浓度24 mmol/L,则膜内浓度为____mmol/L", "[X]i", 24.0),
        # One voltage for V_m and E.
        ("电压钳把细胞钳在-88mV,刚好就是EK,那K+受到的净驱动力多大", "DF_K", 0.0),
        ("Clamped at -88 mV, which is exactly E_K: net driving force on K+?", "DF_K", 0.0),
        ("The cell is held at E_K (-88 mV). What is the driving force on K+?", "DF_K", 0.0),
        # A remark on permeabilities asks for none.
        ("红细胞内Cl⁻为78 mmol/L,血浆Cl⁻为112 mmol/L。已知膜对Cl⁻的通透性远大于对阳离子。求E_Cl。", "E_Cl", nernst_mV(-1, 112, 78)),
        # Of two solutions that of the membrane in question counts.
        ("管腔液Na⁺ 40 mM,胞内Na⁺ 12 mM,血浆Na⁺ 140 mM,顶膜电位-60 mV。求ENaC上Na⁺的驱动力。", "DF_Na", -60 - nernst_mV(1, 40, 12)),
        ("Principal cell: tubular fluid 40 mM Na, cytosol 12 mM, plasma 140 mM. Basolateral E_Na?", "E_Na", nernst_mV(1, 140, 12)),
        # With what it is diluted is none of it.
        ("把轴突外液Na⁺从145 mM用胆碱稀释到29 mM,轴浆Na⁺ 15 mM。稀释后ENa=?", "E_Na", nernst_mV(1, 29, 15)),
        # 25 only, not 25 of them.
        ("离子 | 胞内(mM) | 胞外(mM) K⁺ | 125 | 4.8 HCO₃⁻ | 16 | 25 只求碳酸氢根的平衡电位", "E_HCO3", nernst_mV(-1, 25, 16)),
    ],
)  # fmt: skip
def test_it_is_answered_as_it_is_meant(text: str, quantity: str, value: float) -> None:
    first = TUTOR.ask(text).results[0]
    assert first.quantity == quantity
    assert first.value == pytest.approx(value, rel=1e-4, abs=1e-9)


def test_an_activity_is_no_change() -> None:
    answer = TUTOR.ask("The activity coefficient of Na inside is 0.5, Na 145 out, 10 in, E_Na?")
    assert [r.quantity for r in answer.results][:2] == ["E_Na", "RT/F"]
    assert "5 mM" in (TUTOR.read_as(answer) or "")


@pytest.mark.parametrize(
    ("text", "way"),
    [
        # I and V_m − E have one sign, whatever the ion.
        ("记录到一个外向电流,而这个通道只通Cl⁻。请问Cl⁻本身是进细胞还是出细胞", "in"),
        ("An outward current is carried only by Cl-. Do Cl- ions enter or leave the cell?", "in"),
        ("An inward current through a channel selective for K+: which way do the K+ ions go?", "in"),
        ("通过只允许Cl-通过的通道记录到内向电流，Cl-往哪个方向移动？", "out"),
        # A gradient so steep that the way is the same at rest and at the peak of a spike.
        ("Na+ is ten times more concentrated outside. Na+ channels open. Which way does Na+ go?", "in"),
        # Written apart.
        ("If K+ ions are more concentrated in side a cell than outside which direction is the chemical force acting on K+", "out"),
    ],
)  # fmt: skip
def test_the_way_is_told(text: str, way: str) -> None:
    assert TUTOR.ask(text).direction == way


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("The movement of ions through ion channels is: Active transport Passive transport Osmosis Endocytosis", "flow_direction"),
        ("At rest, which ion is much more concentrated inside the cell than outside? K⁺ (potassium) Na⁺ (sodium) Ca²⁺ (calcium) Cl⁻ (chloride)", "potassium"),
        ("墨水在水里散开,跟K⁺顺浓度差往膜外跑是一回事吗", "diffusion"),
        ("胞外Na⁺浓度砍一半,静息电位几乎不动,而动K⁺就动很多,原因是?", "permeability_weighting"),
    ],
)  # fmt: skip
def test_what_is_asked_in_words_gets_a_card(text: str, card: str) -> None:
    solved = TUTOR.ask(text).solved
    assert solved is not None
    assert card in solved.concepts


@pytest.mark.parametrize(
    "text",
    [
        "Donnan: impermeant anion 100 mM inside, KCl 150 outside. What are K and Cl inside?",
        "膜内有100 mM不能透过的阴离子，膜外KCl 150 mM。膜内K+和Cl-各是多少？",
    ],
)
def test_a_fixed_anion_is_no_potassium(text: str) -> None:
    assert TUTOR.ask(text).status != "answered"
