# nernst export: tables and Anki decks for instructors.
export-table = { $students ->
    [0] Nobody practised in that time.
    [one] One student practised.
   *[other] { $students } students practised.
} Concepts and misconceptions of fewer than { $least } students, and students who did not agree, are left out.
export-deck = Nernst Tutor
export-in-a-sentence = { $title }: what is it, in a sentence?
export-misunderstood = { $title }: what is often misunderstood?
export-anki = { $file }: { $cards } notes of cards and { $questions } questions. Importing a newer deck updates them and keeps what was learned.
export-unknown-topic = There is no topic { $topic }.
export-cannot-write = { $file } cannot be written: { $reason }
