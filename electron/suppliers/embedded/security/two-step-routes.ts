import type { HandlerParts, Handlers } from '../http/handlers.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createChallenges } from '../sign-in/challenges.ts';

type Own = Pick<Handlers, 'completeTwoStep'>;

/** The second step of a sign-in (QC-16 to QC-20). */
export function createTwoStepRoutes(rules: SupplierRules, parts: HandlerParts): Own {
  const challenges = createChallenges(rules, parts);
  return {
    completeTwoStep: ({ body, place, now }) => challenges.complete(body, place, now),
  };
}
