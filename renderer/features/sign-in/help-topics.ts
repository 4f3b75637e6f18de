import type { NextStep } from '#shared/model/next-steps.ts';

/** What the help of the sign-in page is about; each is also a next step of refusals. */
export const helpTopics = [
  'recover-id',
  'reset-password',
  'contact-admin',
  'contact-support',
] as const satisfies NextStep[];
export type HelpTopic = (typeof helpTopics)[number];
