"""What is read of a text before its words: every reader, in the order in which they are asked."""

from __future__ import annotations

from typing import Final

from grammar.ahead.apart import away, between, polarised, shifted_by, turned, where_nothing_flows
from grammar.ahead.beside_leak import beside_leak
from grammar.ahead.carrying import told_in_a_time
from grammar.ahead.channels_of_ions import channels_of_ions
from grammar.ahead.charging import charged, spread_charge
from grammar.ahead.compared_weights import as_written
from grammar.ahead.each_by_so_much import each_by_so_much
from grammar.ahead.enumerated import in_a_row
from grammar.ahead.formulas import (
    forced,
    goldman,
    lettered_ratio,
    log_of_ratio,
    of_a_slope,
    valences,
    warm_at_last,
    written_out,
)
from grammar.ahead.from_rest import from_rest
from grammar.ahead.gradients import along_a_gradient, worth_of_a_gradient, worth_of_each_fold
from grammar.ahead.iv_points import of_a_line
from grammar.ahead.lettered import lettered_field
from grammar.ahead.likened import by_likeness
from grammar.ahead.lumens import against_the_cytosol
from grammar.ahead.many_channels import SPOKEN_OF, of_many_channels
from grammar.ahead.named_branches import named_branches
from grammar.ahead.open_shares import at_zero, of_open_shares
from grammar.ahead.plates import cylinders, plates
from grammar.ahead.protons import of_calcium, of_protons
from grammar.ahead.put_in import put_in
from grammar.ahead.quotients import quotient_of_sides
from grammar.ahead.ratios_of_each import ratios_of_each
from grammar.ahead.recipes import by_recipe
from grammar.ahead.relative_to import relative_to
from grammar.ahead.salts_in_part import in_part
from grammar.ahead.shares import by_share
from grammar.ahead.shares_of_all import MARKS as MARKS_OF_ALL
from grammar.ahead.shares_of_all import shares_of_all
from grammar.ahead.sided import on_a_side
from grammar.ahead.signs import at_E_as_told, at_its_E, by_current, by_sign, of_a_way, reaches_E
from grammar.ahead.slopes import slope_to_use, thermal
from grammar.ahead.steps import MARKS as MARKS_OF_STEPS
from grammar.ahead.steps import by_steps
from grammar.ahead.times_another import times_another
from grammar.ahead.told_differences import of_two_E, of_two_sides
from grammar.ahead.transport_numbers import transport_numbers
from grammar.ahead.weighed_tables import weighed_table
from grammar.ahead.weights_told import weights_told
from grammar.ahead.worded import by_words
from grammar.marks import Marks, rows_of
from grammar.read_ahead import Ahead, Reader

READERS: Final = (
    Reader(("ielectric", "ermittivity", "介电"), plates),
    Reader((), told_in_a_time),
    Reader(("mV", "毫伏"), of_two_sides),
    Reader(
        (
            *("part", "iffer", "eparat", "gap", "Gap", "span", "Span", "istance", "ow far", "ow many"),
            *("差", "距", "隔"),
        ),
        of_two_E,
    ),
    Reader(("C/", "C /", "C per", "C cm", "C m", "C每", "C 每", "oulomb", "库"), spread_charge),
    Reader(("F", "arad", "apacitance", "iameter", "adius", "电容", "法", "直径", "半径"), charged),
    Reader(("pA", "nA", "uA", "µA", "V"), of_a_line),
    Reader(("pCa",), of_calcium),
    Reader(tuple(str(slope_mV) for slope_mV in range(54, 64)), slope_to_use),
    Reader(("pH",), of_protons),
    Reader((), warm_at_last),
    Reader(("P", "perm", "Perm", "通透", "渗透"), weighed_table),
    Reader(
        (
            *("几倍", "多少倍", "几分之", "多少分之", "百分之", "ow many", "hat times"),
            *("fraction of", "multiple of", "proportion of", "percent of", "percentage of"),
        ),
        as_written,
    ),
    Reader(("几倍", "多少倍", "ow many times"), times_another),
    Reader(
        (
            *("Cl", "luc", "K-", "Na-", "Cs-", "KMe", "CsMe", "SO4"),
            *("um chlor", "um bicar", "um brom", "um nitr", "um asp", "um glut", "um meth", "um acet"),
            *("K asp", "K glut", "K meth", "K acet", "Na asp", "Na glut", "Cs asp", "Cs glut", "Cs meth"),
            *(f"{half}{ion}" for half in ("化", "酸", "氢") for ion in "钾钠铯钙镁"),
        ),
        by_recipe,
    ),
    Reader(("long", "ength", "长", "per ", "ach ", "very ", "Per ", "每", "mm", "cm", "米"), cylinders),
    Reader(("eplac", "ubstitut", "wap", "换", "改成", "改为", "替代", "代替", "取代"), in_part),
    Reader(
        (
            *("分别", "依次", "各", "浓度", "时", "处", "下", " at "),
            *("K / Na", "K/Na", "Na/K", "Na / K", "K, Na)"),
            *("PK", "P_K", "PNa", "P_N", "PCl", "P_C", "PCa", "gK", "gN", "gC", "g_"),
        ),
        in_a_row,
    ),
    Reader(("times", "fold", "oubl", "ripl", "alv", "加倍", "翻倍", "倍", "减半", "%", "胞"), on_a_side),
    Reader(("/",), ratios_of_each),
    Reader(("]",), quotient_of_sides),
    Reader(
        ("gradient", "ncentrat", "逆", "顺", "浓缩", "浓度差", "浓度比", "浓度梯", "相差"), along_a_gradient
    ),
    Reader(("gradient", "ratio", "difference", "倍"), worth_of_a_gradient),
    Reader(
        (
            "fold change", "fold increase", "fold rise", "fold difference", "fold step", "per decade",
            "for each decade", "for every decade",
            *(f"每{sign}" for sign in "变改增升相一二两三四五十百千0123456789"),
        ),
        worth_of_each_fold,
    ),
    Reader(("rest", "Rest", "from ", "静息", "原", "从"), from_rest),
    Reader((" nS", "nS"), each_by_so_much),
    Reader(MARKS_OF_STEPS, by_steps),
    Reader(
        (
            "它的", "只有", "仅", "只是", "都", "均", "同时", "一起", "数目", "数量", "通道数", "大小",
            "体积", "面积", "hannels", "onductance", "% of it", "% of that", "times it", "times that",
            "关闭", "关掉", "阻断", "封闭", "抑制", "堵住", "umber of", " size", "olume",
            " area", "urface", "ll conductances", "ll permeab", "ll the ", "oth conductances",
            "oth permeab", "oth the ", " both ",
        ),
        by_likeness,
    ),
    Reader(
        (
            "%", "电导", "onductance", "equals", " equal", "same", "与", "和", "同", "resting", "normal",
            "initial", "original", "ynapse", "突触", "conductive", "fold", " to ", "=", "first", "先",
            "初", "始", "原", "本",
        ),
        weights_told,
    ),
    Reader(
        (
            "elative to", "respect to", "relation to", "ompared ", "elative ", "ractional", "set to",
            "taken as", "aking ", "相对", "相比", "相较",
        ),
        relative_to,
    ),
    Reader(MARKS_OF_ALL, shares_of_all),
    Reader(
        (
            "umber", "raction", "shares", "share of", "eight", "转运数", "迁移数", "占比", "分数",
            "份额", "比例", "权重", "t_", "T_", "tK", "tNa", "tCl", "TK", "TNa", "TCl", "/",
        ),
        transport_numbers,
    ),
    Reader((), named_branches),
    Reader(("leak", "resting", " rest", "漏", "静息", "gL", "g_L", "grest"), beside_leak),
    Reader(("hannel", "通道"), channels_of_ions),
    Reader(SPOKEN_OF, of_many_channels),
    Reader(
        (
            *("Po", "P_", "po", "pO", "PO", "p_", "pen", "rob"),
            *("概率", "几率", "机率", "频率", "开放", "打开", "是开"),
        ),
        of_open_shares,
    ),
    Reader(("rev", "REV", "Er", "E_r", "E_{r", "转电位", "转电势"), at_zero),
    Reader(("z=", "z =", "z为", "z是", "z 为", "z 是"), valences),
    Reader(("log", "ln", "lg"), put_in),
    Reader(("log", "ln", "lg", "ullins", "ULLINS", "Noda", "noda", "NODA"), lettered_field),
    Reader((), written_out),
    Reader((" by ", " mV more", " mV less", "移", "升", "降", "变"), shifted_by),
    Reader(
        ("umen", "acuol", "eticulum", "SR", "ER", "腔", "液泡", "内质网", "肌质网", "肌浆网"),
        against_the_cytosol,
    ),
    Reader(
        (
            "relative to", "respect to", "minus", "ompared ", "positive)", "itive to", "ative to", "against",
            "胞质", "胞浆", "V_o", "Vo", "V_e", "Ve", "V_{", "atrix", "MATRIX", "itochondri",
            "MITOCHONDRI", "roton", "ΔpH", "线粒体", "基质", "质子动力",
        ),
        turned,
    ),
    Reader(("外正", "内负", "内正", "外负", "比", "绝对值"), polarised),
    Reader(("ward", "WARD", "向"), of_a_way),
    Reader(("ward", "WARD", "向"), by_current),
    Reader(("way", "middle", "mid-", "mid ", "中间", "中点"), between),
    Reader(
        (
            *(f"{what} {verb}" for what in ("which", "that", "this") for verb in ("is ", "eq", "hap", "tur")),
            "就是", "就等于", "恰是", "正是", "即", " at E", " to E", "在E", "于E",
        ),
        at_E_as_told,
    ),
    Reader(("E", "平衡电位", "potential"), reaches_E),
    Reader(
        (
            "no ", "zero", "without", "elim", "stop", "halt", "abol", "canc", "prev", "null", "为零", "为0",
            "是零", "是0", "等于零", "等于0", "变成零", "变成0", "没有", "无", " 0",
        ),
        where_nothing_flows,
    ),
    Reader(
        (
            "above ", "below ", "higher ", "lower ", "greater ", "smaller ", "sitive", "gative", "比", "高",
            "低", "更", "大于", "小于", "为正", "为负", "是正", "是负",
        ),
        by_sign,
    ),
    Reader(("otential", "POTENTIAL", "E_", "EK", "EN", "EC", "平衡电位"), at_its_E),
    Reader(
        (
            "emov", "mitt", "ithdraw", "taken ", "lost", "chelated", "bound", "washed", "leak",
            "eplac", "ubstitut", "wapp",
            "exchanged", "free", "absence of", "without ext", "without out", "无", "onised", "onized",
            "dilut", "稀释", "去除", "除去", "移除", "流失", "漏出", "替换", "取代",
            "置换", "换成", "替代", "代替", "螯合", "结合", "游离",
        ),
        by_share,
    ),
    Reader(
        (
            "more", "MORE", "igher", "reater", "ower", "ess ", "high", "low", "rich", "abundant", "entrated",
            ">", "<", "sitive", "gative", "as m", "多", "少", "高", "低", "大", "小", "正", "负",
        ),
        by_words,
    ),
    Reader(("mV",), away),
    Reader(("E",), forced),
    Reader(
        (
            "RT", "R T", "kT", "k T", "BT", "B T", "bT", "bt", "hermal", "热电", "VT", "V_T", "V_{T",
            "Vt", "V_t", "V_{t",
        ),
        thermal,
    ),
    Reader(("/",), log_of_ratio),
    Reader(("ln", "log", "lg"), goldman),
    Reader(("/",), lettered_ratio),
)  # fmt: skip


_MARKS: Final = Marks(reader.marks for reader in READERS)


def read_ahead(plain: str) -> Ahead:
    """What the first reader takes that finds anything, and what the others take of the rest if it goes on."""
    for k in rows_of(_MARKS.opened_by(plain)):
        if found := READERS[k].read(plain):
            return _with_the_rest(found) if found.goes_on else found
    return of_a_slope(plain)


def _with_the_rest(found: Ahead) -> Ahead:
    """A slope that only a formula shows gives way to a temperature that is told otherwise."""
    more = read_ahead(found.plain)
    warm = any(s.role == "T" for s in more.slots)
    own = tuple(s for s in found.slots if not (warm and s.unit == "slope"))
    return more._replace(slots=(*more.slots, *own), relations=(*more.relations, *found.relations))
