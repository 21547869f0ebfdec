# `nernst doctor`: one line each; below a line that is not green, what to do.

doctor-python = Python { $version }
doctor-sqlite = SQLite { $version }
doctor-sqlite-old = Too old: { $least } or newer is needed. Use a newer Python or system.
doctor-sqlite-broken = This version has a known defect: { $why }. Update it.
doctor-folder = Folder { $folder }
doctor-folder-closed = { $folder } cannot be written. Give it to the user that runs the bot.
doctor-folder-open = Everybody on this machine can write to it. Take that right away (chmod o-w).
doctor-space = { $megabytes } MB free
doctor-space-low = Less than 200 MB: make room, or answers of students cannot be stored.
doctor-database-elsewhere = The database is another engine's; see its own tools
doctor-database-none = No database: its libraries are not installed
doctor-database-new = No database yet; it is made at the first start
doctor-database-broken = The database is not whole: { $reason }
doctor-database-whole = The database is whole (schema { $schema })
doctor-restore = Stop the bot and go back to a backup: nernst db restore
doctor-no-pictures = Pictures are switched off or not installed
doctor-no-font = No font with Chinese characters: pictures are labelled in English
doctor-font = Install one, on Debian: { $package }
doctor-fonts = Chinese characters by { $family }
doctor-clock = It is { $now }
doctor-clock-wrong = The clock is wrong: reminders and reviews would come at the wrong time. Set up time synchronisation.
doctor-no-token = No token
doctor-token-where = The bot needs DISCORD_TOKEN, a file named in NERNST_TOKEN_FILE, or the systemd credential discord_token. The terminal needs none.
doctor-token-odd = The token does not look like one
doctor-token-copy = Copy it anew from the Discord developer portal: three parts with dots between, nothing around them.
doctor-token = The token looks right
doctor-libraries-missing = Not installed: { $names }
doctor-libraries = All libraries of the bot are installed
doctor-extra = Install the extra { $extra }.
doctor-red = { $count ->
    [one] One thing must be mended.
   *[other] { $count } things must be mended.
}
doctor-well = All is well.
