import type { Costs } from '#electron/assemble.ts';

/**
 * What deriving a key and a steady answer cost where a test is about something else. That the program itself has
 * real costs is tested in `unit/embedded/real-costs.test.ts` and `unit/host-electron/built-main.test.ts`.
 */
export const cheapCosts: Costs = {
  sealing: 2 ** 4,
  store: { passwordCost: 2 ** 4, minResponseMs: 0 },
};
