import type { Costs } from '#electron/assemble.ts';

/**
 * What deriving a key and a steady answer cost where a test is about something else. Real costs are tested in
 * `tests/unit/host-electron/real-costs.test.ts`, and the time of answers in `abuse-enumeration.test.ts`.
 */
export const cheapCosts: Costs = {
  sealing: 2 ** 4,
  store: { passwordCost: 2 ** 4, steadyAnswerMs: 0 },
};
