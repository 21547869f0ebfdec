# 已知的两个电位之差。
difference-potential-membrane = 跨膜电位（膜内相对于膜外）为 { $value }
difference-potential-apart = { $first } 与 { $second } 相差 { $value }
difference-potential-step-membrane = 膜内减膜外，二者对同一参考点
difference-potential-step-apart = 高者减低者
difference-potential-why-membrane = 电位总是相对于某处而言的。两侧都以同一处为参考时，作用于膜中离子的只是二者之差。
difference-potential-why-apart = 若膜只让这两种离子通过，V_m 就在它们的平衡电位之间。
