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
discord-quiz-read = Read: { $card }
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
command-class-description = For instructors: how the class does, topics so far, question of the day, questions of your own
command-report = report
command-report-description = Who practises, the hardest topics and the commonest mistakes
command-export = export
command-export-description = The report as a CSV file, or an Anki deck of cards and questions
option-what = what
option-what-description = The table of the report, or the deck on the topics so far
choice-table = CSV table
choice-deck = Anki deck
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
command-questions = questions
command-questions-description = Questions of your own: add them from a TOML file, see or remove them
option-file = file
option-file-description = A TOML file; it is checked and shown to you before anything is stored
option-remove = remove
option-remove-description = Ids of questions to remove; several with commas
option-share = share
option-share-description = Whether the instructor of this server may see your own numbers in the class report

discord-progress-none = No questions answered yet. Begin with /quiz.
discord-progress-slips = Mistakes to watch
discord-progress-days = Your last days
discord-progress-day = { $day }: { $right } of { $attempts } right
discord-progress-practise = Practise: { $topic }
discord-board = This week
discord-board-empty = Nobody is on the board yet. Join with /leaderboard and the option join; nobody is on it unasked.
discord-board-line = { $at }. { $who }: { $right } right of { $attempts }
discord-board-joined = You are on the leaderboard of this server now: others here see your name and how many answers were right. In other servers you are on it only if you join it there.
discord-board-left = You are no longer on the leaderboard of this server.
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
discord-class-deck = A deck for Anki on what the course has reached: { $cards } notes of cards, { $questions } of questions. Importing a newer one updates it and keeps what was learned.
discord-class-no-topic = I have no questions on { $topic }, so nothing was changed. Choose topics from the list, with commas between them.
discord-class-topics = Quizzes ask for: { $topics }
discord-class-topics-all = Quizzes ask for all topics.
discord-questions-stored = { $count ->
    [0] No questions of your own are stored for this server.
    [one] One question of your own is stored for this server:
   *[other] { $count } questions of your own are stored for this server:
}
discord-questions-how = Add questions with the option file, remove them with the option remove. A file looks like this:
discord-questions-more = … and { $count } more
discord-questions-large = { $file } is too large: at most { $most } KiB, please. Nothing was stored.
discord-questions-lost = { $file } could not be fetched from Discord. Please try once more.
discord-questions-not-text = { $file } is no text in UTF-8 (line { $line }). Save it with that encoding and try again. Nothing was stored.
discord-questions-full = A server keeps at most { $most } questions. Remove some first. Nothing was stored.
discord-questions-fault = Line { $line }: { $fault }
discord-questions-fault-of = Line { $line }, { $where }: { $fault }
discord-questions-found = { $file }: nothing wrong. { $new ->
    [0] No question is new
    [one] One question is new
   *[other] { $new } questions are new
}, { $again ->
    [0] none takes the place of a stored one.
    [one] one takes the place of the stored one with its id.
   *[other] { $again } take the places of the stored ones with their ids.
}
discord-questions-at = Question { $at } of { $number }
discord-questions-store = { $count ->
    [one] Store the question
   *[other] Store all { $count }
}
discord-questions-unknown = No question with the id { $id } is stored for this server, so nothing was removed. Choose from the list.
discord-questions-sure = Remove from this server: { $ids }? Answers that were given stay counted.
discord-questions-remove = { $count ->
    [one] Yes, remove it
   *[other] Yes, remove all { $count }
}
discord-questions-gone = This button is for the instructor who opened the page, and for an hour. Please use /class questions again.

## Pictures.

command-plot = plot
command-plot-description = The picture that serves a question, without the words
option-plot-description = What to draw, such as: driving force on K at -70 mV
discord-plot-none = There is no picture for that. Try: driving force on K at -70 mV
