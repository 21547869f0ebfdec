# `nernst corpus add`：把读错的问题变成一条测试。

corpus-read-as = 读作：
corpus-gives = 得到：
corpus-one-of = 请用 { $options } 之一说明应当得到什么。
corpus-no-card = 没有名为 { $card } 的概念卡。
corpus-no-folder = 这里没有文件夹 { $folder }。请在项目的克隆目录里运行，或用 { $option } 指定文件。
corpus-added = 已作为 { $id } 加入 { $file }；之后 `make test` 会检查它。
