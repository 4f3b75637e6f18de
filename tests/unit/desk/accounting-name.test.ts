import { expect, it } from 'vitest';
import { accountingName, exportIdOf, exportIds } from '#electron/desk/accounting/accounting.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import { instantOf, instantSchema } from '#shared/model/dates.ts';
import { accountOf } from '#tests/support/caches.ts';

const request = accountingRequestSchema.parse({
  accounts: [accountOf('a')],
  program: 'yayoi',
  encoding: 'cp932',
  from: '2026-11-01',
  to: '2026-11-30',
  ended: 'leave-out',
  locale: 'ja',
});

it('an export has the day and second of Japan as its number, and its file is called by it', () => {
  const ids = ['2026-11-30T23:30:15.000Z', '2026-11-30T23:30:16.000Z'].map((at) =>
    exportIdOf(instantSchema.parse(at)),
  );
  expect(ids).toEqual(['KD20261201083015', 'KD20261201083016']);
  expect(ids.map((id) => accountingName(request, 'アマノ', id))).toEqual(
    ids.map((id) => `仕訳_弥生会計_アマノ_20261101-20261130_${id}.csv`),
  );
});

it('exports within one second have numbers of their own, also where the clock is set back', () => {
  const at = Date.parse('2026-11-30T23:30:15.000Z');
  const times = [at, at + 1, at + 999, at + 1_500, at - 3_600_000, at + 60_000];
  const next = exportIds({ now: () => instantOf(times.shift()!) });
  const ids = Array.from({ length: 6 }, next);
  expect(ids).toEqual(
    ['15', '16', '17', '18', '19'].map((second) => `KD202612010830${second}`).concat('KD20261201083115'),
  );
});
