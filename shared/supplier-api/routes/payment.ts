import { z } from 'zod';
import {
  changeTermSchema,
  npOrdersSchema,
  paymentSchema,
  removeCardSchema,
  termCheckResultSchema,
  paymentTermRequestSchema,
} from '../payment.ts';
import type { Route } from './route.ts';

/** お支払い情報: NP掛け払い and registered cards (AM-66 to AM-75). No card number goes over any of these. */
export const paymentRoutes = {
  payment: {
    method: 'get',
    path: '/v1/payment',
    summary: 'How the member can pay, the payment term, and the registered card',
    by: 'members',
    offered: 'payment',
    responses: { 200: paymentSchema },
  },
  npOrders: {
    method: 'get',
    path: '/v1/payment/np-orders',
    summary: 'Orders by NP that are under way, with their states and invoices',
    by: 'members',
    offered: 'np',
    responses: { 200: npOrdersSchema },
  },
  checkPaymentTerm: {
    method: 'post',
    path: '/v1/payment/term/check',
    summary: 'What a change of the payment term would come to; nothing is changed',
    by: 'buyers',
    offered: 'term-change',
    write: 'none',
    body: paymentTermRequestSchema,
    responses: { 200: termCheckResultSchema },
  },
  changePaymentTerm: {
    method: 'post',
    path: '/v1/payment/term',
    summary: 'Change the payment term',
    by: 'buyers',
    offered: 'term-change',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: changeTermSchema,
    responses: { 200: paymentSchema },
  },
  removeCard: {
    method: 'post',
    path: '/v1/payment/card/removal',
    summary: 'Have the registered card deleted at the agent',
    by: 'buyers',
    offered: 'cards',
    write: 'once',
    idempotencyKey: 'in-memory',
    body: removeCardSchema,
    responses: { 204: z.null() },
  },
  registerTrialCard: {
    method: 'post',
    path: '/v1/trial/card',
    summary: 'In a trial only: plays the page of the payment agent on which a card is registered',
    by: 'buyers',
    offered: 'cards',
    write: 'once',
    idempotencyKey: 'in-memory',
    responses: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
