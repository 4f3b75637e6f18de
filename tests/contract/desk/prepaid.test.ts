import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialSecondPassword } from '#electron/suppliers/embedded/security/second-password-hashes.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { askul, signInTrial, minutes, startDeskAndStore, supplierOf } from '#tests/support/desk-and-store.ts';

const qoo10 = supplierOf('qoo10-qcash-trial');
const shop = async () => {
  const both = await startDeskAndStore();
  return Object.assign(both, { account: await signInTrial(both.desk, qoo10, 'sasaki.ren') });
};
const atone = { way: 'atone', email: 'ren@example.jp', phone: '090-0000-1111' };
const charge = (
  { id: account }: Account,
  change: Partial<CallInput<'prepaid.charge'>> = {},
): CallInput<'prepaid.charge'> => ({
  account,
  key: randomUUID(),
  amount: 1_000,
  values: atone,
  secondPassword: null,
  understood: true,
  ...change,
});

describe('Q-cash at the desk', () => {
  it('QT-1 QT-6 QT-7 QT-9 QT-14 QT-19 QT-21 QT-24 QT-25 shows what there is, and refuses before anything is sent what can’t be', async () => {
    const { desk, account, asked } = await shop();
    {
      const look = await desk.good('prepaid.get', { account: account.id });
      expect(look.balance.amount).toBeGreaterThan(0);
      expect(look.balance).toEqual((await desk.good('withdrawal.get', { account: account.id })).forfeits);
      expect(look.amounts.map(({ amount }) => amount)).toEqual([
        100, 500, 1_000, 3_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000,
      ]);
      expect(look.ways).toHaveLength(11);
      expect(look.ways.every(({ name }) => name.ja !== '' && name.en !== '')).toBe(true);
      const qmoney = look.ways.find(({ way }) => way === 'qmoney')!;
      expect(qmoney).toMatchObject({
        requiresPassword: true,
        problem: null,
        limit: { upTo: look.proceeds.settled },
      });
      expect(qmoney.limit?.refusal.message.ja).toContain(
        `¥${look.proceeds.settled.amount.toLocaleString('en-US')}`,
      );
      expect(look.supportRequestPath?.ja).toMatch(/QSM操作.*プロモーション・クーポン・Qcash/);

      const other = await signInTrial(desk, qoo10, 'aoki.tsubasa');
      const without = await desk.good('prepaid.get', { account: other.id });
      expect(without.ways.flatMap(({ problem }) => problem?.code ?? [])).toEqual([
        'prepaid.no-settled',
        'prepaid.no-due',
      ]);
      expect(without.passwordSet).toBe(false);
    }
    {
      asked.length = 0;
      for (const amount of [200, 0, 2_000_000])
        expect(await desk.refused('prepaid.charge', charge(account, { amount }))).toMatchObject({
          code: 'prepaid.amount',
          message: { ja: 'チャージ額は 100〜1,000,000 の12種類から選択してください。' },
        });
      expect(await desk.refused('prepaid.charge', charge(account, { values: {} }))).toMatchObject({
        code: 'prepaid.payment-option',
      });
      expect(
        await desk.refused('prepaid.charge', charge(account, { values: { way: 'atone', email: 'no' } })),
      ).toMatchObject({ code: 'fields.refused', fields: ['email', 'phone'] });
      expect(
        await desk.refused('prepaid.charge', charge(account, { values: { way: 'card', cardBrand: 'amex' } })),
      ).toMatchObject({ problems: [{ field: 'cardBrand', code: 'prepaid.card-brand' }] });
      expect(await desk.refused('prepaid.charge', charge(account, { understood: false }))).toMatchObject({
        code: 'prepaid.not-acknowledged',
        field: 'understood',
      });
      expect(
        await desk.refused('prepaid.charge', charge(account, { values: { way: 'qmoney' } })),
      ).toMatchObject({ code: 'prepaid.password', field: 'secondPassword' });
      expect(asked).toEqual([]);
    }
    {
      expect(await desk.good('buying.abilities', { account: account.id })).toMatchObject({
        prepaid: true,
        catalogue: false,
        order: false,
      });
      const elsewhere = await signInTrial(desk, askul, 'sato.misaki');
      expect((await desk.good('buying.abilities', { account: elsewhere.id })).prepaid).toBe(false);
      for (const call of ['prepaid.get', 'prepaid.history'] as const)
        expect(await desk.refused(call, { account: elsewhere.id })).toMatchObject({
          code: 'prepaid.not-supported',
        });
      expect(await desk.refused('prepaid.charge', charge(elsewhere))).toMatchObject({
        code: 'prepaid.not-supported',
      });
    }
  });

  it('QT-3 QT-8 QT-12 charges once however often it is pressed, and both histories have it; what waits opens the agent’s page', async () => {
    const { desk, account, clock } = await shop();
    {
      await desk.ended(await desk.good('sync.start', { account: account.id }));
      const before = await desk.good('prepaid.get', { account: account.id });
      const done = await desk.good('prepaid.charge', charge(account, { values: { way: 'due-proceeds' } }));
      expect(done.balance.amount).toBe(before.balance.amount + 1_000);
      const { charges, movements } = await desk.good('prepaid.history', { account: account.id });
      expect(charges[0]).toMatchObject({
        number: done.charge.number,
        wayName: { ja: '精算予定金' },
        state: 'charged',
      });
      expect(movements[0]).toMatchObject({
        kind: 'charge',
        subject: done.charge.number,
        balance: done.balance,
      });
      await desk.ended(await desk.good('sync.start', { account: account.id }));
      const order = await desk.good('orders.get', { account: account.id, id: done.charge.id });
      expect(order).toMatchObject({ number: done.charge.number, payment: { method: 'proceeds' } });
    }
    {
      const twice = charge(account, { values: { way: 'qmoney' }, secondPassword: trialSecondPassword });
      const [one, other] = await Promise.all([
        desk.good('prepaid.charge', twice),
        desk.good('prepaid.charge', twice),
      ]);
      expect(other).toEqual(one);
      const { movements } = await desk.good('prepaid.history', { account: account.id });
      expect(movements.filter(({ subject }) => subject === one.charge.number)).toHaveLength(1);
    }
    {
      const { charge: waiting } = await desk.good(
        'prepaid.charge',
        charge(account, { values: { way: 'paypal' } }),
      );
      const pay = { account: account.id, charge: waiting.id };
      await desk.good('prepaid.open-payment-page', pay);
      expect(desk.opened.at(-1)).toMatch(/^https:\/\/qoo10-qcash-trial\.example\/pay\//);
      clock.advance(minutes(1));
      expect(await desk.refused('prepaid.open-payment-page', pay)).toMatchObject({
        code: 'prepaid.nothing-to-pay',
      });
      expect(await desk.refused('prepaid.open-payment-page', { ...pay, charge: 'another' })).toMatchObject({
        code: 'prepaid.nothing-to-pay',
      });
    }
  });

  it('QT-24 proves the second password, which is in no file of the desk; a charge that was cut off is one, or none', async () => {
    const both = await shop();
    const { desk, account } = both;
    {
      const qmoney = (change: Partial<CallInput<'prepaid.charge'>> = {}) =>
        charge(account, { values: { way: 'qmoney' }, secondPassword: trialSecondPassword, ...change });
      expect(await desk.refused('prepaid.charge', qmoney({ secondPassword: 'Qsm-2026' }))).toMatchObject({
        code: 'prepaid.password-wrong',
        field: 'secondPassword',
      });
      // Cut after the store had it: the journal has the charge, and the password nowhere.
      const cutOff = qmoney();
      both.cut = { match: (asked) => /prepaid\/charges|outcomes/.test(asked), when: 'after' };
      expect(await desk.refused('prepaid.charge', cutOff)).toMatchObject({ code: 'checkout.unresolved' });
      const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((each) =>
        each.isFile(),
      );
      expect(files.length).toBeGreaterThan(0);
      for (const { parentPath, name } of files)
        expect(readFileSync(join(parentPath, name)).includes(trialSecondPassword), name).toBe(false);
      both.cut = null;
      const after = (await desk.good('prepaid.get', { account: account.id })).balance.amount;
      // The same confirmation again is the same charge, with the proof that it had.
      await desk.good('prepaid.charge', cutOff);
      expect((await desk.good('prepaid.get', { account: account.id })).balance.amount).toBe(after);
      expect(
        (await desk.good('prepaid.history', { account: account.id })).movements.filter(
          ({ kind }) => kind === 'charge',
        ),
      ).toHaveLength(1);
    }
    {
      const before = (await desk.good('prepaid.get', { account: account.id })).balance.amount;
      const cutOff = charge(account);
      both.cut = { match: (asked) => /prepaid|outcomes/.test(asked), when: 'before' };
      expect(await desk.refused('prepaid.charge', cutOff)).toMatchObject({ code: 'checkout.unresolved' });
      both.cut = null;
      expect(await desk.good('unresolved-writes.list', {})).toMatchObject([
        { what: 'charge', key: cutOff.key },
      ]);
      expect((await desk.good('prepaid.charge', cutOff)).balance.amount).toBe(before + 1_000);
      expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    }
  });

  it('QT-2 QT-5 QT-13 QT-20 spends and exchanges; what is missing comes with the voucher that makes it up', async () => {
    const { desk, account } = await shop();
    const id = { account: account.id };
    const look = await desk.good('prepaid.get', id);
    expect(look.advertisements.map(({ name }) => name.ja)).toEqual([
      '共同購入',
      'プラス展示-キーワード別',
      'プラス展示-カテゴリ別',
      'タイムセール掲載',
      '今日の特価掲載',
      'パワーランクアップ',
      'Qspecialプレミアム',
      'プレミアム展示',
    ]);
    const dear = look.advertisements.find(({ kind }) => kind === 'qspecial-premium')!;
    const input = {
      ...id,
      key: randomUUID(),
      kind: dear.kind,
      item: '架空の傘',
      startsOn: calendarDate('2026-10-02'),
      price: dear.price.amount,
    };
    expect(dear.missing?.amount.amount).toBe(dear.price.amount - look.balance.amount);
    const tooLittle = await desk.refused('prepaid.apply-for-advertisement', input);
    expect(tooLittle.code).toBe('prepaid.balance-too-low');
    expect(tooLittle.message.ja).toContain(
      `¥${dear.missing!.amount.amount.toLocaleString('en-US')} 足りません`,
    );
    await desk.good('prepaid.charge', charge(account, { amount: dear.missing!.charge.amount }));
    const applied = await desk.good('prepaid.apply-for-advertisement', { ...input, key: randomUUID() });
    expect(applied.balance.amount).toBe(
      look.balance.amount + dear.missing!.charge.amount - dear.price.amount,
    );
    expect(
      await desk.refused('prepaid.apply-for-advertisement', { ...input, key: randomUUID(), kind: 'radio' }),
    ).toMatchObject({ code: 'prepaid.advertisement' });
    expect(
      await desk.refused('prepaid.apply-for-advertisement', { ...input, key: randomUUID(), item: ' ' }),
    ).toMatchObject({
      code: 'prepaid.advertisement-item',
    });

    const exchanged = await desk.good('prepaid.exchange-points', { ...id, key: randomUUID(), points: 100 });
    expect(exchanged.balance.amount).toBe(applied.balance.amount + 100);
    expect(
      await desk.refused('prepaid.exchange-points', {
        ...id,
        key: randomUUID(),
        points: look.points.balance,
      }),
    ).toMatchObject({ code: 'prepaid.points-over', field: 'points' });
    const { movements, advertisements } = await desk.good('prepaid.history', id);
    expect(movements.map(({ kind }) => kind)).toEqual(['exchange', 'advertisement', 'charge', 'opening']);
    expect(advertisements[0]).toMatchObject({ name: { ja: 'Qspecialプレミアム' }, item: '架空の傘' });
  });

  it('QT-24 sets the second password, which is not the one of the sign-in', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, qoo10, 'aoki.tsubasa');
    const input = {
      account: account.id,
      password: 'Qsm-2027',
      current: null,
      newPassword: 'Betsu-no-2026',
      newPasswordAgain: 'Betsu-no-2026',
    };
    const same = { newPassword: input.password, newPasswordAgain: input.password };
    for (const [change, refusal] of [
      [same, { code: 'prepaid.password-same', field: 'newPassword' }],
      [{ newPasswordAgain: 'Betsu' }, { code: 'password.confirmation-mismatch' }],
      [{ newPassword: '', newPasswordAgain: '' }, { code: 'password.policy-not-met' }],
      [{ password: '' }, { code: 'password.empty', field: 'password' }],
      [{ password: 'wrong' }, { code: 'password.wrong', field: 'password' }],
      [{ current: 'nothing' }, { code: 'prepaid.password-changed' }],
    ] as const)
      expect(await desk.refused('prepaid.set-password', { ...input, ...change })).toMatchObject(refusal);
    await desk.good('prepaid.set-password', input);
    expect((await desk.good('prepaid.get', { account: account.id })).passwordSet).toBe(true);
  });
});
