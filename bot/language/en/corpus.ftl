# `nernst corpus add`: a misread question becomes a case.

corpus-read-as = Read as:
corpus-gives = Gives:
corpus-one-of = Say what it must give with one of { $options }.
corpus-no-card = There is no card { $card }.
corpus-no-folder = There is no folder { $folder } here. Run this in a clone of the project, or name a file with { $option }.
corpus-added = Added as { $id } to { $file }; `make test` now asks it.
