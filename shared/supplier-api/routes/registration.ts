import {
  registeredSchema,
  registrationCheckedSchema,
  registrationDetailsSchema,
  registrationStartedSchema,
  registrationStartSchema,
  registrationVerifiedSchema,
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
    body: registrationStartSchema,
    answers: { 202: registrationStartedSchema },
  },
  verifyRegistration: {
    method: 'post',
    path: '/v1/registrations/verify',
    summary: 'Prove the address with the link that was mailed; details can be entered from then on',
    by: 'anyone',
    offered: 'registration',
    write: 'once',
    body: registrationVerifySchema,
    answers: { 200: registrationVerifiedSchema },
  },
  checkRegistration: {
    method: 'post',
    path: '/v1/registrations/check',
    summary: 'Have details checked before they are confirmed',
    by: 'anyone',
    offered: 'registration',
    write: 'none',
    body: registrationDetailsSchema,
    answers: { 200: registrationCheckedSchema },
  },
  completeRegistration: {
    method: 'post',
    path: '/v1/registrations/complete',
    summary: 'Register with details that were checked',
    by: 'anyone',
    offered: 'registration',
    write: 'once',
    body: registrationDetailsSchema,
    answers: { 201: registeredSchema },
  },
} as const satisfies Record<string, Route>;
