import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { profileIdSchema, supplierIdSchema } from '#shared/model/identifiers.ts';
import { startDesk } from '#tests/support/desk.ts';

it('writes in the log that a supplier says another profile than it was set up with, once a change', async () => {
  const supplier = supplierIdSchema.parse('office');
  let said = 'amano';
  const desk = await startDesk({
    suppliers: [
      {
        id: supplier,
        name: { ja: '事務用品', en: 'Office' },
        profile: profileIdSchema.parse('amano'),
        baseUrl: 'https://office.example.jp',
      },
    ],
    fetch: async () => Response.json({ name: { ja: '事務用品', en: 'Office' }, profile: said }),
  });
  const file = join(desk.folder, 'logs', 'desk.log');
  const logged = async (...profiles: readonly string[]) => {
    for (said of profiles) await desk.good('suppliers.describe', { supplier });
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'a supplier says another profile')
      .map(({ supplier: of, profile, said: other }) => ({ of, profile, other }));
  };
  expect(await logged('amano', 'amano')).toEqual([]);
  const first = { of: supplier, profile: 'amano', other: 'askul' };
  expect(await logged('askul', 'askul')).toEqual([first]);
  // Another answer is another change, and so is one that comes again after it was mended; what can’t be read is none.
  const other = { ...first, other: 'midori' };
  expect(await logged('midori', 'Not an id!', 'midori', 'amano', 'midori')).toEqual([first, other, other]);
});
