import { z } from 'zod';
import {
  appliedSchema,
  applyForAdvertisementSchema,
  chargedSchema,
  chargeQCashSchema,
  exchangedSchema,
  exchangePointsSchema,
  proveQCashPasswordSchema,
  qCashHistorySchema,
  qCashProofSchema,
  qCashSchema,
  setQCashPasswordSchema,
} from '../prepaid.ts';
import type { Route } from './route.ts';

/**
 * Q-cash. `chargeQCash`, `exchangePoints` and `applyForAdvertisement` are done once for their `Idempotency-Key` and
 * member for good, whatever token a repeat comes with. Nothing here takes a charge back (QT-21).
 */
export const qCashRoutes = {
  qCash: {
    method: 'get',
    path: '/v1/q-cash',
    summary: 'The balance, and what can be done with it',
    by: 'members',
    offered: 'prepaid',
    answers: { 200: qCashSchema },
  },
  qCashHistory: {
    method: 'get',
    path: '/v1/q-cash/history',
    summary: 'Vouchers, movements of the balance and advertisements of this member, the newest first',
    by: 'members',
    offered: 'prepaid',
    answers: { 200: qCashHistorySchema },
  },
  chargeQCash: {
    method: 'post',
    path: '/v1/q-cash/charges',
    summary: 'Buy one voucher; it can’t be given back',
    by: 'buyers',
    offered: 'prepaid',
    write: 'for-good',
    secret: false,
    // The proof is good once: a repeat may come with another, and is the same charge.
    ignoredInRepeats: ['proof'],
    body: chargeQCashSchema,
    answers: { 201: chargedSchema },
  },
  exchangePoints: {
    method: 'post',
    path: '/v1/q-cash/exchanges',
    summary: 'Exchange service points into Q-cash',
    by: 'buyers',
    offered: 'prepaid',
    write: 'for-good',
    secret: false,
    body: exchangePointsSchema,
    answers: { 201: exchangedSchema },
  },
  applyForAdvertisement: {
    method: 'post',
    path: '/v1/q-cash/advertisements',
    summary: 'Apply for an advertisement, paid from the balance',
    by: 'buyers',
    offered: 'prepaid',
    write: 'for-good',
    secret: false,
    body: applyForAdvertisementSchema,
    answers: { 201: appliedSchema },
  },
  proveQCashPassword: {
    method: 'post',
    path: '/v1/q-cash/password/proofs',
    summary: 'Prove the second password for one payment',
    by: 'buyers',
    offered: 'prepaid',
    write: 'once',
    body: proveQCashPasswordSchema,
    answers: { 201: qCashProofSchema },
  },
  setQCashPassword: {
    method: 'put',
    path: '/v1/q-cash/password',
    summary: 'Set or change the second password',
    by: 'buyers',
    offered: 'prepaid',
    write: 'once',
    body: setQCashPasswordSchema,
    answers: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
