# nernst db：对运维人员说的话；以及命令行里数据库不可用的原因。
database-backed-up = 已备份到 { $file }（{ $size }，{ $attempts } 条作答），已压缩，并重新打开核对，完整无误。
database-dropped = 删去了 { $count } 份较旧的备份；保留最近 { $days } 天、{ $weeks } 周中每天、每周最新的一份。
database-a-backup = { $when }  { $size }  { $file }
database-backups = 备份：{ $count } 份，最新的一份是 { $newest }。
database-no-backups = { $folder } 里没有备份。
database-restored = { $file } 现在的内容就是 { $source } 的内容。
database-deletions = { $count ->
    [0] 那次备份之后，没有学生要求删除数据。
   *[other] 那次备份之后有 { $count } 名学生要求删除数据，已再次删除。
}
database-kept = 原来的数据库保留在：{ $file }
database-none = { $file } 处没有数据库；首次启动机器人或测验时会建立。
database-new = { $file } 是新的，还没有任何内容。
database-file = 数据库：{ $file }
database-size = 大小：{ $size }，另有 { $waiting } 在预写日志中。
database-rows = 作答：{ $attempts } 条，来自 { $students } 名学生。
database-schema = 结构版本：{ $found }，与本版程序一致（{ $known }）。
database-schema-older = 结构版本：{ $found }；下次启动会先备份，再升级到 { $known }。
database-damaged = 文件已损坏（{ $count } 处）。没有做任何改动。nernst db restore 可以恢复到最近的备份。
database-sound = 完整无误。
database-rebuilt = 已根据 { $attempts } 条作答重新生成卡片和统计。
database-server = 数据库在 PostgreSQL 服务器上：请用 pg_dump 备份，用 pg_restore 恢复。
database-bad-address = NERNST_DATABASE：{ $detail }
database-in-use = { $file } 正被另一个进程打开。请先停止机器人再试；没有做任何改动。
database-busy = 另一个进程正在写数据库。请再试一次；没有做任何改动。
database-corrupt = { $file } 无法使用：{ $reason ->
    [foreign] 这是别的程序的数据库
    [empty] 文件是空的
    [packed] 无法解压
   *[damaged] 文件已损坏
}。文件原样保留。nernst db backups 列出备份，nernst db restore 恢复到某一份备份。
database-newer = 数据库的结构版本是 { $found }，本版程序最多认识 { $known }。请安装较新的版本，或者恢复较早的备份。
database-full = 磁盘没有空间了，什么都没有存下。请腾出空间后再试。
database-read-only = 数据库不可写，什么都没有存下。请检查文件及其文件夹的权限（{ $detail }）。
database-unreachable = 数据库服务器没有响应，什么都没有存下。（{ $detail }）
database-failed = 数据库报告出错，什么都没有存下。（{ $detail }）
