# The net current of several that are told.
current-sum-answer-in = { $symbol } = { $value }: the net current is inward
current-sum-answer-out = { $symbol } = { $value }: the net current is outward
current-sum-answer-none = { $symbol } = { $value }: the currents cancel
current-sum-step = Add them up, each with its sign
current-sum-why-in = More positive charge comes in than goes out: let go, V_m would become more positive.
current-sum-why-out = More positive charge goes out than comes in: let go, V_m would become more negative.
current-sum-why-none = As much positive charge comes in as goes out: V_m stays as it is, although ions flow.
current-sum-why-sign = By convention inward current is negative and outward current positive.
