# nernst export：供教师使用的表格和 Anki 卡组。
export-table = { $students ->
    [0] 这段时间没有人练习。
   *[other] 有 { $students } 名学生练习过。
}不足 { $least } 人的概念和错误概念，以及没有同意公开的学生，都不列出。
export-deck = 能斯特导师
export-in-a-sentence = { $title }：用一句话说，它是什么？
export-misunderstood = { $title }：常见的误解是什么？
export-anki = { $file }：{ $cards } 条卡片笔记，{ $questions } 道题。再次导入较新的卡组会更新内容，并保留学习进度。
export-unknown-topic = 没有 { $topic } 这个主题。
export-cannot-write = 无法写入 { $file }：{ $reason }
