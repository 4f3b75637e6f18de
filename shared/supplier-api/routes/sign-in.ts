import { z } from 'zod';
import { memberSchema } from '../../model/member.ts';
import {
  idTokenSignInSchema,
  refreshRequestSchema,
  signedInSchema,
  signInResponseSchema,
  signInRequestSchema,
  supplierDescriptionSchema,
  tokensSchema,
  twoStepSchema,
} from '../sign-in.ts';
import type { Route } from './route.ts';

/** Signing in, and who is signed in (QC-16 to QC-20). */
export const sessionRoutes = {
  describe: {
    method: 'get',
    path: '/v1/supplier',
    summary: 'Who this supplier is, which profile it follows, and its service notice',
    by: 'anyone',
    offered: null,
    details:
      '`name`, `profile` and `support` (which may be `{}`) are required. What is left out says the same as `null`, `[]` or `{}`: there is none, and the desk shows nothing in its place. A desk takes each field that it can read, and needs `name` or a `notice` at least.',
    responses: { 200: supplierDescriptionSchema },
  },
  signIn: {
    method: 'post',
    path: '/v1/sessions',
    summary: 'Sign in with a login ID and a password',
    by: 'anyone',
    offered: null,
    write: 'once',
    constantTime: true,
    details:
      'Two kinds of refusal. What was typed is wrong: 401 `mismatch`, the same for a wrong password, an ID that nobody has and a kind of ID that there is not. What was typed is not looked at, or good and not enough: 403 with the reason that says why. `locked-for-a-time` (`until` says when it ends) and `locked` come whatever the password, the right one too, and for an ID that nobody has after as many tries, so that a lock tells nobody who is a member; the others come after the right password only. 401 `token-revoked` is for a right password that opened no session. A desk goes by `reason`; `code` is the supplier’s own, and shown for its support.',
    body: signInRequestSchema,
    responses: { 201: signInResponseSchema, 202: signInResponseSchema },
  },
  completeTwoStep: {
    method: 'post',
    path: '/v1/sessions/two-step',
    summary: 'Complete a sign-in with the link that was mailed, where it was begun',
    by: 'anyone',
    offered: null,
    write: 'once',
    body: twoStepSchema,
    responses: { 201: signInResponseSchema },
  },
  signInWithIdToken: {
    method: 'post',
    path: '/v1/sessions/id-token',
    summary: 'Sign in with what the issuer of the supplier’s own page says of the person',
    by: 'anyone',
    offered: 'single-sign-on',
    write: 'once',
    body: idTokenSignInSchema,
    responses: { 201: signedInSchema },
  },
  refresh: {
    method: 'post',
    path: '/v1/sessions/refresh',
    summary: 'Exchange a refresh token, once, for new tokens',
    by: 'anyone',
    offered: null,
    write: 'by-token',
    details:
      'Its key is looked at for a repeat only and never refused as `idempotency-key-reused`. 401: `token-expired` for a token that has run out; `session-ended` for a second use that is no repeat (`because` is `token-reused`), and for a session that something else of the list of `because` ended; `token-revoked` for every other token that is not good, such as one that the server doesn’t know (any more) or whose person signed out. 403: the account was stopped since, by the reasons of a sign-in. `choices-refused` is only of a supplier that looks for numbers of payment cards in every text; none is sent here. After each of them but 429, 5xx and no answer the session has ended for the desk, and the person signs in again.',
    body: refreshRequestSchema,
    responses: { 200: tokensSchema },
  },
  signOut: {
    method: 'delete',
    path: '/v1/sessions/current',
    summary: 'End this session and its tokens',
    details:
      'A repeat finds the token dead and gets 401, which a desk takes for done: of this operation alone the key need not be remembered. Each session is ended by itself. A desk refreshes an access token that is about to expire first, asks once, and is signed out whatever comes. `idempotency-key-reused` is for a key under which this member did something else; `voided` for one that was given up by `resolveWrite`, which no desk does for a sign-out, so that a server without `resolveWrite` never answers it.',
    by: 'members',
    offered: null,
    write: 'once',
    responses: { 204: z.null() },
  },
  me: {
    method: 'get',
    path: '/v1/me',
    summary: 'The signed-in member',
    details: 'The `id` is that of `member` in the answer to the sign-in.',
    by: 'members',
    offered: null,
    responses: { 200: memberSchema },
  },
} as const satisfies Record<string, Route>;
