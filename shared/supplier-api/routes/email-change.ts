import { z } from 'zod';
import {
  emailChangeConfirmSchema,
  emailChangeRequestSchema,
  emailChangeSchema,
  pendingEmailChangeSchema,
} from '../email-change.ts';
import type { Route } from './route.ts';

/** Changing the e-mail address (QC-36 to QC-39, AM-14 to AM-17). */
export const emailChangeRoutes = {
  emailChange: {
    method: 'get',
    path: '/v1/me/email-change',
    summary: 'The change of the e-mail address that is under way',
    by: 'members',
    offered: null,
    responses: { 200: pendingEmailChangeSchema },
  },
  startEmailChange: {
    method: 'post',
    path: '/v1/me/email-change',
    summary: 'Begin to change the e-mail address; one that is under way is given up',
    by: 'members',
    offered: 'email-change',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: emailChangeRequestSchema,
    responses: { 202: emailChangeSchema },
  },
  cancelEmailChange: {
    method: 'delete',
    path: '/v1/me/email-change',
    summary: 'Give up the change that is under way',
    by: 'members',
    offered: null,
    write: 'once',
    responses: { 204: z.null() },
  },
  confirmEmailChange: {
    method: 'post',
    path: '/v1/email-changes/confirm',
    summary: 'Confirm one address of a change with the link that was mailed to it',
    by: 'anyone',
    offered: null,
    write: 'once',
    body: emailChangeConfirmSchema,
    responses: { 200: emailChangeSchema },
  },
} as const satisfies Record<string, Route>;
