# Many channels alike.
many-channels-total = Together the channels carry { $value } on average
many-channels-single = One open channel carries { $value }
many-channels-share = Each channel is open with a probability of { $value }
many-channels-count = There are { $value } channels
many-channels-step-formula = Number of channels, times the share that is open, times what an open one carries
many-channels-step-worked = With the numbers
many-channels-why = A channel is open or shut and knows no half: what varies is how many are open at a moment. So the whole current is smooth, although each channel switches, and it changes with p (the gate) and with i (the driving force, i = γ (V_m − E)).
