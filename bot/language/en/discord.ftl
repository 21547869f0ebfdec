# Discord: names of commands and options, buttons, and what the bot itself says.

## Commands.

command-ask = ask
command-ask-description = Ask a question about membrane potentials in your own words
menu-explain = Explain this
command-nernst = nernst
command-nernst-description = Equilibrium potential of an ion, or a concentration from it
command-force = driving-force
command-force-description = Driving force on an ion, and which way it moves
command-rest = rest
command-rest-description = Resting potential of a cell (GHK)
command-ion = ion
command-ion-description = What is known of an ion or molecule
command-cell = cell
command-cell-description = The concentrations of a cell of the course
command-concept = concept
command-concept-description = A concept of the course, explained
command-help = help
command-help-description = What you can ask, by example
command-about = about
command-about-description = Version, source and privacy
command-settings = settings
command-settings-description = Your language, and who sees your answers
command-privacy = privacy
command-privacy-description = What is kept about you; take it along or delete it
command-course = course
command-course-description = Settings of this server, for instructors
command-show = show
command-show-description = Show the settings of this server
command-set = set
command-set-description = Change language, temperature, cell or privacy for this server
command-channel = channel
command-channel-description = Choose the channels in which mentions are answered

## Options.

option-question = question
option-question-description = For example: E_K with 5 mM out and 140 mM in at 37 °C
option-private = private
option-private-description = Show the answer to you alone
option-private-default-description = Show your answers to you alone
option-course-private-description = Show answers to commands to the asker alone, unless they choose otherwise
option-ion = ion
option-ion-description = Ion or molecule
option-outside = outside
option-outside-description = Concentration outside, mM
option-inside = inside
option-inside-description = Concentration inside, mM
option-equilibrium = equilibrium
option-equilibrium-description = Equilibrium potential of the ion, mV
option-membrane = membrane
option-membrane-description = Membrane potential, mV
option-temperature = temperature
option-temperature-description = Temperature, °C
option-course-temperature-description = Temperature of a question that gives none, °C
option-cell = cell
option-cell-description = A cell of the course
option-course-cell-description = Cell of a question that names none
option-p-k = p-k
option-p-k-description = Relative permeability to K⁺
option-p-na = p-na
option-p-na-description = Relative permeability to Na⁺
option-p-cl = p-cl
option-p-cl-description = Relative permeability to Cl⁻
option-concept = concept
option-concept-description = Concept, or a question about it
option-language = language
option-language-description = Language of your answers
option-course-language-description = Language where a question does not show one
option-channel = channel
option-channel-description = A text channel
option-answer = answer
option-answer-description = Answer mentions there (with none chosen, everywhere)
choice-auto = as the question
choice-english = English
choice-chinese = 中文

## Buttons and forms of an answer.

discord-show-steps = Show steps
discord-hide-steps = Hide steps
discord-other-language = 中文
discord-fill = Fill in the numbers
discord-label-separator = :{" "}
discord-item-separator = ,{" "}
discord-list-separator = ;{" "}
discord-assumption = { $what } ({ $why })
discord-instead = You could ask instead
discord-which-ion = Which ion?
discord-form-title = Numbers for this question
discord-form-question = Your question
discord-form-hint = a number, in { $unit }
discord-form-hint-ion = for example K⁺ or sodium

## What the bot says.

discord-help =
    ## Ask { $name } about membrane potentials
    Write as you would to a tutor, in English or Chinese, with numbers in any order:
    - **/ask**, a mention of { $name } in a channel, a reply to an answer, or a direct message
    - **/nernst**, **/driving-force**, **/rest** with a form; **/ion**, **/cell**, **/concept** to look things up
    - the menu of any message, **Apps**, **Explain this**

    Then go on: *and at 20 °C?* *what about Na?* *why?* Try one:
discord-about =
    ## Nernst Tutor { $version }
    A rule-based tutor for the physics of membrane potentials: a grammar reads the question, physics computes the answer. No language model is involved and nothing leaves this bot.
    Source: { $source }
    What is kept about you: **/privacy**
discord-settings =
    ## Your settings
    Language: { $language ->
        [en] English
        [zh] Chinese
       *[auto] as the question, else as your Discord
    }
    Answers to commands: { $private ->
        [yes] shown to you alone
        [no] shown to all
       *[course] as the server chose
    }
    The instructor of this server sees your own numbers: { $share ->
        [yes] yes
        [elsewhere] choose that in the server of the course
       *[no] no
    }
discord-course =
    ## This server
    Language: { $language ->
        [en] English
        [zh] Chinese
       *[auto] as the question, else as the asker's Discord
    }
    A question without a temperature is taken at { $temperature }, one without a cell as of: { $cell }
    Mentions are answered in: { $channels }
    Answers to commands: { $private ->
        [yes] shown to the asker alone, unless they choose otherwise
       *[no] shown to all, unless the asker chooses otherwise
    }

    To let a role use /course: Server Settings, Integrations, this app, /course, add the role.
discord-course-everywhere = all channels
discord-no-such-cell = There is no such cell in the course; choose one from the list.
discord-privacy =
    ## Privacy
    Kept about you: your Discord id with your settings, your answers to quizzes and what follows from them. Questions that you ask are not stored; the last few stay in memory for a while, so that you can go on from them. A long question behind a button is stored with it.
    Nothing is shared unless you choose so. Everything can be taken along, and deleted for good.
discord-privacy-export = Send me my data
discord-privacy-delete = Delete my data
discord-privacy-ask = This deletes your settings and all of your progress for good. It cannot be undone.
discord-privacy-sure = Yes, delete everything
discord-privacy-deleted = Done. Nothing is kept about you any more.
discord-privacy-exported = All that is kept about you:
discord-privacy-large = Your data is too large for a file in Discord; please ask whoever runs this bot for it.
discord-nothing-to-explain = That message holds no text that I could explain.
discord-elsewhere = In this server I answer mentions in { $channels }. /ask works everywhere.
discord-long = That is too long for one question. Please keep it below { $limit } characters.
discord-slow = That was fast! Please give me { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
}, then ask again.
discord-closing = I am just being restarted. Please ask again in a minute.
discord-outdated = This button is from an earlier time and has lost its question. Please ask again with /ask.
discord-outdated-command = This command has changed since your Discord loaded it. Please restart Discord (Ctrl+R) and try again.
discord-defaults-moved = The usual values of this server have changed since that answer; it now shows the present ones.
discord-not-here = This command cannot be used here.
discord-bad-option = One of the values is not of the right kind. Please choose from the list, or write a plain number.
discord-forbidden = I am not allowed to do that here. Please ask whoever manages this server to let me view and write in this channel. (id { $id })
discord-closed = I may not write in { $channel } of { $server }, where somebody asked me something; I answered them in a direct message. If I am to answer there, please let me view the channel and send messages in it. You are told this once.
discord-form-late = That took me too long. Please press the button again.
discord-store-again = This could not be stored just now. Please try again in a moment. (id { $id })
discord-store = This cannot be stored at present; questions are still answered. (id { $id })
discord-sorry = Sorry, something went wrong on my side. It has been noted under the id { $id }.

## For operators, on the error output.

discord-exit-token = Discord does not accept the token. Copy it anew from the Developer Portal (your application, Bot, Reset Token).
discord-exit-intents = Discord refuses the intents. The bot needs none of the privileged ones; check that the application is not restricted.
discord-shards-count = The number of shards is 1 to { $most }.
discord-shards-unread = The shards “{ $given }” cannot be read. Write numbers and ranges such as 0,1 or 0-7.
discord-shards-of = The shards “{ $given }” of how many? Say it with the option “of”, the same in every process; without both options, this process holds all shards.
discord-shards-beyond = There is no shard { $shard } among { $count }: the first is 0, the last { $last }.
discord-shards-file = These are not all shards, so other processes are to hold the rest; but a SQLite file is for one process. Set NERNST_DATABASE to a PostgreSQL database for all of them, or let this process hold all shards. See docs/scaling.md.
discord-exit-network = Discord cannot be reached. Check the network; starting again may help.

## The demo.

demo-address = The demo is at { $address }
demo-hint = It is the real bot in a simulated Discord, on this machine alone. Close the page's session or press Ctrl-C to end it.
demo-missing-extra = The demo needs { $names }. Install it: pip install "nernst-tutor[demo]" "simcord[preview]"
demo-server = Physiology 101
demo-channel = ask-the-tutor
demo-name = Nernst Tutor
demo-welcome = Welcome! Write a question here, or type / for the commands. (In a real server the tutor answers when it is mentioned.)
demo-first = E_K with 5 mM out and 140 mM in at 37 °C
demo-follow-up = and at 20 °C?
demo-which-way = which way does Na flow at -70 mV?
demo-why = 静息电位为什么不是钾的平衡电位?
demo-missing = how large is the current through a 10 nS channel?
