# Names of cells, without an article: one for each row of physics/cells.toml.

cell-mammalian_neuron = mammalian neuron
cell-squid_axon = squid giant axon
cell-skeletal_muscle = mammalian skeletal muscle
cell-frog_muscle = frog muscle
cell-ventricular_myocyte = ventricular myocyte
cell-red_blood_cell = red blood cell
cell-immature_neuron = immature neuron
cell-astrocyte = astrocyte
cell-e_coli = E. coli
cell-plant_root = plant root cell
cell-motor_neuron = spinal motor neuron
cell-nerve_fibre = mammalian nerve fibre
cell-mammalian_cell = typical mammalian cell
cell-enterocyte = enterocyte
cell-hippocampal_neuron = hippocampal neuron
