import { z } from 'zod';
import {
  addressAddSchema,
  addressBookSchema,
  addressChangeSchema,
  addressSchema,
  customerCheckedSchema,
  customerCheckSchema,
  customerRegisterSchema,
  customerSchema,
} from '../customer.ts';
import { byId, type Route } from './route.ts';

/** What the supplier keeps of a member, and the places goods are delivered to (AM-18 to AM-26, QC-24, AS-67). */
export const customerRoutes = {
  customer: {
    method: 'get',
    path: '/v1/me/customer',
    summary: 'What the supplier keeps of this member',
    auth: 'bearer',
    answers: { 200: customerSchema },
  },
  checkCustomer: {
    method: 'post',
    path: '/v1/me/customer/check',
    summary: 'Have changes checked before they are confirmed',
    auth: 'bearer',
    body: customerCheckSchema,
    answers: { 200: customerCheckedSchema },
  },
  registerCustomer: {
    method: 'put',
    path: '/v1/me/customer',
    summary: 'Register changes; they hold from the next quote or order on, and a notice is mailed',
    auth: 'bearer',
    body: customerRegisterSchema,
    answers: { 200: customerSchema },
  },
  addressBook: {
    method: 'get',
    path: '/v1/me/addresses',
    summary: 'The places this member has goods delivered to',
    auth: 'bearer',
    answers: { 200: addressBookSchema },
  },
  addAddress: {
    method: 'post',
    path: '/v1/me/addresses',
    summary: 'Add a place',
    auth: 'bearer',
    body: addressAddSchema,
    answers: { 201: addressSchema },
  },
  changeAddress: {
    method: 'put',
    path: '/v1/me/addresses/{id}',
    summary: 'Change a place; orders already made keep the one they had',
    auth: 'bearer',
    params: byId,
    body: addressChangeSchema,
    answers: { 200: addressSchema },
  },
  removeAddress: {
    method: 'delete',
    path: '/v1/me/addresses/{id}',
    summary: 'Delete a place',
    auth: 'bearer',
    params: byId,
    answers: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
