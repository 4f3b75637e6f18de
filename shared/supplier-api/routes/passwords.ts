import { z } from 'zod';
import {
  forcedPasswordChangeSchema,
  idRecoverySchema,
  mailSentSchema,
  passwordChangeResultSchema,
  passwordChangeSchema,
  passwordResetRequestSchema,
  passwordResetSchema,
} from '../passwords.ts';
import type { Route } from './route.ts';

/**
 * Passwords that are changed, have to be set, or were forgotten, and IDs that were (AM-6 to AM-13, AS-16, AS-17, AS-30,
 * AS-31, QC-33 to QC-35).
 */
export const passwordRoutes = {
  changePassword: {
    method: 'put',
    path: '/v1/me/password',
    summary: 'Change the own password; every other session of this member ends',
    by: 'members',
    offered: 'account',
    write: 'once',
    body: passwordChangeSchema,
    responses: { 200: passwordChangeResultSchema },
  },
  setPassword: {
    method: 'post',
    path: '/v1/passwords',
    summary: 'Set an own password instead of a temporary or expired one',
    by: 'anyone',
    offered: null,
    write: 'once',
    body: forcedPasswordChangeSchema,
    responses: { 204: z.null() },
  },
  requestPasswordReset: {
    method: 'post',
    path: '/v1/password-resets',
    summary: 'Ask for a mail with a link to set a new password; the answer is the same for every address',
    by: 'anyone',
    offered: 'password-reset',
    write: 'once',
    constantTime: true,
    body: passwordResetRequestSchema,
    responses: { 202: mailSentSchema },
  },
  resetPassword: {
    method: 'post',
    path: '/v1/password-resets/complete',
    summary: 'Set a new password with the link that was mailed; every session of this member ends',
    by: 'anyone',
    offered: 'password-reset',
    write: 'once',
    body: passwordResetSchema,
    responses: { 204: z.null() },
  },
  recoverId: {
    method: 'post',
    path: '/v1/id-recoveries',
    summary: 'Ask for a mail with the login ID; the answer is the same for every address',
    by: 'anyone',
    offered: 'id-recovery',
    write: 'once',
    constantTime: true,
    body: idRecoverySchema,
    responses: { 202: mailSentSchema },
  },
} as const satisfies Record<string, Route>;
