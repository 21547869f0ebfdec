# The terminal: what the program itself says in `nernst chat`, and its errors on the command line.
terminal-greeting = Nernst Tutor: the physics of membrane potentials. Ask in English or Chinese.
terminal-greeting-keys = :help lists the commands, Tab completes, a number asks the question beside it, Ctrl-D leaves.
terminal-try = For example
terminal-help =
    Ask a question: E_K with 5 mM out 140 mM in at 37 C; which way does Na flow at -70 mV; what is a driving force?
    The next line may go on from it: and at 20 C? what about Na? why?
terminal-help-number = asks the numbered question below the last answer (also: 1)
terminal-help-lang = answers in Chinese or English; auto: in the language of the question
terminal-help-temp = temperature where a question names none (20, 20C, 293K, 68F)
terminal-help-cell = cell whose concentrations are assumed
terminal-help-steps = shows or hides the worked steps
terminal-help-help = shows this
terminal-help-quit = leaves (also: Ctrl-D)
terminal-set-language = Answers are in { $language ->
    [en] English
    [zh] Chinese
   *[auto] the language of the question
}.
terminal-set-temperature = Where a question names no temperature: { $temperature }.
terminal-set-cell = Where a question names no concentrations: { $cell }, { $temperature }.
terminal-steps-shown = Worked steps are shown.
terminal-steps-hidden = Worked steps are hidden.
terminal-cells = Cells: { $known }.
terminal-unknown-command = There is no command { $typed }; :help lists them.
terminal-unknown-language = There is no language { $typed }; use en, zh or auto.
terminal-no-suggestion = There is no question number { $number } here.
terminal-bad-temperature = { $typed } is not a temperature; write for example 20, 20C, 293K or 68F.
terminal-temperature-unit = { $typed } without a unit could be kelvin; write { $typed }K or { $typed }C.
terminal-absolute-zero = { $typed } is at or below absolute zero (−273.15 °C).
terminal-bad-cell = There is no cell { $typed }; there are { $known }.
terminal-extra-missing = This needs { $module }, which is not installed. Install the extra: pip install "nernst-tutor[{ $extra }]"
terminal-failed = Sorry, this question broke the tutor. The fault is ours and has been written to the error output.
terminal-goodbye = Goodbye.
terminal-toolbar = { $cell } · { $temperature } · { $language ->
    [en] English
    [zh] Chinese
   *[auto] language of the question
} · :help
