import { z } from 'zod';
import { billFindingSchema, billResultLineSchema } from '../model/bill.ts';
import { listOf, recordOf, text } from '../model/bounded-schemas.ts';
import { calendarDateSchema } from '../model/dates.ts';
import { accountIdSchema, localeSchema } from '../model/identifiers.ts';
import { totalMoneySchema } from '../model/money.ts';
import { savedFileSchema, uploadSchema } from './archive.ts';
import { accountInput } from './forms.ts';

/** How many lines of a result are shown; all of them are in its file. */
export const maxBillLines = 2000;

export const billCalls = {
  /** Lays an uploaded electronic invoice against the saved orders of these accounts. Reads, and changes nothing. */
  'bills.match': {
    input: z.strictObject({
      ...accountInput,
      accounts: listOf(accountIdSchema, 50, 1),
      upload: uploadSchema,
    }),
    output: z.strictObject({
      resultId: text(36),
      from: calendarDateSchema,
      to: calendarDateSchema,
      billed: totalMoneySchema,
      expected: totalMoneySchema,
      /** How many lines there are of each finding; all of them, also beyond those that are listed. */
      counts: recordOf(billFindingSchema, z.int().min(0), 10),
      lines: listOf(billResultLineSchema, maxBillLines).readonly(),
    }),
  },
  /** Saves a result as CSV. Null when the dialog was closed. Refuses `bill.outdated`. */
  'bills.save': {
    input: z.strictObject({ ...accountInput, resultId: text(36), locale: localeSchema }),
    output: savedFileSchema.nullable(),
  },
} as const;
