import { z } from 'zod';
import { listOf, text } from '../model/bounded-schemas.ts';
import {
  myCatalogueAddSchema,
  myCatalogueChangeSchema,
  myCatalogueCreateSchema,
  myCatalogueSchema,
} from '../supplier-api/lists.ts';
import { accountInput } from './forms.ts';

const id = text(64, 1);

export const listCalls = {
  'my-catalogues.list': { input: z.strictObject(accountInput), output: listOf(myCatalogueSchema, 10000) },
  'my-catalogues.create': { input: myCatalogueCreateSchema.extend(accountInput), output: myCatalogueSchema },
  'my-catalogues.change': {
    input: myCatalogueChangeSchema.extend({ ...accountInput, id }),
    output: myCatalogueSchema,
  },
  'my-catalogues.add-lines': {
    input: myCatalogueAddSchema.extend({ ...accountInput, id }),
    output: myCatalogueSchema,
  },
  'my-catalogues.remove': { input: z.strictObject({ ...accountInput, id }), output: z.null() },
} as const;
