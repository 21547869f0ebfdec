# Work of the Na⁺/K⁺-ATPase.
pump-answer = Moving 3 Na⁺ out and 2 K⁺ in costs { $cost } (per mole of cycles)
pump-answer-reversal = V_rev = { $potential }: here ATP just pays for the ions, and the pump stands still
pump-answer-downhill = With these gradients 3 Na⁺ out and 2 K⁺ in would run by itself ({ $cost }, per mole of cycles)
pump-answer-share = Moving 3 Na⁺ out and 2 K⁺ in costs { $cost } (per mole of cycles), { $share } of the { $atp } that ATP yields
pump-answer-too-dear = Moving 3 Na⁺ out and 2 K⁺ in costs { $cost } (per mole of cycles), more than the { $atp } that ATP yields: the pump stands still or runs backward
pump-answer-total = ΔG_total = { $total } per mole of cycles, ATP included: negative, so the pump runs forward
pump-answer-total-uphill = ΔG_total = { $total } per mole of cycles, ATP included: not negative, so the pump stands still or runs backward
pump-step-sum = Three times Na⁺ outward plus two times K⁺ inward
pump-step-Na = Na⁺ outward, per mole of ions
pump-step-K = K⁺ inward, per mole of ions
pump-step-numbers = Put in the numbers
pump-step-unit = In the unit asked for
pump-step-efficiency = Share of the free energy of ATP
pump-step-total = The whole cycle: ions and ATP together
pump-step-reversal = Voltage at which ATP no longer suffices
pump-why-Na-both = Na⁺ has to go out against both forces, concentration and voltage: { $share }, most of the bill.
pump-why-Na = Moving 3 Na⁺ out takes { $share }.
pump-why-K-helped = K⁺ goes in against its concentration, but the negative inside helps: 2 K⁺ take only { $share }.
pump-why-K = Moving 2 K⁺ in takes { $share }.
pump-why-K-free = The inside is so negative that K⁺ goes in by itself: 2 K⁺ give back energy ({ $share }).
pump-why-charge = One net positive charge leaves per cycle, so a more negative inside makes the cycle dearer: the pump is electrogenic.
pump-why-atp = One ATP per cycle pays. In a cell it yields roughly 50 to 60 kJ/mol; compare.
pump-why-reversal = At V_rev = { $reversal } the cycle would cost exactly what ATP yields. Real cells never get there, so the pump always runs forward.
pump-why-reversed = V_m ({ $membrane }) is already beyond V_rev = { $reversal }: under these conditions the pump would run backward and make ATP.
