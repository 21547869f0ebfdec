# Around a concept card.  The words of the cards themselves are in bot/lessons.
card-misunderstanding = A common misunderstanding
card-see = See also: { $cards }
card-example = Try: { $question }
card-separator = {", "}
