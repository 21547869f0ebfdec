# 终端：nernst chat 中程序自己说的话，以及命令行的出错信息。
terminal-greeting = 能斯特导师：膜电位的物理学。中文、英文提问都可以。
terminal-greeting-keys = :help 列出命令，Tab 键补全，输入数字即问相应的问题，Ctrl-D 退出。
terminal-try = 例如
terminal-help =
    直接提问：胞外 K⁺ 5 mM，胞内 140 mM，37 °C，求平衡电位；−70 mV 时 Na⁺ 往哪边流；什么是驱动力？
    下一句可以接着问：20 °C 呢？那钠呢？为什么？
terminal-help-number = 问上一个回答下面编号的问题（也可以只输入 1）
terminal-help-lang = 用中文或英文回答；auto：与提问的语言相同
terminal-help-temp = 题目没有给出温度时采用的温度（20、20C、293K、68F）
terminal-help-cell = 题目没有给出浓度时采用的细胞
terminal-help-steps = 显示或隐藏计算步骤
terminal-help-help = 显示本说明
terminal-help-quit = 退出（也可以按 Ctrl-D）
terminal-set-language = { $language ->
    [en] 用英文回答。
    [zh] 用中文回答。
   *[auto] 用提问的语言回答。
}
terminal-set-temperature = 题目没有给出温度时：{ $temperature }。
terminal-set-cell = 题目没有给出浓度时：{ $cell }，{ $temperature }。
terminal-steps-shown = 显示计算步骤。
terminal-steps-hidden = 隐藏计算步骤。
terminal-cells = 细胞：{ $known }。
terminal-unknown-command = 没有 { $typed } 这个命令；:help 列出全部命令。
terminal-unknown-language = 没有 { $typed } 这种语言；请用 en、zh 或 auto。
terminal-no-suggestion = 这里没有第 { $number } 个问题。
terminal-bad-temperature = { $typed } 不是温度；可以写 20、20C、293K 或 68F。
terminal-temperature-unit = { $typed } 没有单位，可能是开尔文；请写 { $typed }K 或 { $typed }C。
terminal-absolute-zero = 温度必须高于绝对零度（−273.15 °C），不能是 { $typed }。
terminal-bad-cell = 没有 { $typed } 这种细胞；现有：{ $known }。
terminal-extra-missing = 需要 { $module }，但没有安装。请安装附加组件：pip install "nernst-tutor[{ $extra }]"
terminal-failed = 抱歉，这个问题让程序出错了。这是我们的错，详情已写到错误输出。
terminal-goodbye = 再见。
terminal-toolbar = { $cell } · { $temperature } · { $language ->
    [en] 英文
    [zh] 中文
   *[auto] 提问的语言
} · :help
