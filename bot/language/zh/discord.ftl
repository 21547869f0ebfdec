# Discord：命令和选项的名称、按钮，以及机器人自己说的话。

## 命令。

command-ask = 提问
command-ask-description = 用自己的话问膜电位的问题
menu-explain = 解释这条消息
command-nernst = 能斯特
command-nernst-description = 离子的平衡电位，或由它求浓度
command-force = 驱动力
command-force-description = 离子受到的驱动力，以及它往哪边走
command-rest = 静息电位
command-rest-description = 细胞的静息电位（GHK）
command-ion = 离子
command-ion-description = 离子或分子的资料
command-cell = 细胞
command-cell-description = 课程中某种细胞的离子浓度
command-concept = 概念
command-concept-description = 讲解课程中的一个概念
command-help = 帮助
command-help-description = 用例子说明可以问什么
command-about = 关于
command-about-description = 版本、源代码和隐私
command-settings = 设定
command-settings-description = 你的语言，以及谁能看到你的回答
command-privacy = 隐私
command-privacy-description = 保存了你的哪些数据；可以导出或删除
command-course = 课程
command-course-description = 本服务器的设定（教师用）
command-show = 查看
command-show-description = 查看本服务器的设定
command-set = 更改
command-set-description = 更改本服务器的语言、温度、细胞或隐私设定
command-channel = 频道
command-channel-description = 选择在哪些频道回答提及

## 选项。

option-question = 问题
option-question-description = 例如：37 °C 时，胞外 5 mM、胞内 140 mM，求 E_K
option-private = 仅自己可见
option-private-description = 回答只给你一个人看
option-private-default-description = 你的回答只给你一个人看
option-course-private-description = 命令的回答默认只给提问者看，提问者可另选
option-ion = 离子
option-ion-description = 离子或分子
option-outside = 胞外
option-outside-description = 胞外浓度，mM
option-inside = 胞内
option-inside-description = 胞内浓度，mM
option-equilibrium = 平衡电位
option-equilibrium-description = 该离子的平衡电位，mV
option-membrane = 膜电位
option-membrane-description = 膜电位，mV
option-temperature = 温度
option-temperature-description = 温度，°C
option-course-temperature-description = 问题没有给出温度时所用的温度，°C
option-cell = 细胞
option-cell-description = 课程中的一种细胞
option-course-cell-description = 问题没有说明细胞时所用的细胞
option-p-k = p-k
option-p-k-description = 对 K⁺ 的相对通透性
option-p-na = p-na
option-p-na-description = 对 Na⁺ 的相对通透性
option-p-cl = p-cl
option-p-cl-description = 对 Cl⁻ 的相对通透性
option-concept = 概念
option-concept-description = 一个概念，或关于它的一个问题
option-language = 语言
option-language-description = 回答所用的语言
option-course-language-description = 看不出问题的语言时所用的语言
option-channel = 频道
option-channel-description = 一个文字频道
option-answer = 回答
option-answer-description = 在该频道回答提及（一个也不选则到处都回答）
choice-auto = 与问题相同
choice-english = English
choice-chinese = 中文

## 回答上的按钮和表单。

discord-show-steps = 显示步骤
discord-hide-steps = 隐藏步骤
discord-other-language = English
discord-fill = 填写数值
discord-label-separator = ：
discord-item-separator = 、
discord-list-separator = ；
discord-assumption = { $what }（{ $why }）
discord-instead = 也可以这样问
discord-which-ion = 哪种离子？
discord-form-title = 这个问题需要的数值
discord-form-question = 你的问题
discord-form-hint = 一个数，单位 { $unit }
discord-form-hint-ion = 例如 K⁺ 或钠

## 机器人说的话。

discord-help =
    ## 向 { $name } 提问膜电位
    像对老师说话那样写，中文英文都行，数值的先后不限：
    - 用 **/提问**（/ask）、在频道里提及 { $name }、回复一条回答，或发私信
    - 喜欢填表：**/能斯特**（/nernst）、**/驱动力**（/driving-force）、**/静息电位**（/rest）；查资料：**/离子**（/ion）、**/细胞**（/cell）、**/概念**（/concept）
    - 任何消息的菜单：**应用**，**解释这条消息**

    然后可以接着问：*20 °C 时呢？* *那钠呢？* *为什么？* 试一个：
discord-about =
    ## Nernst Tutor { $version }
    基于规则的膜电位物理辅导：语法读懂问题，物理算出答案。不使用语言模型，数据不离开本机器人。
    源代码：{ $source }
    保存了你的哪些数据：**/隐私**（/privacy）
discord-settings =
    ## 你的设定
    语言：{ $language ->
        [en] 英文
        [zh] 中文
       *[auto] 与问题相同，否则与你的 Discord 相同
    }
    命令的回答：{ $private ->
        [yes] 只给你一个人看
        [no] 大家可见
       *[course] 按服务器的设定
    }
    本服务器的教师能否看到你自己的数据：{ $share ->
        [yes] 能
        [elsewhere] 请在课程所在的服务器里设置
       *[no] 不能
    }
discord-course =
    ## 本服务器
    语言：{ $language ->
        [en] 英文
        [zh] 中文
       *[auto] 与问题相同，否则与提问者的 Discord 相同
    }
    问题没有给出温度时按 { $temperature }，没有说明细胞时按：{ $cell }
    回答提及的频道：{ $channels }
    命令的回答：{ $private ->
        [yes] 默认只给提问者看，提问者可另选
       *[no] 默认大家可见，提问者可另选
    }

    要让某个身份组使用 /课程（/course）：服务器设置 → 整合 → 本应用 → /课程 → 添加身份组。
discord-course-everywhere = 所有频道
discord-no-such-cell = 课程中没有这种细胞，请从列表中选择。
discord-privacy =
    ## 隐私
    保存的内容：你的 Discord 编号和设定、你对测验的回答以及由此得出的结果。你提的问题不保存；最近几个会在内存里留一会儿，以便接着问。按钮放不下的长问题会与按钮一起保存。
    除非你选择分享，否则什么都不分享。所有数据都可以导出，也可以彻底删除。
discord-privacy-export = 把我的数据发给我
discord-privacy-delete = 删除我的数据
discord-privacy-ask = 这会彻底删除你的设定和全部学习进度，无法恢复。
discord-privacy-sure = 是的，全部删除
discord-privacy-deleted = 完成。不再保存你的任何数据。
discord-privacy-exported = 保存的关于你的全部数据：
discord-privacy-large = 你的数据太大，不能作为文件发到 Discord；请向本机器人的管理者索取。
discord-nothing-to-explain = 那条消息里没有可以解释的文字。
discord-elsewhere = 在本服务器，我在 { $channels } 回答提及。/提问（/ask）在哪里都能用。
discord-long = 作为一个问题太长了，请不要超过 { $limit } 个字符。
discord-slow = 太快了！请等 { $seconds } 秒再问。
discord-closing = 我正在重新启动，请一分钟后再问。
discord-outdated = 这个按钮太旧，已经找不到它的问题了。请用 /提问（/ask）再问一次。
discord-outdated-command = 这个命令在你的 Discord 载入之后有了变化。请重新启动 Discord（Ctrl+R）再试。
discord-defaults-moved = 从那次回答之后，本服务器的默认值变了；现在显示的是按新值的回答。
discord-not-here = 这个命令不能在这里使用。
discord-bad-option = 有一个值的类型不对。请从列表中选择，或只写一个数。
discord-forbidden = 我在这里没有权限。请让服务器的管理者允许我查看本频道并发言。（编号 { $id }）
discord-closed = 有人在 { $server } 的 { $channel } 问我，但我在那里没有发言权限，已改用私信回答。若要我在那里回答，请允许我查看该频道并发送消息。此事只提醒一次。
discord-form-late = 我刚才太慢了，请再按一次按钮。
discord-store-again = 刚才没能保存，请稍后再试。（编号 { $id }）
discord-store = 目前无法保存，但仍然可以提问。（编号 { $id }）
discord-sorry = 抱歉，是我这边出错了，已记录，编号 { $id }。

## 给运行者，写在错误输出上。

discord-exit-token = Discord 不接受这个令牌。请在开发者平台重新复制（你的应用，Bot，Reset Token）。
discord-exit-intents = Discord 拒绝了所请求的 intents。本机器人不需要任何特权 intent；请检查应用是否受到限制。
discord-shards-count = 分片数应为 1 到 { $most }。
discord-shards-unread = 读不懂分片“{ $given }”。请写编号或范围，例如 0,1 或 0-7。
discord-shards-of = 分片“{ $given }”，一共几个？请用选项 of 给出总数，每个进程都相同；两个选项都不写时，本进程负责全部分片。
discord-shards-beyond = 一共 { $count } 个分片，没有 { $shard } 号：第一个是 0，最后一个是 { $last }。
discord-shards-file = 这不是全部分片，其余的要由别的进程负责；但 SQLite 文件只供一个进程使用。请把 NERNST_DATABASE 设为所有进程共用的 PostgreSQL 数据库，或让本进程负责全部分片。见 docs/scaling.md。
discord-exit-network = 无法连接 Discord。请检查网络；重新启动也许有用。

## 演示。

demo-address = 演示地址：{ $address }
demo-hint = 这是真正的机器人，运行在模拟的 Discord 里，只在这台机器上。结束页面上的会话或按 Ctrl-C 即可退出。
demo-missing-extra = 演示需要 { $names }。请安装：pip install "nernst-tutor[demo]" "simcord[preview]"
demo-server = 生理学 101
demo-channel = 向导师提问
demo-name = Nernst Tutor
demo-welcome = 欢迎！直接在这里写问题，或输入 / 查看命令。（在真正的服务器里，提及导师它才回答。）
demo-first = 37 °C，胞外 5 mM，胞内 140 mM，E_K 是多少？
demo-follow-up = 20 °C 时呢？
demo-which-way = -70 mV 时钠离子往哪边走？
demo-why = 静息电位为什么不是钾的平衡电位？
demo-missing = 10 nS 的通道，电流是多少？
