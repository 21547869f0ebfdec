"""Subjects of other courses, full of numbers and of words of this one: a galvanic cell has a potential."""

from __future__ import annotations

import re
from typing import Final

from grammar.marks import Marks

_ELSEWHERE: Final = re.compile(
    r"(?i:\b(?:galvanic|voltaic|electrolytic) cells?\b|\bE°|\b(?:o?edema|ascites)\b"
    r"|\bdriving force behind (?:your|my|our|his|her|their)\b"
    r"|\bsalt bridge\b|\bcalomel\b|\A(?![\s\S]*(?:Δ[ψΨp]|proton))[\s\S]*\bNADH\b"
    r"|\bfuel cells?\b|\blead[- ]acid batter|\bhalf[- ]cell (?:reduction )?potential|\bE_?0_?cell\b"
    r"|\bstandard (?:reduction|oxidation|electrode|cell) potential|\bE_?0 ?= ?[+-]?\d\.\d{1,4} ?V\b"
    r"|\bDaniell cell\b|\bcapacitor is charged\b|\blithium[- ]ion batter|\bohms? resistor"
    r"|\b(?:zinc|silver|copper|platinum|hydrogen) electrode|\b(?:water|solute|osmotic) potential\b"
    r"|\b(?:loading|maintenance|starting) dose\b|\bdose of\b|\bm[Ll] of \d{1,2} ?%|\bmg/kg\b"
    r"|\bpotential energy of (?:a|an|the) (?:\d|ball|stone|rock|book|car|object|mass)"
    r"|\bsemiconductor|\belectron mobility\b|\bHbA1c\b|\bP_?CO2\b"
    r"|\bequilibrium constant\b|\bparts of (?:a |an |the )?(?:plant|animal|bacterial|eukaryotic) cells?\b"
    r"|\bfull[- ]wave\b|\bhalf[- ]wave\b|\b(?:a|bridge|diode|four-diode) rectifier\b"
    r"|\bhalf[- ]li(?:fe|ves)\b|\bbioavailability\b|\bvolume of distribution\b|\bGFR\b"
    r"|\bglomerular filtration|\banion gap\b|\b(?:ideal|perfect) gas(?! constant)|\bboyle's law\b"
    r"|\bhenderson[- ]hasselbalch\b"
    r"|\bbuffer\b[^.?]{0,60}\bpKa\b|\bdecay constant\b|\bradioactive (?:decay|dating|waste|source)"
    r"|\bt-test\b|\bp-value\b|\bbalanc(?:e|ing)\b[^.?]{0,40}(?:->|→|\bequation|\breaction)|\bvoltage divider"
    r"|\b(?:red (?:blood )?cells?|RBCs?|erythrocytes?)\b[^.?]{0,60}"
    r"\b(?:distilled|pure|tap|hypo-?tonic|hyper-?tonic)\b"
    r"|\bconfidence interval\b|\babsorbance\b|\bmichaelis\b|\bcardiac output\b|\bstroke volume\b"
    r"|\bstroke work\b|\bejection fraction\b|\boxygen[- ](?:haemoglobin[- ]|hemoglobin[- ])?dissociation\b"
    r"|\b(?:sodium|potassium) metal\b|\b(?:bicycle|car|bike)(?:'s)? (?:rear |back )?wheels?\b"
    r"|\b(?:glucose|fructose)[- ][16][- ]phosphate\b"
    r"|\bturgor\b(?![\s\S]*\d)|\b(?:does|will|would) (?:the )?water (?:move|flow|go|enter|leave)\b"
    r"|\b(?:what|which)\b[^?.]{0,20}\b(?:infusion|drip) rate\b|\bhow many (?:mg|milligrams?)\b"
    r"|\bstarling forces?\b|\bK_?d (?:=|of)|\bligands?\b.{0,60}\boccup)"
    # what a ghost-writer or an assistant does, whatever it is about; "write an essay on …" is a question
    r"|(?i:\b(?:write|finish|do|edit|rewrite|proofread) "
    r"(?:me (?:an? |the )?|(?:up )?(?:my|our) |(?:an? )?(?=\d))"
    r"(?:(?:whole|entire|\d{2,5}[- ]words?) ){0,2}(?:lab |term |research )?"
    r"(?:reports?|essays?|papers?|thesis|dissertation|manuscript|homework|assignments?|slides|speech|poem)\b"
    r"|\b(?:translate|proofread|summari[sz]e|paraphrase) (?:this|the|my|our) (?:\w{1,12} )?"
    r"(?:articles?|abstracts?|papers?|chapters?|reports?|essays?|e-?mails?)\b"
    r"|\bwrite (?:me )?(?:an? |the |my )?(?:\w{1,12} )?(?:e-?mail|cover letter|poem|song|blog ?post)\b"
    r"|\b(?:submit|hand) (?:it|this|my \w{1,12})(?: in)? for me\b)"
    r"|(?:帮我?|替我?|给我)[^,。?]{0,6}(?:写|改|润色|翻译|总结|概括)[^,。?]{0,30}"
    r"(?:论文|报告|作文|邮件|摘要|文章|文献|稿|PPT|ppt|检讨|演讲)|代写|(?:帮|替)我(?:交|提交)"
    r"|E° ?=|\bE standard\b|\b(?:Zn|Cu|Ag|Fe|Ni|Pb) ?\||原电池|燃料电池|蓄电池"
    r"|标准(?:电极|还原|氧化)电[势位]|电解池|盐桥|甘汞"
    r"|(?:求|的)导数|求导|微分方程|不定积分|(?:剂量|用量)[^。?？]{0,8}(?:多少|怎么|如何|调整)|水势|溶质势|渗透势|半导体|糖化血(?:红|色)|二氧化碳分压|半衰期|生物利用度|清除率|分布容积"
    r"|肾小球滤过率|阴离子间隙|理想气体(?!常)|缓冲液[^。?？]{0,24}pKa|标准差|标准误|[tT] ?检验|置信区间"
    r"|吸光度|米氏方程|血浆渗透压|渗透压(?:是|为)多少|(?i:\bplasma osmola|\bosmola[lr]ity (?:of|with|for)\b)"
    r"|搏出?功(?!能)|射血分数|(?:葡萄?|果)糖-?[16]-?磷酸|多少 ?(?:毫克|mg)(?!/)|多少克"
    r"|补钾[的浓度速每天日不宜能应得过超最多大快]{2,12}多少|膨压(?![\s\S]*\d)"
    r"|氧(?:合血红蛋白)?解离曲线|金属[钠钾]|[钠钾]金属|自行车|摩擦力|[前后]轮|心输出量|每搏(?:输出)?量|衰变|杂合子|(?:基因|突变)频率|心音|静电学|无穷远|功率(?:是|有|多)"
    r"|配平|分压(?:器|电路)|红细胞[^。?？]{0,20}(?:蒸馏水|清水|低渗|高渗)"
)
_MARKS: Final = Marks(
    [
        (
            "galvanic", "voltaic", "electrolytic", "e°", "edema", "ascites", "force behind", "salt bridge",
            "calomel", "nadh", "daniell", "fuel cell", "lead-acid", "lead acid", "half-cell",
            "half cell", "e0",
            "e_0", "standard reduction", "standard oxidation", "standard electrode", "standard cell",
            "capacitor is", "lithium", "resistor", " electrode",
            "water potential", "solute potential", "osmotic potential", " dose", "dose of", "ml of ",
            "mg/kg", "potential energy", "semiconductor", "electron mobility", "hba1c", "pco2", "p_co2",
            "equilibrium constant", "parts of ", "full-wave", "full wave", "half-wave", "half wave",
            "rectifier", "half-li", "half li", "bioavail", "volume of distribution", "gfr", "glomerular",
            "anion gap", "ideal gas", "perfect gas", "boyle", "henderson", "buffer", "decay constant",
            "radioactive", "t-test", "p-value", "confidence", "absorbance", "michaelis", "cardiac output",
            "stroke ", "ejection", "ucose-", "uctose-", "ucose 1", "ucose 6", "uctose 1", "uctose 6",
            "turgor", " metal", "wheel", "dissociation", "解离曲线", "金属", "自行车", "摩擦力", "轮",
            "milligram", "many mg", "does water", "will water", "would water", "the water",
            "infusion rate", "drip rate", "starling", "kd ", "k_d ", "ligand", "e standard", "|", "原电池",
            "燃料电池", "蓄电池",
            "标准", "电解池",
            "盐桥", "甘汞", "导数", "求导", "微分方程", "不定积分", "剂量", "用量", "水势", "溶质势",
            "渗透势", "半导体", "糖化血", "二氧化碳分压", "半衰期", "生物利用度", "清除率", "分布容积",
            "肾小球滤过率", "阴离子间隙", "理想气体", "缓冲液", "标准差", "标准误", "检验", "置信区间",
            "吸光度", "米氏方程", "渗透压", "搏功", "搏出功", "射血", "糖-", "糖1",
            "糖6", "毫克", "少mg", "少 mg", "少克", "补钾", "膨压", "osmola", "心输出量", "每搏", "衰变",
            "杂合子", "频率", "心音",
            "静电学", "无穷远", "功率", "balanc", "divider", "distilled", "tonic", "pure", "tap ", "配平",
            "分压", "红细胞", "report", "essay", "paper", "thesis",
            "dissertation", "manuscript", "homework", "assignment", "slides", "speech", "poem", "article",
            "abstract", "chapter", "email", "e-mail", "letter", "song", "blog", "for me", "论文", "报告",
            "作文", "邮件", "摘要", "文章", "文献", "稿", "ppt", "检讨", "演讲", "代写", "我交", "我提交",
        )
    ]
)  # fmt: skip
"""One of these is in every such text, in small letters."""


def is_elsewhere(text: str) -> bool:
    """Whether a text is surely of another course, whatever numbers and words of this one are in it."""
    return bool(_MARKS.opened_by(text.lower())) and _ELSEWHERE.search(text) is not None
