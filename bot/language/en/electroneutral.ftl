# Electroneutral cotransporters: where they stand still, and which way they run.
electroneutral-answer = { $symbol } = { $value } where { $transporter } is in equilibrium
electroneutral-runs-in = { $transporter } carries { $ions } into the cell: ΔG = { $energy } for a cycle { $usual }
electroneutral-runs-out = { $transporter } carries { $ions } out of the cell: ΔG = { $energy } for a cycle { $usual }
electroneutral-runs-none = { $transporter } is in equilibrium, { $ions } move neither way: ΔG = { $energy } for a cycle { $usual }
electroneutral-inward = inward
electroneutral-outward = outward

electroneutral-step-balance = In equilibrium the products of the concentrations are equal on both sides
electroneutral-step-solve = Solve for the concentration asked for
electroneutral-step-numbers = Put in the numbers
electroneutral-step-nernst = Its equilibrium potential by the Nernst equation
electroneutral-step-backward = Nernst backward: from E to the concentration
electroneutral-step-cation = Equilibrium potential of { $ion }
electroneutral-step-potential = The logarithm of the balance ties the equilibrium potentials together
electroneutral-step-energy-in = Free energy of a cycle inward; there is no electrical term
electroneutral-step-energy-out = Free energy of a cycle outward; there is no electrical term
electroneutral-step-energy-numbers = Put in the numbers
electroneutral-step-limit = It would stand still at

electroneutral-why-voltage = { $transporter } carries { $ions } together: no net charge crosses, the membrane potential does no work on the cycle, and V_m does not enter.
electroneutral-why-one = In equilibrium { $own } equals { $first }: the gradient of { $cation } alone decides. Where { $own } is more positive than { $first }, the cotransporter runs outward; where it is more negative, inward.
electroneutral-why-two = In equilibrium { $own } lies midway between { $first } and { $second }: the gradients of both cations decide together. Where { $own } is more positive than that, the cotransporter runs outward; where it is more negative, inward.
