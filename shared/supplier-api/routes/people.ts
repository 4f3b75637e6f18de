import { z } from 'zod';
import {
  companyMemberSchema,
  companyMembersSchema,
  handOverSchema,
  memberAddSchema,
  memberChangeSchema,
  memberDecidedSchema,
  memberDecisionSchema,
} from '../people.ts';
import { byId, type Route } from './route.ts';

/** The people of a company, for its administrators (AS-69, AS-72, AS-79 to AS-81). */
export const memberRoutes = {
  companyMembers: {
    method: 'get',
    path: '/v1/company/members',
    summary: 'The people of the company; for its administrators',
    auth: 'bearer',
    answers: { 200: companyMembersSchema },
  },
  addMember: {
    method: 'post',
    path: '/v1/company/members',
    summary: 'Add a person, who gets a temporary password by mail',
    auth: 'bearer',
    write: 'once',
    by: 'administrators',
    body: memberAddSchema,
    answers: { 201: companyMemberSchema },
  },
  changeMember: {
    method: 'patch',
    path: '/v1/company/members/{id}',
    summary: 'Change the department and role of a person',
    auth: 'bearer',
    write: 'once',
    by: 'administrators',
    params: byId,
    body: memberChangeSchema,
    answers: { 200: companyMemberSchema },
  },
  decideMember: {
    method: 'post',
    path: '/v1/company/members/{id}/decisions',
    summary: 'Approve, reject, disable, enable or unlock a person',
    auth: 'bearer',
    write: 'once',
    by: 'administrators',
    params: byId,
    body: memberDecisionSchema,
    answers: { 200: memberDecidedSchema },
  },
  removeMember: {
    method: 'delete',
    path: '/v1/company/members/{id}',
    summary: 'Delete a person; what they ordered stays',
    auth: 'bearer',
    write: 'once',
    by: 'administrators',
    params: byId,
    answers: { 204: z.null() },
  },
  handOver: {
    method: 'post',
    path: '/v1/company/administration',
    summary: 'Hand administration over, with the inquiry number',
    auth: 'bearer',
    write: 'once',
    by: 'administrators',
    body: handOverSchema,
    answers: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
