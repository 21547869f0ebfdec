# 无法计算的情况，以及从中能学到什么。{ $field } 取自 fields.ftl，{ $value } 是所给的值。

refuse-neutral_species =
    { $species } 不带电荷（z = 0），任何电压都推不动它，也拦不住它，所以它没有平衡电位；注意，这不等于“平衡电位为 0 mV”。它的平衡就是膜内外浓度相等，与 V_m 无关。
refuse-empty_side =
    { $field }是 0。一侧完全没有这种离子，就没有哪个电压能拦住它：浓度比取不了对数，E 也就不存在。请给出大于零的浓度。
refuse-not_finite = { $field }必须是一个普通的数。
refuse-too-large = 按这些数算出来的结果远远超出任何细胞的范围，请检查单位和 10 的幂次。
refuse-too-concentrated =
    这样算出来要 { $value }，水里根本溶不下这么多。请检查各个数属于膜的哪一侧、电压的正负号和单位。
refuse-must_be_positive = { $field }必须大于零，不能是 { $value }。
refuse-must_not_be_negative = { $field }不能是负数，而这里是 { $value }。
refuse-must_not_be_zero = { $field }在这里不能是零，因为要用它作除数。
refuse-below_absolute_zero = 温度必须高于绝对零度（−273.15 °C），不能是 { $value }：到了绝对零度，就没有推动扩散的热运动了。
refuse-equal_concentrations =
    膜两侧浓度相等。这时无论温度和电荷数是多少，E 都是 0 mV，所以反过来求不出它们。
refuse-both_sides_empty = 膜两侧都没有这种物质，没有东西可以流动。
refuse-one_side_empty =
    有一侧完全没有能通过膜的离子，另一侧的流动就没有什么可以抵消：电位会无限增大。
refuse-no_permeant_ion = 这些离子都不能通过膜：通透性全是零，膜电位就无从确定。
refuse-no_conductance = 电导全是零：通道全部关闭，膜电位就无从确定。
refuse-no_driving_force =
    在 { $value } 时，这种离子的驱动力为零，通道开得再多也没有电流，所以在这个电位下求不出通道的性质。
refuse-electroneutral =
    这种交换不搬运净电荷，膜电位对它不起作用，所以不存在使它反转的电位。
refuse-wrong_sign =
    按其他条件，{ $field }不可能是 { $value }，符号应当相反。请检查正负号，以及哪一侧是膜外。
refuse-outside_range =
    按其他条件，{ $field }不可能是 { $value }：没有哪个浓度、通透性或电导能得出它。请检查单位；反转电位总是介于各离子的平衡电位之间。
