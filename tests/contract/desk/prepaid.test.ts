import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialSecondPassword } from '#electron/suppliers/embedded/security/second-password-hashes.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { askul, comeIn, minutes, startDeskAndStore, supplierOf } from '#tests/support/desk-and-store.ts';

const qoo10 = supplierOf('qoo10-qcash-trial');
const shop = async () => {
  const both = await startDeskAndStore();
  return Object.assign(both, { account: await comeIn(both.desk, qoo10, 'sasaki.ren') });
};
const atone = { way: 'atone', email: 'ren@example.jp', phone: '090-0000-1111' };
const charge = (
  { id: account }: Account,
  change: Partial<CallInput<'q-cash.charge'>> = {},
): CallInput<'q-cash.charge'> => ({
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
      const look = await desk.good('q-cash.look', { account: account.id });
      expect(look.balance.amount).toBeGreaterThan(0);
      expect(look.balance).toEqual((await desk.good('withdrawal.look', { account: account.id })).forfeits);
      expect(look.amounts.map(({ amount }) => amount)).toEqual([
        100, 500, 1_000, 3_000, 5_000, 10_000, 30_000, 50_000, 100_000, 300_000, 500_000, 1_000_000,
      ]);
      expect(look.ways).toHaveLength(11);
      expect(look.ways.every(({ name }) => name.ja !== '' && name.en !== '')).toBe(true);
      const qmoney = look.ways.find(({ way }) => way === 'qmoney')!;
      expect(qmoney).toMatchObject({
        asksPassword: true,
        problem: null,
        limit: { upTo: look.proceeds.settled },
      });
      expect(qmoney.limit?.refusal.message.ja).toContain(
        `¥${look.proceeds.settled.amount.toLocaleString('en-US')}`,
      );
      expect(look.enquiryPath?.ja).toMatch(/QSM操作.*プロモーション・クーポン・Qcash/);

      const other = await comeIn(desk, qoo10, 'aoki.tsubasa');
      const without = await desk.good('q-cash.look', { account: other.id });
      expect(without.ways.flatMap(({ problem }) => problem?.code ?? [])).toEqual([
        'q-cash.no-settled',
        'q-cash.no-due',
      ]);
      expect(without.passwordSet).toBe(false);
    }
    {
      asked.length = 0;
      for (const amount of [200, 0, 2_000_000])
        expect(await desk.refused('q-cash.charge', charge(account, { amount }))).toMatchObject({
          code: 'q-cash.amount',
          message: { ja: 'チャージ額は 100〜1,000,000 の12種類から選択してください。' },
        });
      expect(await desk.refused('q-cash.charge', charge(account, { values: {} }))).toMatchObject({
        code: 'q-cash.way',
      });
      expect(
        await desk.refused('q-cash.charge', charge(account, { values: { way: 'atone', email: 'no' } })),
      ).toMatchObject({ code: 'fields.refused', fields: ['email', 'phone'] });
      expect(
        await desk.refused('q-cash.charge', charge(account, { values: { way: 'card', cardBrand: 'amex' } })),
      ).toMatchObject({ problems: [{ field: 'cardBrand', code: 'q-cash.card-brand' }] });
      expect(await desk.refused('q-cash.charge', charge(account, { understood: false }))).toMatchObject({
        code: 'q-cash.not-understood',
        field: 'understood',
      });
      expect(
        await desk.refused('q-cash.charge', charge(account, { values: { way: 'qmoney' } })),
      ).toMatchObject({ code: 'q-cash.password', field: 'secondPassword' });
      expect(asked).toEqual([]);
    }
    {
      expect(await desk.good('buying.abilities', { account: account.id })).toMatchObject({
        qCash: true,
        catalogue: false,
        order: false,
      });
      const elsewhere = await comeIn(desk, askul, 'sato.misaki');
      expect((await desk.good('buying.abilities', { account: elsewhere.id })).qCash).toBe(false);
      for (const call of ['q-cash.look', 'q-cash.history'] as const)
        expect(await desk.refused(call, { account: elsewhere.id })).toMatchObject({
          code: 'q-cash.not-here',
        });
      expect(await desk.refused('q-cash.charge', charge(elsewhere))).toMatchObject({
        code: 'q-cash.not-here',
      });
    }
  });

  it('QT-3 QT-8 QT-12 charges once however often it is pressed, and both histories have it; what waits opens the agent’s page', async () => {
    const { desk, account, clock } = await shop();
    {
      await desk.ended(await desk.good('sync.start', { account: account.id }));
      const before = await desk.good('q-cash.look', { account: account.id });
      const done = await desk.good('q-cash.charge', charge(account, { values: { way: 'due-proceeds' } }));
      expect(done.balance.amount).toBe(before.balance.amount + 1_000);
      const { charges, movements } = await desk.good('q-cash.history', { account: account.id });
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
      const order = await desk.good('history.order', { account: account.id, id: done.charge.id });
      expect(order).toMatchObject({ number: done.charge.number, payment: { method: 'proceeds' } });
    }
    {
      const twice = charge(account, { values: { way: 'qmoney' }, secondPassword: trialSecondPassword });
      const [one, other] = await Promise.all([
        desk.good('q-cash.charge', twice),
        desk.good('q-cash.charge', twice),
      ]);
      expect(other).toEqual(one);
      const { movements } = await desk.good('q-cash.history', { account: account.id });
      expect(movements.filter(({ subject }) => subject === one.charge.number)).toHaveLength(1);
    }
    {
      const { charge: waiting } = await desk.good(
        'q-cash.charge',
        charge(account, { values: { way: 'paypal' } }),
      );
      const pay = { account: account.id, charge: waiting.id };
      await desk.good('q-cash.pay', pay);
      expect(desk.opened.at(-1)).toMatch(/^https:\/\/qoo10-qcash-trial\.example\/pay\//);
      clock.pass(minutes(1));
      expect(await desk.refused('q-cash.pay', pay)).toMatchObject({ code: 'q-cash.nothing-to-pay' });
      expect(await desk.refused('q-cash.pay', { ...pay, charge: 'another' })).toMatchObject({
        code: 'q-cash.nothing-to-pay',
      });
    }
  });

  it('QT-24 proves the second password, which is in no file of the desk; a charge that was cut off is one, or none', async () => {
    const both = await shop();
    const { desk, account } = both;
    {
      const qmoney = (change: Partial<CallInput<'q-cash.charge'>> = {}) =>
        charge(account, { values: { way: 'qmoney' }, secondPassword: trialSecondPassword, ...change });
      expect(await desk.refused('q-cash.charge', qmoney({ secondPassword: 'Qsm-2026' }))).toMatchObject({
        code: 'q-cash.password-wrong',
        field: 'secondPassword',
      });
      // Cut after the store had it: the journal has the charge, and the password nowhere.
      const cutOff = qmoney();
      both.cut = { match: (asked) => /q-cash\/charges|settlements/.test(asked), when: 'after' };
      expect(await desk.refused('q-cash.charge', cutOff)).toMatchObject({ code: 'checkout.unsettled' });
      const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((each) =>
        each.isFile(),
      );
      expect(files.length).toBeGreaterThan(0);
      for (const { parentPath, name } of files)
        expect(readFileSync(join(parentPath, name)).includes(trialSecondPassword), name).toBe(false);
      both.cut = null;
      const after = (await desk.good('q-cash.look', { account: account.id })).balance.amount;
      // The same confirmation again is the same charge, with the proof that it had.
      await desk.good('q-cash.charge', cutOff);
      expect((await desk.good('q-cash.look', { account: account.id })).balance.amount).toBe(after);
      expect(
        (await desk.good('q-cash.history', { account: account.id })).movements.filter(
          ({ kind }) => kind === 'charge',
        ),
      ).toHaveLength(1);
    }
    {
      const before = (await desk.good('q-cash.look', { account: account.id })).balance.amount;
      const cutOff = charge(account);
      both.cut = { match: (asked) => /q-cash|settlements/.test(asked), when: 'before' };
      expect(await desk.refused('q-cash.charge', cutOff)).toMatchObject({ code: 'checkout.unsettled' });
      both.cut = null;
      expect(await desk.good('unsettled.list', {})).toMatchObject([{ what: 'charge', key: cutOff.key }]);
      expect((await desk.good('q-cash.charge', cutOff)).balance.amount).toBe(before + 1_000);
      expect(await desk.good('unsettled.list', {})).toEqual([]);
    }
  });

  it('QT-2 QT-5 QT-13 QT-20 spends and exchanges; what is missing comes with the voucher that makes it up', async () => {
    const { desk, account } = await shop();
    const id = { account: account.id };
    const look = await desk.good('q-cash.look', id);
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
    const wish = {
      ...id,
      key: randomUUID(),
      kind: dear.kind,
      item: '架空の傘',
      startsOn: calendarDate('2026-10-02'),
      price: dear.price.amount,
    };
    expect(dear.missing?.amount.amount).toBe(dear.price.amount - look.balance.amount);
    const tooLittle = await desk.refused('q-cash.advertise', wish);
    expect(tooLittle.code).toBe('q-cash.too-little');
    expect(tooLittle.message.ja).toContain(
      `¥${dear.missing!.amount.amount.toLocaleString('en-US')} 足りません`,
    );
    await desk.good('q-cash.charge', charge(account, { amount: dear.missing!.charge.amount }));
    const applied = await desk.good('q-cash.advertise', { ...wish, key: randomUUID() });
    expect(applied.balance.amount).toBe(
      look.balance.amount + dear.missing!.charge.amount - dear.price.amount,
    );
    expect(
      await desk.refused('q-cash.advertise', { ...wish, key: randomUUID(), kind: 'radio' }),
    ).toMatchObject({ code: 'q-cash.advertisement' });
    expect(await desk.refused('q-cash.advertise', { ...wish, key: randomUUID(), item: ' ' })).toMatchObject({
      code: 'q-cash.advertisement-item',
    });

    const exchanged = await desk.good('q-cash.exchange', { ...id, key: randomUUID(), points: 100 });
    expect(exchanged.balance.amount).toBe(applied.balance.amount + 100);
    expect(
      await desk.refused('q-cash.exchange', { ...id, key: randomUUID(), points: look.points.balance }),
    ).toMatchObject({ code: 'q-cash.points-over', field: 'points' });
    const { movements, advertisements } = await desk.good('q-cash.history', id);
    expect(movements.map(({ kind }) => kind)).toEqual(['exchange', 'advertisement', 'charge', 'opening']);
    expect(advertisements[0]).toMatchObject({ name: { ja: 'Qspecialプレミアム' }, item: '架空の傘' });
  });

  it('QT-24 sets the second password, which is not the one of the sign-in', async () => {
    const { desk } = await startDeskAndStore();
    const account = await comeIn(desk, qoo10, 'aoki.tsubasa');
    const wish = {
      account: account.id,
      password: 'Qsm-2027',
      current: null,
      newPassword: 'Betsu-no-2026',
      newPasswordAgain: 'Betsu-no-2026',
    };
    const same = { newPassword: wish.password, newPasswordAgain: wish.password };
    for (const [change, refusal] of [
      [same, { code: 'q-cash.password-same', field: 'newPassword' }],
      [{ newPasswordAgain: 'Betsu' }, { code: 'password.not-repeated' }],
      [{ newPassword: '', newPasswordAgain: '' }, { code: 'password.not-good' }],
      [{ password: '' }, { code: 'password.empty', field: 'password' }],
      [{ password: 'wrong' }, { code: 'password.wrong', field: 'password' }],
      [{ current: 'nothing' }, { code: 'q-cash.password-changed' }],
    ] as const)
      expect(await desk.refused('q-cash.set-password', { ...wish, ...change })).toMatchObject(refusal);
    await desk.good('q-cash.set-password', wish);
    expect((await desk.good('q-cash.look', { account: account.id })).passwordSet).toBe(true);
  });
});
