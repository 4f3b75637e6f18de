import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashSecret, isSecret } from '#electron/desk/lock/secret-hash.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { instantOf } from '#shared/model/dates.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const code = 'Kanri-2026';
const hash = await hashSecret(code, 16);
const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const signIn = (desk: TestDesk, { supplier, identifier, password } = trial) =>
  desk.good('sign-in.start', {
    supplier: supplier as never,
    identifier: identifier.value,
    password,
    staySignedIn: false,
  });

async function kiosk(folder = tempFolder(), kioskExitCode: string | undefined = hash) {
  let now = Date.parse('2026-11-28T01:00:00Z');
  const keychain = memoryKeychain();
  const values = { kiosk: true, ...(kioskExitCode && { kioskExitCode }) };
  const policy = managedPolicy(values);
  const desk = await startDesk({ folder, keychain, clock: { now: () => instantOf(now) }, policy });
  const change = (of: ManagedValues) => policy.put({ ...values, ...of });
  const remove = () => policy.put({ found: 'nothing' });
  return { desk, keychain, folder, change, remove, wait: (seconds: number) => void (now += seconds * 1000) };
}

describe('the code of the administrator', () => {
  it('ends the program, and no other does', async () => {
    const { desk } = await kiosk();
    expect(await desk.refused('kiosk.leave', { code: 'Kanri-2025' })).toMatchObject({
      code: 'kiosk.wrong-code',
      message: { ja: '管理者コードが違います。あと4回間違えると、しばらく入力できなくなります。' },
    });
    expect(desk.opened).not.toContain('quit');
    // The same letters as another keyboard writes them.
    await desk.good('kiosk.leave', { code: 'Ｋａｎｒｉ-2026' });
    expect(desk.opened).toContain('quit');
  });

  it('has to wait after five wrong ones, longer each time, also after a restart and for the right one', async () => {
    const { desk, wait, folder } = await kiosk();
    for (let each = 0; each < 4; each += 1) await desk.refused('kiosk.leave', { code: 'wrong-one' });
    expect(await desk.refused('kiosk.leave', { code: 'wrong-one' })).toMatchObject({
      code: 'kiosk.wait',
      until: '2026-11-28T01:01:00.000Z',
    });
    expect((await desk.refused('kiosk.leave', { code })).code).toBe('kiosk.wait');
    wait(60);
    expect(await desk.refused('kiosk.leave', { code: 'wrong-one' })).toMatchObject({
      code: 'kiosk.wait',
      until: '2026-11-28T01:03:00.000Z',
    });
    await desk.close();
    const next = await kiosk(folder);
    expect((await next.desk.refused('kiosk.leave', { code })).code).toBe('kiosk.wait');
    next.wait(180);
    await next.desk.good('kiosk.leave', { code });
  });

  it('is tried one at a time: many at once are no more tries', async () => {
    const { desk } = await kiosk();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, each) => desk.refused('kiosk.leave', { code: `wrong-${each}` })),
    );
    expect(answers.filter((answer) => answer.code === 'kiosk.wrong-code')).toHaveLength(4);
    expect((await desk.refused('kiosk.leave', { code })).code).toBe('kiosk.wait');
  });

  it.each([
    ['damaged', (path: string) => writeFileSync(path, '{')],
    ['lost', (path: string) => rmSync(path)],
  ])('counts a %s file of tries as many', async (_, damage) => {
    const folder = tempFolder();
    const first = await kiosk(folder);
    await first.desk.refused('kiosk.leave', { code: 'wrong-one' });
    await first.desk.close();
    for (const file of ['kiosk.json', 'kiosk.json.copy']) damage(join(folder, file));
    const { desk } = await kiosk(folder);
    expect((await desk.refused('kiosk.leave', { code: 'wrong-one' })).code).toBe('kiosk.wait');
  });

  it('is not looked at where a try cannot be counted', async () => {
    const { desk, folder } = await kiosk();
    for (const name of ['kiosk.json', 'kiosk.json.new']) rmSync(join(folder, name), { force: true });
    // A folder in the place of the file that is written beside it.
    (await import('node:fs')).mkdirSync(join(folder, 'kiosk.json.new', 'x'), { recursive: true });
    expect((await desk.refused('kiosk.leave', { code })).code).toBe('file.not-saved');
    expect(desk.opened).not.toContain('quit');
  });

  it('leads nowhere without a kiosk, and without a hash', async () => {
    const without = await kiosk(tempFolder(), '');
    expect((await without.desk.refused('kiosk.leave', { code })).code).toBe('kiosk.no-code');
    const usual = await startDesk();
    expect((await usual.refused('kiosk.leave', { code })).code).toBe('kiosk.no-code');
    expect((await usual.refused('kiosk.end', {})).code).toBe('kiosk.no-code');
  });

  it('is none of a hash that asks for more memory than there is', async () => {
    expect(await isSecret(code, hash)).toBe(true);
    expect(await isSecret(code, hash.replace('$16$', '$9999999$'))).toBe(false);
    expect(await isSecret(code, hash.replace('$16$', '$17$'))).toBe(false);
    expect(await isSecret(code, 'plain')).toBe(false);
  });
});

describe('person after person', () => {
  it.each([
    'kiosk.end',
    'accounts.sign-out',
    'account.sign-out-everywhere',
    'a policy without the supplier',
    'no policy any more',
    'a policy without a kiosk',
    'the end of the desk',
  ] as const)('%s deletes what the machine has of them', async (name) => {
    const { desk, keychain, folder, change, remove } = await kiosk();
    const letGo = desk.next('policy.changed', (view) => !view.kiosk).then(() => [...desk.opened]);
    const account = await signIn(desk);
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    expect([...keychain.entries.keys()].some((entry) => entry.includes(account.id))).toBe(true);
    if (name === 'kiosk.end') await desk.good(name, {});
    else if (name === 'accounts.sign-out') await desk.good(name, { account: account.id, forget: false });
    else if (name === 'account.sign-out-everywhere')
      await desk.good(name, { account: account.id, keepThis: false });
    else if (name === 'the end of the desk') await desk.close();
    else if (name === 'no policy any more') await remove();
    else if (name === 'a policy without a kiosk') await change({ kiosk: false });
    else await change({ trialStore: false });
    // The window is let go by this event.
    if (name.startsWith('no policy') || name.endsWith('a kiosk'))
      expect(await letGo).toContain('forget-person');
    await expect.poll(() => desk.opened).toContain('forget-person');
    if (name !== 'the end of the desk') {
      expect(await desk.good('accounts.list', {})).toEqual([]);
      expect(await desk.good('jobs.list', {})).toEqual([]);
    }
    expect([...keychain.entries.keys()].filter((entry) => entry.includes(account.id))).toEqual([]);
    expect(readdirSync(join(folder, 'caches')).filter((file) => file.endsWith('.db'))).toEqual([]);
    expect(desk.opened).toContain('forget-person');
  });

  it.each([
    ['nothing of what they printed where the policy does not say so', {}, 0],
    ['what they printed where it does', { archiveIssued: true }, 1],
  ] as const)('the archive keeps %s', { timeout: 60_000 }, async (_what, of, kept) => {
    const { desk, keychain, folder, change } = await kiosk();
    await change(of);
    const amano = trialAccounts.find(
      ({ supplier, person }) => supplier === 'amano-trial' && person === 'suzuki.daiki',
    )!;
    const { id: account } = await signIn(desk, amano);
    await desk.ended(await desk.good('sync.start', { account }));
    const filter = { statuses: ['delivered' as const] };
    const { resultId } = await desk.good('orders.search', { accounts: [account], filter });
    const [order] = await desk.good('orders.rows', { resultId, offset: 0, limit: 1 });
    await desk.good('documents.print', {
      account,
      of: 'order',
      id: order!.id,
      kind: 'delivery-note',
      addressee: { key: 'company', honorific: 'onchu' },
    });
    // Nobody at a kiosk decides that for those who come after.
    if (kept === 0)
      expect((await desk.refused('settings.change', { archiveIssued: true })).code).toBe('policy.managed');
    await desk.good('kiosk.end', {});
    const archive = join(folder, 'archive');
    const documents = existsSync(archive)
      ? readdirSync(archive, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bin'))
      : [];
    expect(documents).toHaveLength(kept);
    expect([...keychain.entries.keys()].filter((entry) => entry.includes('archive'))).toHaveLength(kept);
  });

  it('AS-74 the idle time does the same', async () => {
    const { desk, folder, wait } = await kiosk();
    await signIn(desk);
    wait(16 * 60);
    desk.tick();
    await expect.poll(() => desk.opened.includes('forget-person')).toBe(true);
    expect(readdirSync(join(folder, 'caches')).filter((file) => file.endsWith('.db'))).toEqual([]);
  });

  it('AS-74 no person switches it off or makes it longer, and neither does what was saved before', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), '{ "idleMinutes": null }');
    const { desk, change, wait } = await kiosk(folder);
    const { settings, policy } = await desk.good('desk.start', {});
    expect([settings.idleMinutes, policy.idleMinutesMaximum]).toEqual([15, 15]);
    await signIn(desk);
    for (const idleMinutes of [null, 16])
      expect(await desk.refused('settings.change', { idleMinutes })).toMatchObject({
        code: 'policy.idle-too-long',
        field: 'idleMinutes',
      });
    expect((await desk.good('settings.change', { idleMinutes: 5 })).idleMinutes).toBe(5);
    wait(5 * 60);
    desk.tick();
    await expect.poll(() => desk.opened.includes('forget-person')).toBe(true);
    // What IT says holds, also where it is longer.
    await change({ idleMinutesMaximum: 30 });
    expect((await desk.good('desk.start', {})).settings.idleMinutes).toBe(30);
    await change({ idleMinutes: 60 });
    expect((await desk.good('desk.start', {})).settings.idleMinutes).toBe(60);
  });

  it.each(['kiosk.end', 'accounts.sign-out'] as const)(
    '%s takes back what they set, and none of it is written',
    async (name) => {
      const folder = tempFolder();
      const file = join(folder, 'settings.json');
      writeFileSync(file, '{ "theme": "dark" }');
      const { desk } = await kiosk(folder);
      const account = await signIn(desk);
      const before = readFileSync(file, 'utf8');
      const preset = {
        name: '佐藤さんの分',
        format: 'xlsx',
        granularity: 'order',
        leaveOut: [],
        withoutEnded: false,
      } as const;
      await desk.good('settings.change', { locale: 'en', theme: 'light', exportPresets: [preset] });
      expect((await desk.good('desk.start', {})).settings).toMatchObject({ locale: 'en', theme: 'light' });
      const back = desk.next('settings.changed', ({ locale }) => locale === 'ja');
      if (name === 'kiosk.end') await desk.good(name, {});
      else await desk.good(name, { account: account.id, forget: false });
      const { settings } = await desk.good('desk.start', {});
      expect(settings).toMatchObject({ locale: 'ja', theme: 'dark', exportPresets: [] });
      // A page that is open follows at once.
      expect(await back).toEqual(settings);
      expect(readFileSync(file, 'utf8')).toBe(before);
    },
  );

  it('nobody stays signed in, and a page of another person is kept while one is left', async () => {
    const { desk } = await kiosk();
    const account = await desk.good('sign-in.start', {
      supplier: trial.supplier as never,
      identifier: trial.identifier.value,
      password: trial.password,
      staySignedIn: true,
    });
    expect(account.staySignedIn).toBe(false);
    const other = trialAccounts.find(
      ({ supplier, person }) => supplier === trial.supplier && person === 'sato.misaki',
    )!;
    const { id } = await desk.good('sign-in.start', {
      supplier: other.supplier as never,
      identifier: other.identifier.value,
      password: other.password,
      staySignedIn: false,
    });
    await desk.good('settings.change', { locale: 'en' });
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    expect((await desk.good('accounts.list', {})).map((left) => left.id)).toEqual([id]);
    expect(desk.opened).toEqual([]);
    expect((await desk.good('desk.start', {})).settings.locale).toBe('en');
    await desk.good('accounts.sign-out', { account: id, forget: false });
    expect(desk.opened).toEqual(['forget-person']);
    expect((await desk.good('desk.start', {})).settings.locale).toBe('ja');
  });
});
