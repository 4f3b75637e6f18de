import { z } from 'zod';
import {
  advertisementResultSchema,
  applyForAdvertisementSchema,
  chargeResultSchema,
  chargePrepaidSchema,
  exchangeResultSchema,
  exchangePointsSchema,
  verifyPrepaidPasswordSchema,
  prepaidHistorySchema,
  prepaidPasswordProofSchema,
  prepaidSchema,
  setPrepaidPasswordSchema,
} from '../prepaid.ts';
import type { Route } from './route.ts';

/**
 * The prepaid balance. `chargePrepaid`, `exchangePoints` and `applyForAdvertisement` are done once for their `Idempotency-Key` and
 * member for good, whatever token a repeat comes with. Nothing here takes a charge back (QT-21).
 */
export const prepaidRoutes = {
  prepaid: {
    method: 'get',
    path: '/v1/prepaid',
    summary: 'The balance, and what can be done with it',
    by: 'members',
    offered: 'prepaid',
    responses: { 200: prepaidSchema },
  },
  prepaidHistory: {
    method: 'get',
    path: '/v1/prepaid/history',
    summary: 'Vouchers, movements of the balance and advertisements of this member, the newest first',
    by: 'members',
    offered: 'prepaid',
    responses: { 200: prepaidHistorySchema },
  },
  chargePrepaid: {
    method: 'post',
    path: '/v1/prepaid/charges',
    summary: 'Buy one voucher; it can’t be given back',
    by: 'buyers',
    offered: 'prepaid',
    write: 'for-good',
    secret: false,
    // A proof is good for one use: a retry may carry another one and is still the same charge.
    ignoredOnRetry: ['proof'],
    body: chargePrepaidSchema,
    responses: { 201: chargeResultSchema },
  },
  exchangePoints: {
    method: 'post',
    path: '/v1/prepaid/exchanges',
    summary: 'Exchange service points for prepaid balance',
    by: 'buyers',
    offered: 'prepaid',
    write: 'for-good',
    secret: false,
    body: exchangePointsSchema,
    responses: { 201: exchangeResultSchema },
  },
  applyForAdvertisement: {
    method: 'post',
    path: '/v1/prepaid/advertisements',
    summary: 'Apply for an advertisement, paid from the balance',
    by: 'buyers',
    offered: 'prepaid',
    write: 'for-good',
    secret: false,
    body: applyForAdvertisementSchema,
    responses: { 201: advertisementResultSchema },
  },
  verifyPrepaidPassword: {
    method: 'post',
    path: '/v1/prepaid/password/proofs',
    summary: 'Prove the second password for one payment',
    by: 'buyers',
    offered: 'prepaid',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: verifyPrepaidPasswordSchema,
    responses: { 201: prepaidPasswordProofSchema },
  },
  setPrepaidPassword: {
    method: 'put',
    path: '/v1/prepaid/password',
    summary: 'Set or change the second password',
    by: 'buyers',
    offered: 'prepaid',
    write: 'once',
    body: setPrepaidPasswordSchema,
    responses: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
