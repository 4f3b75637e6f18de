import type { NextStep } from '#shared/model/next-steps.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { LinkPurpose } from '#shared/supplier-api/links.ts';

/** Where a link begins that is over: the step that sends it again. */
const firstSteps: Readonly<Record<LinkPurpose, NextStep>> = {
  'two-step': 'restart-sign-in',
  'verify-email': 'register',
  'reset-password': 'reset-password',
  'confirm-email-change': 'change-email',
};

/** The refusal of a link, with the step that the link belongs to in place of signing in again. */
export const refusalOfLink = (refusal: Refusal, purpose: LinkPurpose): Refusal => ({
  ...refusal,
  next: refusal.next.map((step) => (step === 'restart-sign-in' ? firstSteps[purpose] : step)),
});
