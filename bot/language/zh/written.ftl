# 教师自编的题目：文件里的错误，以及预览。
written-text = { $text }
written-then = { $first } → { $rest }
written-idea = 已知什么？求什么？课程中的哪个概念把两者联系起来？
written-nothing = 没有看懂

written-fault-line = { $file }:{ $line }: { $fault }
written-fault-line-of = { $file }:{ $line }: { $where }: { $fault }
written-fault-toml = 不是合法的 TOML：{ $detail }
written-fault-deep = 括号嵌套得太深
written-fault-large = 文件超过了 { $most } 个字符
written-fault-many = 题目超过了 { $most } 道
written-fault-none = 没有题目；每道题以 [[question]] 开头
written-fault-missing = 缺少 { $key }
written-fault-key = 这里没有 { $key }；是不是想写 { $known }？
written-fault-not-here = 这种题型用不上 { $key }
written-fault-word = { $key } 不能是 { $typed }；是不是想写 { $known }？
written-fault-text = { $key } 必须是文字，不能为空
written-fault-long = { $key } 有 { $length } 个字符，最多显示 { $most } 个
written-fault-invisible = { $key } 含有看不见的字符
written-fault-number = { $key } 必须是数字
written-fault-flag = { $key } 必须是 true 或 false
written-fault-tables = { $key } 必须是一组表：[[question.{ $key }]]
written-fault-languages = { $key } 需要一段文字，或者 en = "…" 和 zh = "…"
written-fault-language = { $key } 缺少 { $language } 的文字，而题目用了这种语言
written-fault-id = id 由小写字母、数字和 _ 组成，以字母开头，最多 { $most } 个字符
written-fault-twice = id { $id } 用了两次
written-fault-a-card = { $id } 已经是一张卡片的名称；题目可以直接引用它，不必另设主题
written-fault-difficulty = difficulty 只能是 1、2 或 3
written-fault-one-of-two = compute（由导师计算）和 answer（直接填写）二者择一
written-fault-not-answered = 导师答不出这个问题：{ $problem }
written-fault-no-number = 导师的回答不是测验能核对的数值
written-fault-no-direction = 导师的回答不是方向
written-fault-assumed = 这里没有说明：{ $field }。请写明，免得学生也要去猜
written-fault-choices = 需要 { $least } 到 { $most } 个选项
written-fault-choice-text = 选项写 en 和 zh；两种语言写法相同时写 text
written-fault-one-right = 必须恰好有一个选项是 right = true，现在有 { $count } 个
written-fault-some-right = 必须有一部分选项（不能是全部）是 right = true
written-fault-alike = 有两个选项的文字相同
written-fault-right-shows = 正确的选项不表示任何错误概念
written-fault-tolerance = tolerance 必须大于 0：答案与正确值相差多少（同一单位）仍算对
written-fault-slips = 最多列出 { $most } 个预料中的错误
written-fault-slip-says = 每个预料中的错误要么写 says（对学生说的话），要么写 shows（所反映的误解）
written-fault-slip-right = 这个数会被判为正确，不能算作错误
written-fault-trap = { $id } 在这道题里显示不出来：没有对应的错误选项，或者它不改变结果

written-checked = { $file }：{ $count } 道题，没有发现问题。
written-faults = { $file }：{ $count } 处错误。什么都没有存下。
written-no-file = 无法读取 { $file }：{ $reason }
written-heading = { $id } · { $topic } · { $kind }
written-shows = 表示 { $id }：{ $name }
written-slip = { $value }：{ $told }
written-preview-hint = 提示：{ $hint }
written-stored = 已存下 { $count } 道题；此后开始的测验就可能问到。
written-listed = { $id }  { $ask }
written-none-stored = 没有存下任何自编题目。
written-dropped = { $count ->
    [0] 没有删除题目。
   *[other] 删除了 { $count } 道题。
}
