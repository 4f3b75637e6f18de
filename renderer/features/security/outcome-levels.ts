import type { Security } from '#shared/supplier-api/security.ts';

type Outcome = Security['signIns'][number]['outcome'];

/** The sign and the colour of each outcome; the word stands beside it. */
export const outcomeLevels: Readonly<Record<Outcome, 'success' | 'info' | 'caution' | 'danger'>> = {
  'signed-in': 'success',
  'two-step-completed': 'success',
  'two-step-sent': 'info',
  'password-change-required': 'info',
  mismatch: 'caution',
  refused: 'caution',
  locked: 'danger',
};
