# The current of several conductances together: Σ g × (V_m − E).
net-current-answer-in = { $symbol } = { $value }: the net current is inward
net-current-answer-out = { $symbol } = { $value }: the net current is outward
net-current-answer-none = { $symbol } = { $value }: the currents cancel

net-current-step-law = Ohm's law for each conductance, added up
net-current-step-each = Conductance times driving force (nS × mV = pA)
net-current-step-each-density = Conductance times driving force (mS/cm² × mV = µA/cm²)
net-current-step-sum = Add them up with their signs
net-current-step-zero = The net current would be zero at the mean of the E's, weighted by conductance

net-current-why-closed = No conductance is open: whatever the driving forces, nothing flows.
net-current-why-largest-in = The largest share is { $largest } = { $current }, inward: V_m lies below its reversal potential.
net-current-why-largest-out = The largest share is { $largest } = { $current }, outward: V_m lies above its reversal potential.
net-current-why-in = V_m ({ $membrane }) lies below { $symbol } ({ $reversal }), so the net current is inward: let go, it would carry V_m up to { $symbol }.
net-current-why-out = V_m ({ $membrane }) lies above { $symbol } ({ $reversal }), so the net current is outward: let go, it would carry V_m down to { $symbol }.
net-current-why-none = V_m ({ $membrane }) is { $symbol } itself: the currents flow on, as much in as out, and V_m stays.
net-current-why-sign = By convention inward current is negative and outward current positive.
