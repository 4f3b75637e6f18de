import { join } from 'node:path';
import { listPlacements } from '#electron/files/placements.ts';
import { listUnfinished } from '#electron/files/unfinished.ts';
import { recoverUnfinishedFiles } from '#electron/leftovers.ts';
import { accounting } from '#electron/jobs/accounting-job.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import { addDays, calendarDate, instantOf } from '#shared/model/dates.ts';
import { bookedSupplier, fullBooks } from './books.ts';
import { accountOf, good } from './caches.ts';

/*
 * Starts as a desk does, then exports the orders of two accounts for an accounting program, day by day, and is to be
 * killed meanwhile. Arguments: folder, the caches' key in hex, first day, from which day on (0 is the first) and until
 * before which, the number of this run. Says `ready`, and `done` at the end.
 */
const [, , base = '', key = '', first = '', from = '', until = '', run = ''] = process.argv;
const notes = join(base, 'unfinished');
const placing = join(base, 'placing');
await recoverUnfinishedFiles(notes, placing);
const sources = ['a', 'b'].map((name) => ({
  account: accountOf(name),
  where: { file: join(base, `${name}.db`), key: Buffer.from(key, 'hex') },
  supplier: 'アマノ',
  supplierId: bookedSupplier,
  np: null,
}));
const job = {
  unfinished: listUnfinished(notes),
  placements: listPlacements(placing),
  signal: new AbortController().signal,
  progress: () => undefined,
};
process.stdout.write('ready\n');
for (let at = Number(from); at < Number(until); at += 1) {
  const day = addDays(calendarDate(first), at);
  const request = accountingRequestSchema.parse({
    accounts: sources.map(({ account }) => account),
    program: 'yayoi',
    encoding: 'cp932',
    from: day,
    to: day,
    ended: 'leave-out',
    locale: 'ja',
  });
  const exportId = `KD${run}-${at}`;
  const file = join(base, 'out', `${exportId}.csv`);
  const where = { sources, file, wholeAfter: null };
  const done = await accounting(
    { kind: 'accounting', request, accounting: fullBooks, exportId, at: instantOf(at), ...where },
    job,
  );
  if (!done.ok && done.error.code !== 'export.empty') good(done);
}
process.stdout.write('done\n');
