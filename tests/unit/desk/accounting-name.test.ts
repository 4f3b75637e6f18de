import { expect, it } from 'vitest';
import { accountingName, exportIdOf } from '#electron/desk/accounting/accounting.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import { instantSchema } from '#shared/model/dates.ts';
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
