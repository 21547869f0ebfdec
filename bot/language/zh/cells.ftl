# 细胞的名称：physics/cells.toml 中每种一条。

cell-mammalian_neuron = 哺乳动物神经元
cell-squid_axon = 枪乌贼巨轴突
cell-skeletal_muscle = 哺乳动物骨骼肌
cell-frog_muscle = 蛙骨骼肌
cell-ventricular_myocyte = 心室肌细胞
cell-red_blood_cell = 红细胞
cell-immature_neuron = 未成熟神经元
cell-astrocyte = 星形胶质细胞
cell-e_coli = 大肠杆菌
cell-plant_root = 植物根细胞
cell-motor_neuron = 脊髓运动神经元
cell-nerve_fibre = 哺乳动物神经纤维
cell-mammalian_cell = 典型哺乳动物细胞
cell-enterocyte = 小肠上皮细胞
cell-hippocampal_neuron = 海马神经元
