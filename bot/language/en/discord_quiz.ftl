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

discord-quiz-me = Quiz me on this
discord-quiz-answer = Answer
discord-quiz-form = Your answer
discord-quiz-choose-all = Choose all that are true
discord-quiz-hint = Hint
discord-quiz-walk = Walk me through it
discord-quiz-skip = Show the solution
discord-quiz-next = Next
discord-quiz-gone = This quiz is over or no longer kept. Begin another with /quiz.
discord-quiz-of-another = This quiz belongs to somebody else and is over. Begin your own with /quiz.
discord-quiz-no-topic = I have no questions on that topic. Choose one from the list, or leave it out.
