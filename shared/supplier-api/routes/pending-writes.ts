import {
  resolvedWriteSchema,
  recentWritesQuerySchema,
  recentWritesSchema,
  resolveWriteSchema,
} from '../checkout.ts';
import { type Route } from './route.ts';

export const pendingWriteRoutes = {
  resolveWrite: {
    method: 'post',
    path: '/v1/writes/outcomes',
    summary: 'What became of a write of this member, by its Idempotency-Key',
    details: `It finds every write of this member that is remembered, whatever the operation. \`for-good\` ones (orders, quotes, charges) always; \`once\` ones for a week, afterwards they are \`unknown\`. A desk asks about \`for-good\` writes alone. About a \`once\` write it need not: it sends the request again under its key.

\`answer\` of a \`once\` write may be null, since an answer with secrets is kept in a form that only the request opens.

\`void: true\` gives up any key without a record, for good: whatever write comes with it later, \`once\` or \`for-good\`, is refused with 409 \`voided\`. It never undoes: what is \`done\` stays \`done\`.`,
    by: 'members',
    offered: 'buying',
    write: 'none',
    body: resolveWriteSchema,
    responses: { 200: resolvedWriteSchema },
  },
  recentWrites: {
    method: 'get',
    path: '/v1/writes',
    summary: 'Recent permanent writes of this member from this desk, by Idempotency-Key',
    by: 'members',
    offered: 'buying',
    query: recentWritesQuerySchema,
    responses: { 200: recentWritesSchema },
  },
} as const satisfies Record<string, Route>;
