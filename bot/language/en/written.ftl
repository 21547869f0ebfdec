# Questions that instructors write: what is wrong with a file, and how it is previewed.
written-text = { $text }
written-then = { $first } → { $rest }
written-idea = What is given, what is asked, and which idea of the course connects the two?
written-nothing = it was not understood

written-fault-line = { $file }:{ $line }: { $fault }
written-fault-line-of = { $file }:{ $line }: { $where }: { $fault }
written-fault-toml = this is not TOML: { $detail }
written-fault-deep = brackets are nested far too deeply
written-fault-large = the file is larger than { $most } characters
written-fault-many = there are more than { $most } questions
written-fault-none = there is no question; one begins with [[question]]
written-fault-missing = { $key } is missing
written-fault-key = there is no { $key } here; did you mean { $known }?
written-fault-not-here = { $key } has no place in a question of this kind
written-fault-word = { $key } cannot be { $typed }; did you mean { $known }?
written-fault-text = { $key } must be a text that is not empty
written-fault-long = { $key } has { $length } characters; at most { $most } are shown
written-fault-invisible = { $key } holds a character that cannot be seen
written-fault-number = { $key } must be a number
written-fault-flag = { $key } must be true or false
written-fault-tables = { $key } must be a list of tables: [[question.{ $key }]]
written-fault-languages = { $key } needs a text, or en = "…" and zh = "…"
written-fault-language = { $key } lacks the language { $language }, in which the question is asked
written-fault-id = an id is lower-case letters, digits and _, begins with a letter, and has at most { $most } characters
written-fault-twice = the id { $id } is used twice
written-fault-a-card = { $id } is the name of a card already; a question can name it without a topic of your own
written-fault-difficulty = difficulty is 1, 2 or 3
written-fault-one-of-two = give either compute (the tutor works it out) or answer (typed in)
written-fault-not-answered = the tutor does not answer this: { $problem }
written-fault-no-number = the answer of the tutor is no number that the quiz can check
written-fault-no-direction = the answer of the tutor is no direction
written-fault-assumed = this leaves open: { $field }. Say it, so that the students are not left to guess it either
written-fault-choices = { $least } to { $most } choices are needed
written-fault-choice-text = a choice has en and zh, or text where both languages write it alike
written-fault-one-right = exactly one choice must be right = true; { $count } are
written-fault-some-right = some choices, but not all, must be right = true
written-fault-alike = two choices read the same
written-fault-right-shows = a right choice shows no misconception
written-fault-tolerance = tolerance must be larger than 0: how far from the answer a number is still right, in its unit
written-fault-slips = at most { $most } slips can be expected
written-fault-slip-says = a slip has either says (what to tell the student) or shows (a misconception)
written-fault-slip-right = this number would be right, so it cannot be a slip
written-fault-trap = { $id } cannot show in this question: no wrong choice has it, or it changes nothing here

written-checked = { $file }: { $count ->
    [one] one question, and nothing wrong with it.
   *[other] { $count } questions, and nothing wrong with them.
}
written-faults = { $file }: { $count ->
    [one] one fault. Nothing was stored.
   *[other] { $count } faults. Nothing was stored.
}
written-no-file = { $file } cannot be read: { $reason }
written-heading = { $id } · { $topic } · { $kind }
written-shows = shows { $id }: { $name }
written-slip = { $value }: { $told }
written-preview-hint = Hint: { $hint }
written-stored = { $count ->
    [one] One question is
   *[other] { $count } questions are
} stored; quizzes that begin now may ask { $count ->
    [one] it
   *[other] them
}.
written-listed = { $id }  { $ask }
written-none-stored = No questions of your own are stored.
written-dropped = { $count ->
    [0] No question was dropped.
    [one] One question was dropped.
   *[other] { $count } questions were dropped.
}
