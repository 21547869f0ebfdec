# `nernst doctor`: one line each; below a line that is not green, what to do.

doctor-python = Python { $version }
doctor-python-old = Too old: { $least } or newer is needed. Set PYTHON to a newer one and run deploy/install.sh again.
doctor-libraries = All libraries of the bot are installed
doctor-libraries-missing = Not installed: { $names }
doctor-extra = Install the extra { $extra }.
doctor-sqlite = SQLite { $version }
doctor-sqlite-locked = SQLite { $version }; its known defect in the write-ahead log cannot strike, for only one process writes at a time
doctor-sqlite-old = Too old: { $least } or newer is needed. Use a newer Python or system.
doctor-folder = Folder { $folder }
doctor-folder-closed = { $folder } cannot be written. Give it to the user that runs the bot.
doctor-folder-written = Others on this machine can write to it. Take that right away: chmod 700 { $folder }
doctor-folder-read = Others on this machine can read what students answered. Take that right away: chmod 700 { $folder }
doctor-space = { $megabytes } MB free
doctor-space-low = Less than { $megabytes } MB: make room, or answers of students cannot be stored.
doctor-no-pictures = Pictures are switched off or not installed
doctor-no-font = No font with Chinese characters: pictures are labelled in English
doctor-font = Install one, on Debian: { $package }
doctor-fonts = Chinese characters in pictures by { $family }
doctor-no-token = No token
doctor-token-where = The bot needs DISCORD_TOKEN, a file named in NERNST_TOKEN_FILE, or the systemd credential discord_token. The terminal needs none.
doctor-token-odd = The token does not look like one
doctor-token-copy = Copy it anew from the Discord developer portal: three parts with dots between, nothing around them.
doctor-token = The token looks right
doctor-database-address = NERNST_DATABASE is no address that the tutor understands
doctor-database-addresses = It begins with sqlite+aiosqlite:/// or postgresql+asyncpg://, or is left out.
doctor-server = The database server answers
doctor-server-wrong = The database server
doctor-database-new = No database yet; { $file } is made at the first start
doctor-database-whole = The database { $file } is whole (schema { $schema })
doctor-database-older = The next start brings its schema up to date, after a backup.
doctor-database-broken = The database { $file }
doctor-restore = It is damaged. Stop the bot and go back to a backup: nernst db restore
doctor-newest-backup = Newest backup: { $when }
doctor-no-backup = No backup
doctor-backup = Back up every night: enable nernst-backup.timer with systemctl, or run nernst db backup from cron.
doctor-discord = Discord answers
doctor-discord-away = Discord does not answer
doctor-network = Check the network, name resolution and the firewall: the bot needs outgoing HTTPS to discord.com and gateway.discord.gg.
doctor-clock = It is { $now }
doctor-clock-wrong = The clock is wrong: reminders and reviews would come at the wrong time. Set up time synchronisation.
doctor-red = { $count ->
    [one] One thing must be mended.
   *[other] { $count } things must be mended.
}
doctor-fit = The bot can run.
doctor-well = All is well.
