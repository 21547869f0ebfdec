# Short lines of a talk: what they are answered with, above the last answer or in its place.

aside-explained = Gladly: here is how it comes about, step by step, and what it means.
aside-explained-card = Gladly, once more from the idea behind it:
aside-practice = With pleasure! In Discord type /quiz, in the terminal type: nernst quiz
aside-fine = Good! Ask on whenever you like.
aside-lost = I did not get that, sorry. We are at { $about }. You can change one of its numbers, ask why, or go on with one of these:
aside-about = { $symbol } = { $value }
aside-warmth = I calculated with { $warmth }
aside-no-warmth = No temperature enters this answer
aside-assumed = What you did not tell me I took as the course does; it is listed under “Assumed”
aside-nothing-assumed = I assumed nothing: every number in it is from you
