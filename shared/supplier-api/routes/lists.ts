import { z } from 'zod';
import { listOf } from '../../model/bounded-schemas.ts';
import {
  myCatalogueAddSchema,
  myCatalogueChangeSchema,
  myCatalogueCreateSchema,
  myCatalogueSchema,
} from '../lists.ts';
import { byId, type Route } from './route.ts';

/** マイカタログ (AS-46, AS-47). */
export const listRoutes = {
  myCatalogues: {
    method: 'get',
    path: '/v1/my-catalogues',
    summary: 'The lists of this member and of the department',
    by: 'members',
    offered: 'my-catalogues',
    responses: {
      200: z
        .strictObject({
          catalogues: listOf(myCatalogueSchema, 1000)
            .readonly()
            .describe('One’s own first, then by department.'),
        })
        .describe('The lists that this member may see.'),
    },
  },
  createMyCatalogue: {
    method: 'post',
    path: '/v1/my-catalogues',
    summary: 'Make a list',
    by: 'buyers',
    offered: 'my-catalogues',
    write: 'once',
    idempotencyKey: 'persisted',
    body: myCatalogueCreateSchema,
    responses: { 201: myCatalogueSchema },
  },
  changeMyCatalogue: {
    method: 'put',
    path: '/v1/my-catalogues/{id}',
    summary: 'Name and lines of a list, as they shall be',
    by: 'buyers',
    offered: 'my-catalogues',
    write: 'once',
    params: byId,
    body: myCatalogueChangeSchema,
    responses: { 200: myCatalogueSchema },
  },
  addToMyCatalogue: {
    method: 'post',
    path: '/v1/my-catalogues/{id}/lines',
    summary: 'Add products to a list',
    by: 'buyers',
    offered: 'my-catalogues',
    write: 'once',
    idempotencyKey: 'in-memory',
    params: byId,
    body: myCatalogueAddSchema,
    responses: { 200: myCatalogueSchema },
  },
  removeMyCatalogue: {
    method: 'delete',
    path: '/v1/my-catalogues/{id}',
    summary: 'Delete a list',
    by: 'buyers',
    offered: 'my-catalogues',
    write: 'once',
    params: byId,
    responses: { 204: z.null() },
  },
} as const satisfies Record<string, Route>;
