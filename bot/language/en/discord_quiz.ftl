# Quizzes and progress in Discord.

command-quiz = quiz
command-quiz-description = Practise with questions that tell what went wrong
option-topic = topic
option-topic-description = What to practise; without it, what is due or weak
option-number = number
option-number-description = How many questions (5)
option-mode = mode
option-mode-description = Practice with help, review of what is due, or an exam
choice-practice = practice
choice-review = review what is due
choice-exam = exam without help

discord-quiz-any = Quiz me
discord-quiz-me = Quiz me on this
discord-quiz-answer = Answer
discord-quiz-form = Your answer
discord-quiz-choose-all = Choose all that are true
discord-quiz-hint = Hint
discord-quiz-walk = Walk me through it
discord-quiz-skip = Show the solution
discord-quiz-pass = Skip
discord-quiz-next = Next
discord-quiz-more = Three more questions
discord-quiz-given = Your answer: { $given }
discord-quiz-resumed = Going on with the quiz that you began. For another one, say /quiz with a number or a topic.
discord-quiz-own-copy = That quiz is somebody else's; here is the same question for you alone.
discord-quiz-gone = This quiz is over or no longer kept. Begin another with /quiz.
discord-quiz-of-another = This quiz belongs to somebody else and is over. Begin your own with /quiz.
discord-quiz-no-topic = I have no questions on that topic. Choose one from the list, or leave it out.

## Progress, reminders, the class.

command-progress = progress
command-progress-description = What you know by topic, what is due, and which mistakes come back
command-leaderboard = leaderboard
command-leaderboard-description = Who answered most questions rightly this week; only for those who join
option-do = do
option-do-description = Show it, join it, or leave it
choice-show = show
choice-join = join
choice-leave = leave
command-remind = remind
command-remind-description = A direct message on days when something is due for review
option-time = time
option-time-description = Time of day, such as 20:30
option-zone = zone
option-zone-description = Time zone, such as Europe/Berlin
option-off = off
option-off-description = Switch it off
command-class = class
command-class-description = For instructors: how the class does, topics so far, question of the day
command-report = report
command-report-description = Who practises, the hardest topics and the commonest mistakes
command-export = export
command-export-description = The report as a CSV file
option-days = days
option-days-description = Of how many days (7)
command-topics = topics
command-topics-description = What the course has reached; quizzes ask for nothing else
option-topic-reached-description = A topic to add or to take out; several with commas
option-reached = reached
option-reached-description = Whether the course has reached it (yes)
command-daily = daily
command-daily-description = A question of the day in a channel, with the result on the next day
option-daily-channel-description = Where to post it
option-share = share
option-share-description = Whether your instructor may see your own numbers in the class report

discord-progress-none = No questions answered yet. Begin with /quiz.
discord-progress-slips = Mistakes to watch
discord-progress-days = Your last days
discord-progress-day = { $day }: { $right } of { $attempts } right
discord-progress-practise = Practise: { $topic }
discord-board = This week
discord-board-empty = Nobody is on the board yet. Join with /leaderboard and the option join; nobody is on it unasked.
discord-board-line = { $at }. { $who }: { $right } right of { $attempts }
discord-board-joined = You are on the leaderboard now, in every server where you practise with me: others there see your name and how many answers were right.
discord-board-left = You are no longer on the leaderboard.
discord-bad-time = That is no time of day. Write it like 20:30.
discord-bad-zone = I know no such time zone. Choose one from the list, such as Europe/Berlin.
discord-remind-none = No reminder is set.
discord-remind-set = I write to you at { $time } ({ $zone }), on days when something is due. Direct messages from this server must be allowed.
discord-remind-zone = If that is not your time zone, say it with the option zone.
discord-reminder = { $count ->
    [one] One skill is due for review today.
   *[other] { $count } skills are due for review today.
}
discord-reminder-review = Review now
discord-nothing-due = Nothing is due for review any more.
discord-daily = Question of the day
discord-daily-answer = Answer for yourself
discord-daily-yesterday = Yesterday's question
discord-daily-result = { $students } students answered, { $right } of them right at the first try.
discord-daily-commonest = The commonest mistake: “{ $name }”
discord-daily-done = You have answered today's question already.
discord-daily-none = There is no question of the day.
discord-daily-set = The question of the day comes to { $channel } at { $time } ({ $zone }).
discord-class = { $students } students practised: { $right } of { $attempts } answers right
discord-class-few = { $students ->
    [0] Nobody practised in this time.
    [one] One student practised in this time. Numbers of fewer than three are not shown.
   *[other] { $students } students practised in this time. Numbers of fewer than three are not shown.
}
discord-class-hardest = Hardest topics
discord-class-commonest = Commonest mistakes
discord-class-agreed = Students who agreed to be shown
discord-class-line = { $name }: { $right } of { $attempts } right
discord-class-slip = “{ $name }”: { $students } students
discord-class-exported = The report as a table. It names a student only if that student agreed.
discord-class-no-topic = I have no questions on { $topic }, so nothing was changed. Choose topics from the list, with commas between them.
discord-class-topics = Quizzes ask for: { $topics }
discord-class-topics-all = Quizzes ask for all topics.

## Pictures.

command-plot = plot
command-plot-description = The picture that serves a question, without the words
option-plot-description = What to draw, such as: driving force on K at -70 mV
discord-plot-none = There is no picture for that. Try: driving force on K at -70 mV
