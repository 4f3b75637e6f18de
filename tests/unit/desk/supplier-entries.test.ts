import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { supplierCard } from '#electron/desk/suppliers/suppliers.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import { readSupplierSettings, supplierEntries } from '#electron/supplier-entries.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const one = {
  id: 'own',
  name: { ja: '自社設定', en: 'Own' },
  profile: 'amano',
  baseUrl: 'https://api.amano.example/v',
};
const written = (content: unknown) => {
  const file = join(tempFolder(), 'suppliers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readSupplierSettings(file);
};
const platformFetch = () => Promise.resolve(new Response('of the platform'));

const entriesOf = (content: unknown) => {
  const settings = written(content);
  return settings.ok
    ? supplierEntries(settings.value, platformFetch, () => expect.unreachable('the embedded store'))
    : settings;
};

describe('suppliers of one’s own', () => {
  it('come from a file, and without one there are none', () => {
    expect(readSupplierSettings(join(tempFolder(), 'suppliers.json'))).toEqual({ ok: true, value: null });
    // Editors on Windows put a byte order mark before it.
    expect(written(`\ufeff${JSON.stringify([one])}`)).toEqual({ ok: true, value: [one] });
  });

  it('take the place of the embedded store, with the host that the desk talks to', async () => {
    const made = entriesOf([one]);
    if (!made.ok) throw new Error(made.error.code);
    expect(await (await made.value.fetch('https://api.amano.example/')).text()).toBe('of the platform');
    expect(made.value.entries).toMatchObject([
      { id: 'own', host: 'api.amano.example', secure: true, profile: { id: 'amano' } },
    ]);
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['is not JSON', '[{', /JSON/],
    ['is not a list', { suppliers: [one] }, /invalid_type/],
    ['is empty', [], /too_small/],
    ['lacks an address', [{ ...one, baseUrl: undefined }], /0\.baseUrl/],
    ['has an id twice', [one, one], /own/],
    ['names no profile of ours', [{ ...one, profile: 'nobody' }], /nobody/],
  ])('are refused, with what is wrong, when the file %s', (_, content, says) => {
    const refusal = entriesOf(content);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'desk.bad-suppliers' } });
    if (!refusal.ok) expect(refusal.error.message.en).toMatch(says);
  });

  it('are refused where passwords would be sent in the clear, with the rule; on this machine they may', () => {
    const refusal = entriesOf([{ ...one, baseUrl: 'http://api.amano.example' }]);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'supplier.bad-address' } });
    if (!refusal.ok) {
      expect(refusal.error.message.en).toContain('api.amano.example');
      expect(refusal.error.message.en).toContain('on this machine only (127.0.0.1, localhost, [::1])');
    }
    for (const baseUrl of ['http://127.0.0.1:8080', 'http://localhost:8080/x', 'http://[::1]:8080'])
      expect(entriesOf([{ ...one, baseUrl }])).toMatchObject({
        ok: true,
        value: { entries: [{ secure: true }] },
      });
  });

  it('may be of no system that the desk knows', () => {
    const { profile: _, ...other } = one;
    expect(entriesOf([other])).toMatchObject({
      ok: true,
      value: { entries: [{ profile: { id: 'neutral', name: one.name, buying: null } }] },
    });
  });
});

it('says who sends mails with a URL to open here: to register, sign in, set a password or change an address', () => {
  const made = entriesOf(profiles.map(({ id }) => ({ ...one, id, profile: id })));
  if (!made.ok) throw new Error(made.error.code);
  const sending = made.value.entries.filter((entry) => supplierCard(entry).offers.mailedLinks);
  expect(sending.map(({ id }) => id)).toEqual(
    profiles.map(({ id }) => id).filter((id) => id !== 'qoo10-qcash'),
  );
});
