import { trialMailsSchema } from '../trial-mail.ts';
import type { Route } from './route.ts';

/** Mails of a trial store. */
export const trialMailRoutes = {
  trialMails: {
    method: 'get',
    path: '/v1/trial/mails',
    summary: 'Mails of a trial store that no mail server took; everywhere else not found',
    by: 'anyone',
    offered: null,
    // Links in the mails are as good as a password.
    secret: true,
    responses: { 200: trialMailsSchema },
  },
} as const satisfies Record<string, Route>;
