import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import type { TrialAccountState } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { refusalTexts } from '#shared/messages/refusals.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';

const find = (kind: TrialAccountState['kind'], supplier?: string) => {
  const found = trialAccounts.find(
    (each) => each.accountState.kind === kind && (!supplier || each.supplier === supplier),
  );
  if (!found) throw new Error(`no trial sign-in of kind ${kind}`);
  return found;
};
const credentials = (trial: (typeof trialAccounts)[number]) => ({
  supplier: trial.supplier as never,
  identifier: trial.identifier.value,
  password: trial.password,
});
const start = (desk: TestDesk, trial: (typeof trialAccounts)[number]) =>
  desk.refused('sign-in.start', { ...credentials(trial), staySignedIn: false });

describe('signing in at the desk', () => {
  it('AS-7 AS-10 QC-5 AM-17 PM-4 every good trial sign-in of the five suppliers opens an account, side by side', async () => {
    const desk = await startDesk();
    const good = trialAccounts.filter(({ accountState }) => accountState.kind === 'good');
    expect(new Set(good.map(({ supplier }) => supplier)).size).toBe(5);
    for (const trial of good) {
      const account = await desk.good('sign-in.start', { ...credentials(trial), staySignedIn: false });
      expect(account).toMatchObject({
        state: 'signed-in',
        staySignedIn: false,
        supplier: { id: trial.supplier },
      });
    }
    expect(await desk.good('accounts.list', {})).toHaveLength(good.length);
    // Everybody left, nobody stays.
    for (const { id } of await desk.good('accounts.list', {})) {
      await desk.good('accounts.sign-out', { account: id, forget: true });
    }
    expect(await desk.good('accounts.list', {})).toEqual([]);
  });

  it('AS-7 AS-8 takes the inquiry number in full width and shows what it understood', async () => {
    const desk = await startDesk();
    const supplier = 'askul-trial' as never;
    expect(
      await desk.good('sign-in.parse-identifier', { supplier, identifier: '１２３４５６７８９０' }),
    ).toMatchObject({
      kind: 'inquiry-number',
      value: '1234567890',
      changed: true,
    });
    const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
    const typed = {
      supplier,
      identifier: ' １２３４５６７８９０ ',
      password: trial.password,
      staySignedIn: false,
    };
    expect((await desk.good('sign-in.start', typed)).member.role).toBe('administrator');
    expect(await desk.refused('sign-in.start', { ...typed, identifier: '123456789' })).toMatchObject({
      code: 'identifier.inquiry-number',
      field: 'identifier',
      next: ['switch-id-kind'],
    });
  });

  it.each<readonly [string, TrialAccountState['kind'], string | undefined, RefusalCode, string | undefined]>([
    ['AS-26 AS-29 a mismatch says w:001', 'wrong-password', 'askul-trial', 'sign-in.mismatch', 'w:001'],
    ['AS-27 an outage says w:004', 'always-refused', 'askul-trial', 'sign-in.outage', 'w:004'],
    ['AS-28 AS-29 another code is kept exactly', 'suspended', 'askul-trial', 'sign-in.suspended', 'w:902'],
    ['AS-21 a lock sends to administrator or support', 'locked', 'askul-trial', 'sign-in.locked', undefined],
    ['AS-81 waiting for approval', 'waiting-approval', undefined, 'sign-in.waiting-approval', undefined],
    [
      'AS-16 AS-17 a temporary password must be changed',
      'temporary',
      undefined,
      'sign-in.temporary-password',
      undefined,
    ],
    [
      'AS-19 a temporary password that lapsed',
      'temporary-lapsed',
      undefined,
      'sign-in.temporary-password-lapsed',
      undefined,
    ],
    ['AS-24 an expired password', 'password-expired', undefined, 'sign-in.password-expired', undefined],
    [
      'QC-16 two-step sign-in waits for the link',
      'two-step',
      undefined,
      'sign-in.two-step-pending',
      undefined,
    ],
    [
      'QC-21 QC-22 a lock that ends by itself says when',
      'locked',
      'quocard-pay-trial',
      'sign-in.locked-for-a-time',
      undefined,
    ],
    ['PM-11 a lapsed course', 'course-lapsed', undefined, 'sign-in.course-lapsed', undefined],
  ])('%s', async (_, kind, supplier, code, supplierCode) => {
    const desk = await startDesk();
    const refusal = await start(desk, find(kind, supplier));
    expect(refusal.code).toBe(code);
    if (supplierCode) expect(refusal.supplierCode).toBe(supplierCode);
    // Nothing of a person who has never signed in is saved here.
    expect(refusal.next).toEqual(refusalTexts[code].next.filter((step) => step !== 'work-offline'));
    if (code === 'sign-in.locked-for-a-time') expect(refusal.until).toBeDefined();
    expect(refusal.message.ja).not.toMatch(/[{}]/);
    expect(refusal.message.en).not.toMatch(/[{}]/);
    expect(await desk.good('accounts.list', {})).toEqual([]);
  });

  it.each([
    ['AS-76 the kind of account', 'askul-trial', 'sign-in.hint-account-kind'],
    ['PM-4 the registered address', 'plus-member-trial', 'sign-in.hint-registered-email'],
  ] as const)('%s is pointed at when the same ID is refused again, not before', async (_, supplier, hint) => {
    const desk = await startDesk();
    const wrong = { ...credentials(find('good', supplier)), password: 'Wrong-pass1', staySignedIn: false };
    const text = refusalTexts[hint].ja;
    expect((await desk.refused('sign-in.start', wrong)).message.ja).not.toContain(text);
    expect(await desk.refused('sign-in.start', wrong)).toMatchObject({
      code: 'sign-in.mismatch',
      message: { ja: expect.stringContaining(text) as string },
    });
    // Once it has signed in, the next slip is the first again.
    await desk.good('sign-in.start', { ...credentials(find('good', supplier)), staySignedIn: false });
    expect((await desk.refused('sign-in.start', wrong)).message.ja).not.toContain(text);
  });

  it('QC-21 the supplier counts wrong passwords and locks, whatever the desk does', async () => {
    const desk = await startDesk();
    const trial = find('wrong-password', 'quocard-pay-trial');
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) codes.push((await start(desk, trial)).code);
    expect(codes.slice(0, 4)).toEqual(Array(4).fill('sign-in.mismatch'));
    expect(codes.at(-1)).toBe('sign-in.locked-for-a-time');
  });

  it('offers each supplier’s card with the kinds of ID it takes, and no host for the embedded store', async () => {
    const desk = await startDesk();
    const cards = await desk.good('suppliers.list', {});
    expect(cards.map(({ id }) => id)).toEqual(embeddedSuppliers.map(({ id }) => id));
    for (const card of cards) {
      expect(card).toMatchObject({ host: null, secure: true });
      const described = await desk.good('suppliers.describe', { supplier: card.id });
      expect(described.profile).toBe(card.profile);
      expect(described.trialSignIns.length).toBeGreaterThan(1);
    }
  });
});

describe('staying signed in, and leaving', () => {
  it('AS-75 brings back only who chose to stay, with the history they had, over a restart', async () => {
    const first = await startDesk();
    const stay = find('good', 'askul-trial');
    const leave = find('good', 'amano-trial');
    const account = await first.good('sign-in.start', { ...credentials(stay), staySignedIn: true });
    await first.good('sign-in.start', { ...credentials(leave), staySignedIn: false });
    await first.ended(await first.good('sync.start', { account: account.id }));
    const before = await first.good('sync.state', { account: account.id });
    expect(before.orders).toBeGreaterThan(100);
    await first.close();

    const second = await startDesk({ folder: first.folder });
    const back = await second.good('accounts.list', {});
    expect(back.map(({ id }) => id)).toEqual([account.id]);
    expect(await second.good('sync.state', { account: account.id })).toMatchObject({
      orders: before.orders,
      completeAsOf: before.completeAsOf,
    });
    // The kept refresh token is good: a new sync reaches the supplier.
    const again = await second.ended(await second.good('sync.start', { account: account.id }));
    expect(again.state).toBe('done');
    await second.good('accounts.sign-out', { account: account.id, forget: false });
    await second.close();
    const third = await startDesk({ folder: first.folder });
    expect(await third.good('accounts.list', {})).toEqual([]);
  });

  it('AS-27 opens the saved history with the password while the supplier is down, and says it is offline', async () => {
    const first = await startDesk();
    const trial = find('good', 'askul-trial');
    expect(await first.refused('sign-in.offline', credentials(trial))).toMatchObject({
      code: 'offline.not-prepared',
    });
    const account = await first.good('sign-in.start', { ...credentials(trial), staySignedIn: false });
    await first.ended(await first.good('sync.start', { account: account.id }));
    await first.good('accounts.sign-out', { account: account.id, forget: false });

    expect(
      await first.refused('sign-in.offline', { ...credentials(trial), password: 'Wrong-pass1!' }),
    ).toMatchObject({
      code: 'offline.mismatch',
      field: 'password',
    });
    const offline = await first.good('sign-in.offline', credentials(trial));
    expect(offline).toMatchObject({ id: account.id, state: 'offline', member: account.member });
    const search = { accounts: [account.id], filter: { text: 'コピー用紙' } };
    expect((await first.good('orders.search', search)).orders).toBeGreaterThan(0);
    expect(await first.refused('sync.start', { account: account.id })).toMatchObject({
      code: 'session.offline',
    });
  });

  it('without a keychain keeps nothing beyond the run, and leaves what was kept before as it is', async () => {
    const first = await startDesk();
    const trial = find('good', 'askul-trial');
    const account = await first.good('sign-in.start', { ...credentials(trial), staySignedIn: false });
    await first.ended(await first.good('sync.start', { account: account.id }));
    const kept = await first.good('sync.state', { account: account.id });
    await first.close();

    const locked = memoryKeychain();
    locked.fault = 'locked';
    const second = await startDesk({ folder: first.folder, keychain: locked });
    expect(
      await second.refused('sign-in.start', { ...credentials(trial), staySignedIn: false }),
    ).toMatchObject({
      code: 'vault.locked',
    });
    await second.good('vault.decide', { decision: 'continue-in-memory' });
    await second.good('sign-in.start', { ...credentials(trial), staySignedIn: true });
    expect(await second.good('sync.state', { account: account.id })).toMatchObject({ orders: 0 });
    await second.ended(await second.good('sync.start', { account: account.id }));
    await second.close();
    // Those of the first desk; nothing of the run without a keychain.
    expect(readdirSync(join(first.folder, 'caches'))).toEqual([
      `${account.id}.db`,
      `${account.id}.journal.db`,
      `${account.id}.open-writes.json`,
      `${account.id}.open-writes.json.copy`,
    ]);

    const third = await startDesk({ folder: first.folder });
    expect(await third.good('accounts.list', {})).toEqual([]);
    await third.good('sign-in.start', { ...credentials(trial), staySignedIn: false });
    expect(await third.good('sync.state', { account: account.id })).toMatchObject({ orders: kept.orders });
  });

  it('signs in again over a session of the same person without a second account', async () => {
    const desk = await startDesk();
    const trial = find('good', 'askul-trial');
    const one = await desk.good('sign-in.start', { ...credentials(trial), staySignedIn: false });
    const two = await desk.good('sign-in.start', { ...credentials(trial), staySignedIn: false });
    expect(two.id).toBe(one.id);
    expect(await desk.good('accounts.list', {})).toHaveLength(1);
  });
});
