# nernst db: what the operator is told; and why the database cannot be used, at the command line.
database-backed-up = Backed up to { $file } ({ $size }, { $attempts ->
    [one] one answer
   *[other] { $attempts } answers
}), compressed; it was opened again and is whole.
database-dropped = { $count ->
    [one] One older backup was
   *[other] { $count } older backups were
} dropped; the newest of each of { $days } days and { $weeks } weeks are kept.
database-a-backup = { $when }  { $size }  { $file }
database-backups = Backups: { $count }, the newest of { $newest }.
database-no-backups = There is no backup in { $folder }.
database-restored = { $file } is now what { $source } holds.
database-deletions = { $count ->
    [0] No student asked for deletion after that backup.
    [one] One student had asked for deletion after that backup; it was applied again.
   *[other] { $count } students had asked for deletion after that backup; it was applied again.
}
database-kept = What was there before is kept: { $file }
database-none = There is no database at { $file }; it is made when the bot or the quiz is first started.
database-new = { $file } is new: it holds nothing yet.
database-file = Database: { $file }
database-size = Size: { $size }, and { $waiting } in its write-ahead log.
database-rows = Answers: { $attempts }, of { $students } { $students ->
    [one] student
   *[other] students
}.
database-schema = Schema: { $found }, which is the one of this version ({ $known }).
database-schema-older = Schema: { $found }; the next start brings it up to { $known }, after a backup.
database-damaged = The file is damaged ({ $count ->
    [one] one fault
   *[other] { $count } faults
}). Nothing was changed. nernst db restore goes back to the last backup.
database-sound = It is whole.
database-rebuilt = Cards and statistics were made anew from { $attempts ->
    [one] one answer
   *[other] { $attempts } answers
}.
database-server = The database is on a PostgreSQL server: back it up and restore it with pg_dump and pg_restore.
database-bad-address = NERNST_DATABASE: { $detail }
database-in-use = { $file } is open in another process. Stop the bot and try again; nothing was changed.
database-busy = Another process is writing to the database. Try again; nothing was changed.
database-corrupt = { $file } cannot be used: { $reason ->
    [foreign] it is a database of something else
    [empty] it is empty
    [packed] it cannot be unpacked
   *[damaged] it is damaged
}. It was left as it is. nernst db backups lists the backups, nernst db restore goes back to one.
database-newer = The database has schema { $found }; this version of the tutor knows up to { $known }. Install the newer version, or restore an older backup.
database-full = There is no space left for the database; nothing was stored. Free some space and try again.
database-read-only = The database cannot be written, so nothing was stored. Check the rights of the file and its folder ({ $detail }).
database-unreachable = The database server does not answer; nothing was stored. ({ $detail })
database-failed = The database reported an error; nothing was stored. ({ $detail })
