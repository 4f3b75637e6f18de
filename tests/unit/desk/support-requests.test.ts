import { describe, expect, it } from 'vitest';
import { createSupportRequests } from '#electron/desk/help/support-requests.ts';
import { createFailedSignIns } from '#electron/desk/help/failed-sign-ins.ts';
import { createSuppliers, type SupplierEntry } from '#electron/desk/suppliers/suppliers.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';

const said = { support: { email: 'help@shop.example' } } as SupplierDescription;
const values = {
  personName: '高橋 花子',
  personKana: 'タカハシハナコ',
  birthDate: '19990401',
  prefecture: '東京都',
  phone: '09012345678',
  course: 'monthly',
  paymentMethod: 'card',
};
const asked = (more = {}) => ({ supplier: 'pm', values: { ...values, ...more }, locale: 'ja' as const });

/** Support requests at a supplier with the rules of Plus member; `opens` is whether the system has a mail program. */
function setUp(platform: 'windows' | 'macos' | 'linux', opens = true) {
  const opened: string[] = [];
  const client = { ask: () => expect.unreachable('nothing is sent to the supplier') };
  const entry = { id: 'pm', profile: profileById('plus-member'), client } as unknown as SupplierEntry;
  const supportRequests = createSupportRequests({
    suppliers: createSuppliers([entry]),
    descriptions: { describe: async () => ok({ ...said, clockAhead: null }), last: () => null },
    failedSignIns: createFailedSignIns({ now: () => instantOf(0) }),
    host: {
      kind: 'electron',
      chooseSaveFile: () => expect.unreachable(),
      chooseFolder: () => expect.unreachable(),
      print: () => expect.unreachable(),
      printers: async () => null,
      screens: () => null,
      forgetPerson: async () => undefined,
      quit: () => undefined,
      openFile: () => expect.unreachable(),
      showInFolder: () => expect.unreachable(),
      openExternal: async (url) => (opened.push(url), opens ? ok(null) : refuse('link.refused')),
    },
    platform,
  });
  return { supportRequests, opened };
}

describe('a support request by mail', () => {
  it('PM-15 is opened without its text, which is to be pasted, where Windows would cut it off', async () => {
    const { supportRequests, opened } = setUp('windows');
    expect(await supportRequests.mail(asked({ errorMessage: '長'.repeat(100) }))).toMatchObject({
      ok: false,
      error: { code: 'support-request.body-to-paste' },
    });
    const [mail] = opened.map((url) => new URL(url));
    expect(mail?.pathname).toBe('help@shop.example');
    expect([...(mail?.searchParams.keys() ?? [])]).toEqual(['subject']);
    expect(opened[0]?.length).toBeLessThan(2000);
  });

  it.each([
    ['windows', 0],
    ['macos', 100],
    ['linux', 100],
  ] as const)('is opened whole on %s', async (platform, long) => {
    const { supportRequests, opened } = setUp(platform);
    expect(await supportRequests.mail(asked({ errorMessage: '長'.repeat(long) }))).toEqual(ok(null));
    expect(new URL(opened[0] ?? '').searchParams.get('body')).toContain('高橋 花子');
  });

  it('is refused where no mail program can be opened, with nothing said of pasting', async () => {
    for (const platform of ['windows', 'linux'] as const) {
      const { supportRequests } = setUp(platform, false);
      expect(await supportRequests.mail(asked())).toMatchObject({
        ok: false,
        error: { code: 'link.refused' },
      });
    }
  });
});
