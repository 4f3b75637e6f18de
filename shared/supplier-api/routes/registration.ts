import {
  registrationResultSchema,
  registrationCheckResultSchema,
  registrationDetailsSchema,
  registrationStartResultSchema,
  registrationStartSchema,
  registrationVerifyResultSchema,
  registrationVerifySchema,
} from '../registration.ts';
import type { Route } from './route.ts';

/** Registering, step by step (QC-4, AS-66). */
export const registrationRoutes = {
  startRegistration: {
    method: 'post',
    path: '/v1/registrations',
    summary: 'Begin to register with an e-mail address',
    by: 'anyone',
    offered: 'registration',
    write: 'once',
    constantTime: true,
    limit: 'registrations',
    body: registrationStartSchema,
    responses: { 202: registrationStartResultSchema },
  },
  verifyRegistration: {
    method: 'post',
    path: '/v1/registrations/verify',
    summary: 'Prove the address with the link that was mailed; details can be entered from then on',
    by: 'anyone',
    offered: 'registration',
    write: 'once',
    body: registrationVerifySchema,
    responses: { 200: registrationVerifyResultSchema },
  },
  checkRegistration: {
    method: 'post',
    path: '/v1/registrations/check',
    summary: 'Have details checked before they are confirmed',
    by: 'anyone',
    offered: 'registration',
    write: 'none',
    body: registrationDetailsSchema,
    responses: { 200: registrationCheckResultSchema },
  },
  completeRegistration: {
    method: 'post',
    path: '/v1/registrations/complete',
    summary: 'Register with details that were checked',
    by: 'anyone',
    offered: 'registration',
    write: 'once',
    body: registrationDetailsSchema,
    responses: { 201: registrationResultSchema },
  },
} as const satisfies Record<string, Route>;
