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
    body: refreshRequestSchema,
    responses: { 200: tokensSchema },
  },
  signOut: {
    method: 'delete',
    path: '/v1/sessions/current',
    summary: 'End this session and its tokens',
    by: 'members',
    offered: null,
    write: 'once',
    responses: { 204: z.null() },
  },
  me: {
    method: 'get',
    path: '/v1/me',
    summary: 'The signed-in member',
    by: 'members',
    offered: null,
    responses: { 200: memberSchema },
  },
} as const satisfies Record<string, Route>;
