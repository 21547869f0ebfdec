# Discord 里的练习与学习进度。

command-quiz = 练习
command-quiz-description = 做题练习，并告诉你错在哪里
option-topic = 主题
option-topic-description = 练哪一部分；不填则练该复习的或薄弱的
option-number = 题数
option-number-description = 做几道题（默认 5）
option-mode = 方式
option-mode-description = 有提示的练习、到期复习，或测验
choice-practice = 练习
choice-review = 到期复习
choice-exam = 无提示测验

discord-quiz-any = 来几道题
discord-quiz-me = 考考我
discord-quiz-answer = 作答
discord-quiz-form = 你的答案
discord-quiz-choose-all = 选出所有正确的说法
discord-quiz-hint = 提示
discord-quiz-walk = 带我一步步做
discord-quiz-skip = 看解答
discord-quiz-pass = 跳过
discord-quiz-next = 下一题
discord-quiz-more = 再来三题
discord-quiz-read = 读卡片：{ $card }
discord-quiz-given = 你的答案：{ $given }
discord-quiz-resumed = 接着上次没做完的练习。想另做一组，请在 /练习 里填题数或主题。
discord-quiz-own-copy = 那是别人的练习；同一道题单独给你做。
discord-quiz-gone = 这次练习已经结束，或不再保存。用 /练习 重新开始。
discord-quiz-of-another = 这是别人的练习，已经结束。用 /练习 开始你自己的。
discord-quiz-no-topic = 这个主题没有题目。请从列表中选一个，或者不填。

## 进度、提醒与班级。

command-progress = 进度
command-progress-description = 各主题掌握得怎样、今天该复习什么、哪些错误会再出现
command-leaderboard = 排行榜
command-leaderboard-description = 本周谁答对得最多；只列出自愿加入的人
option-do = 操作
option-do-description = 查看、加入或退出
choice-show = 查看
choice-join = 加入
choice-leave = 退出
command-remind = 提醒
command-remind-description = 在有内容该复习的日子发私信提醒
option-time = 时间
option-time-description = 一天中的时间，例如 20:30
option-zone = 时区
option-zone-description = 时区，例如 Asia/Shanghai
option-off = 关闭
option-off-description = 关闭
command-class = 班级
command-class-description = 教师用：班级情况、已学主题、每日一题、自己出的题
command-report = 报告
command-report-description = 多少人在练、最难的主题、最常见的错误
command-export = 导出
command-export-description = 把报告导出为 CSV 文件，或导出 Anki 卡组
option-what = 内容
option-what-description = 报告表格，或已学主题的卡组
choice-table = CSV 表格
choice-deck = Anki 卡组
option-days = 天数
option-days-description = 最近多少天（默认 7）
command-topics = 主题范围
command-topics-description = 课程已经学到哪里；练习只出这些主题的题
option-topic-reached-description = 要加入或移出的主题，多个用逗号隔开
option-reached = 已学
option-reached-description = 课程是否已经学到（默认是）
command-daily = 每日一题
command-daily-description = 每天在频道里出一道题，第二天公布结果
option-daily-channel-description = 发在哪个频道
command-questions = 题库
command-questions-description = 自己出的题：从 TOML 文件添加，查看或删除
option-file = 文件
option-file-description = TOML 文件；先检查并预览，你确认后才保存
option-remove = 删除
option-remove-description = 要删除的题目编号，多个用逗号隔开
option-share = 共享
option-share-description = 是否允许本服务器的教师在班级报告里看到你自己的数据

discord-progress-none = 还没有做过题。用 /练习 开始吧。
discord-progress-slips = 要留心的错误
discord-progress-days = 最近几天
discord-progress-day = { $day }：{ $attempts } 题中答对 { $right } 题
discord-progress-practise = 练习：{ $topic }
discord-board = 本周
discord-board-empty = 榜上还没有人。用 /排行榜 的“加入”选项参加；不主动加入就不会上榜。
discord-board-line = { $at }. { $who }：{ $attempts } 题中答对 { $right } 题
discord-board-joined = 你已加入本服务器的排行榜，这里的其他人会看到你的名字和答对的题数。其他服务器的排行榜不受影响，需要另行加入。
discord-board-left = 你已退出本服务器的排行榜。
discord-bad-time = 这不是一个时间。请写成 20:30 这样。
discord-bad-zone = 没有这个时区。请从列表中选，例如 Asia/Shanghai。
discord-remind-none = 没有设置提醒。
discord-remind-set = 有内容该复习的日子，我会在 { $time }（{ $zone }）给你发私信。请允许本服务器成员给你发私信。
discord-remind-zone = 如果时区不对，请用“时区”选项指定。
discord-reminder = 今天有 { $count } 项该复习了。
discord-reminder-review = 现在复习
discord-nothing-due = 现在没有该复习的内容了。
discord-daily = 每日一题
discord-daily-answer = 我来答
discord-daily-yesterday = 昨天的题
discord-daily-result = { $students } 人作答，{ $right } 人第一次就答对。
discord-daily-commonest = 最常见的错误：“{ $name }”
discord-daily-done = 今天这道题你已经答过了。
discord-daily-none = 没有设置每日一题。
discord-daily-set = 每日一题会在 { $time }（{ $zone }）发到 { $channel }。
discord-class = { $students } 名学生参加练习：{ $attempts } 题中答对 { $right } 题
discord-class-few = { $students ->
    [0] 这段时间没有人练习。
   *[other] 这段时间有 { $students } 名学生练习。不足三人时不显示数据。
}
discord-class-hardest = 最难的主题
discord-class-commonest = 最常见的错误
discord-class-agreed = 同意展示的学生
discord-class-line = { $name }：{ $attempts } 题中答对 { $right } 题
discord-class-slip = “{ $name }”：{ $students } 人
discord-class-exported = 报告表格如附件。只有本人同意的学生才会出现在其中。
discord-class-deck = 已学内容的 Anki 卡组：概念卡片 { $cards } 张，题目 { $questions } 张。以后导入新的卡组会更新内容，并保留学习记录。
discord-class-no-topic = 没有关于“{ $topic }”的题目，所以未作改动。请从列表中选择主题，多个用逗号隔开。
discord-class-topics = 练习只出这些主题：{ $topics }
discord-class-topics-all = 练习包括所有主题。
discord-questions-stored = { $count ->
    [0] 本服务器还没有自己出的题。
   *[other] 本服务器有 { $count } 道自己出的题：
}
discord-questions-how = 用“文件”选项添加，用“删除”选项删除。文件格式如下：
discord-questions-more = ……另有 { $count } 条
discord-questions-large = { $file } 太大，请不要超过 { $most } KiB。没有保存任何题目。
discord-questions-lost = 没能从 Discord 取到 { $file }，请再试一次。
discord-questions-not-text = { $file } 不是 UTF-8 编码的文本（第 { $line } 行）。请另存为 UTF-8 后再试。没有保存任何题目。
discord-questions-full = 每个服务器最多保存 { $most } 道题，请先删除一些。没有保存任何题目。
discord-questions-fault = 第 { $line } 行：{ $fault }
discord-questions-fault-of = 第 { $line } 行，{ $where }：{ $fault }
discord-questions-found = { $file }：检查无误。{ $new ->
    [0] 没有新题
   *[other] 新题 { $new } 道
}，{ $again ->
    [0] 不替换已有的题。
   *[other] 另有 { $again } 道将替换编号相同的已有题目。
}
discord-questions-at = 第 { $at } 题，共 { $number } 题
discord-questions-store = { $count ->
    [1] 保存这道题
   *[other] 保存全部 { $count } 道题
}
discord-questions-unknown = 本服务器没有编号为 { $id } 的题，所以没有删除任何题目。请从列表中选择。
discord-questions-sure = 从本服务器删除：{ $ids }？已有的作答记录会保留。
discord-questions-remove = { $count ->
    [1] 确认删除
   *[other] 确认删除这 { $count } 道题
}
discord-questions-gone = 这个按钮只供打开此页的教师使用，一小时内有效。请重新使用 /班级 题库。

## 图。

command-plot = 画图
command-plot-description = 只要图，不要文字
option-plot-description = 画什么，例如：-70 mV 时 K 的驱动力
discord-plot-none = 这个问题没有可画的图。可以试试：-70 mV 时 K 的驱动力
