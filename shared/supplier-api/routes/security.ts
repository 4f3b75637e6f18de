import { z } from 'zod';
import { endSessionsQuerySchema, securitySchema } from '../security.ts';
import type { Route } from './route.ts';

/** The own sign-ins and sessions (AS-63, AS-78). */
export const securityRoutes = {
  security: {
    method: 'get',
    path: '/v1/me/security',
    summary: 'Open sessions and the latest sign-ins of this member',
    by: 'members',
    offered: 'account',
    responses: { 200: securitySchema },
  },
  endSessions: {
    method: 'delete',
    path: '/v1/me/sessions',
    summary: 'Sign out everywhere',
    by: 'members',
    offered: 'account',
    write: 'once',
    query: endSessionsQuerySchema,
    responses: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
