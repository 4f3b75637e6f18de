import type { Check } from '../kit.ts';
import { buying } from './buying.ts';
import { catalogue } from './catalogue.ts';
import { furtherLevels } from './further-levels.ts';
import { orders } from './orders.ts';
import { outcomes } from './outcomes.ts';
import { refreshing } from './refreshing.ts';
import { signingIn } from './signing-in.ts';

/** Every check, in the order in which they run. */
export const allChecks: readonly Check[] = [
  ...signingIn,
  ...refreshing,
  ...orders,
  ...catalogue,
  ...buying,
  ...outcomes,
  ...furtherLevels,
];
