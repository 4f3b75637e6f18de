import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contrast } from '#electron/domain/mark-colours.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import type { SupplierRules } from '#shared/model/supplier-rules.ts';
import { neutralProfileId, type SupplierSetting } from '#shared/model/supplier-setting.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { startDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { sixthSupplier } from '#tests/support/sixth-supplier.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const [byNumber, byUserId] = sixthSupplier.trial.accounts;

/** What the sixth supplier says of itself to a desk that has no profile of it. */
const rules: SupplierRules = {
  mark: '緑',
  account: true,
  login: {
    kinds: [
      { kind: 'inquiry-number', digits: 6, label: { ja: 'お客様番号', en: 'Customer number' } },
      { kind: 'member-id' },
    ],
    label: { ja: 'お客様番号 / ユーザーID', en: 'Customer number / user ID' },
    example: '123456',
  },
  password: {
    minLength: 4,
    maxLength: 16,
    characters: 'letters-and-digits',
    requiredClasses: ['letter', 'digit'],
  },
  historyYears: 5,
  payments: ['np', 'bank-transfer', 'card'],
  buying: {
    cart: true,
    reorder: 'with-quantity',
    quotes: true,
    terms: [{ closingDay: 15, payMonthOffset: 1, payDay: 10 }],
    documents: [
      { kind: 'delivery-note', after: 'any-time', methods: null },
      { kind: 'invoice', after: 'shipped', methods: null },
    ],
  },
};

/** A desk whose only supplier is none that it knows, and which says `said` of itself. */
async function start(
  said: SupplierRules | null,
  {
    folder,
    down,
    ...setting
  }: Partial<Pick<SupplierSetting, 'rules' | 'support' | 'baseUrl'>> & { folder?: string; down?: true } = {},
) {
  const store = createEmbeddedStore({
    file: join(tempFolder(), 'store.db'),
    suppliers: [sixthSupplier],
    lines: 600,
    ...cheapCosts.store,
  });
  onTestFinished(() => store.close());
  const saying: { now: SupplierRules | null; down?: true; support?: object } = {
    now: said,
    ...(down && { down }),
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (saying.down) return new Response('', { status: 503 });
    const answer = await store.fetch(request);
    if (!new URL(request.url).pathname.endsWith('/v1/supplier')) return answer;
    const described = (await answer.json()) as object;
    return Response.json({
      ...described,
      ...(saying.now && { rules: saying.now }),
      ...(saying.support && { support: saying.support }),
    });
  };
  const desk = await startDesk({
    suppliers: [
      {
        id: sixthSupplier.id,
        name: sixthSupplier.name,
        profile: neutralProfileId,
        baseUrl: `https://store.example.jp/${sixthSupplier.id}`,
        ...setting,
      },
    ],
    fetch,
    ...(folder !== undefined && { folder }),
  });
  const described = () => desk.call('suppliers.describe', { supplier: sixthSupplier.id });
  await described();
  const signIn = ({ identifier, password } = byNumber!) =>
    desk.good('sign-in.start', {
      supplier: sixthSupplier.id,
      identifier: identifier.value,
      password,
      staySignedIn: false,
    });
  return { desk, signIn, saying, described };
}

describe('a desk whose only supplier has no profile of its own', () => {
  it('takes kinds of login ID, mark and label from the supplier', async () => {
    const { desk, signIn } = await start(rules);
    expect(await desk.good('suppliers.list', {})).toMatchObject([
      {
        id: sixthSupplier.id,
        profile: 'neutral',
        mark: '緑',
        identifierKinds: ['inquiry-number', 'member-id'],
        // What has no name of its own is called by none that was meant for both.
        identifierNames: { 'inquiry-number': { ja: 'お客様番号', en: 'Customer number' } },
        identifierLabel: rules.login!.label,
        historyYears: 5,
        staySignedIn: false,
        offers: {
          registration: false,
          passwordReset: false,
          idRecovery: false,
          account: true,
          mailedLinks: false,
        },
      },
    ]);
    expect((await signIn()).member.name).toBe('鈴木 大輝');
    expect((await signIn(byUserId)).member.name).toBe('加藤 浩');
    expect(
      await desk.refused('sign-in.start', {
        supplier: sixthSupplier.id,
        identifier: 'kato@minato.example.jp',
        password: 'x',
        staySignedIn: false,
      }),
    ).toMatchObject({ code: 'identifier.login-id' });
  });

  it('shows what the supplier offers, and nothing that would be refused', async () => {
    const { desk, signIn } = await start(rules);
    const { id: account } = await signIn();
    expect(await desk.good('buying.abilities', { account })).toMatchObject({
      catalogue: true,
      order: true,
      quotes: 'quote',
      reorder: { quantity: true },
      coupons: false,
      points: false,
      recurring: false,
      payment: true,
      documents: true,
      prepaid: false,
    });
    expect(await desk.good('account.abilities', { account })).toMatchObject({
      passwordChange: { requiresEmail: false },
      security: true,
      emailChange: null,
      twoStep: false,
      customer: false,
      members: false,
      areas: [],
    });
  });

  it('has its history fetched, and orders', async () => {
    const { desk, signIn } = await start(rules);
    const { id: account } = await signIn();
    expect(await desk.ended(await desk.good('sync.start', { account }))).toMatchObject({ state: 'done' });
    const before = await desk.good('orders.search', { accounts: [account], filter: {} });
    expect(before.orders).toBeGreaterThan(20);
    await fillCart(desk.desk, account);
    const { order } = await desk.good(
      'checkout.place-order',
      await confirmation(desk.desk, account, { payment: 'bank-transfer' }),
    );
    expect(order.number).toMatch(/^MD/);
    const { refusals } = await desk.good('documents.options', { account, of: 'order', id: order.id });
    expect(refusals).toContainEqual(
      expect.objectContaining({
        kind: 'invoice',
        refusal: expect.objectContaining({ code: 'document.not-shipped' }),
      }),
    );

    // The delivery note is issued: with a number of its own, the sums of the order, and a record.
    expect(refusals.map(({ kind }) => kind)).not.toContain('delivery-note');
    const note = { account, of: 'order', id: order.id, kind: 'delivery-note' } as const;
    const { document, sheets } = await desk.good('documents.print', {
      ...note,
      addressee: { key: 'company', honorific: 'onchu' },
    });
    expect(document).toMatchObject({ kind: 'delivery-note', amount: order.totals.taxIncluded });
    expect(document.number).toEqual(expect.any(String));
    expect(JSON.stringify(sheets)).toContain(order.number);
    expect(JSON.stringify(sheets)).toContain(sixthSupplier.issuer.name);
    const issued = await desk.good('documents.issued', { account, of: null });
    expect(issued.map(({ number, kind }) => [number, kind])).toEqual([[document.number, 'delivery-note']]);
  });

  it('keeps its own limits of a password, which a supplier can tighten and not loosen', async () => {
    const { desk, signIn } = await start(rules);
    const { id: account } = await signIn();
    const problems = async (newPassword: string) =>
      (
        await desk.refused('account.change-password', {
          account,
          currentEmail: null,
          currentPassword: byNumber!.password,
          newPassword,
          newPasswordAgain: newPassword,
        })
      ).problems?.map(({ code }) => code);
    // The supplier says four characters would do.
    expect(await problems('abc12')).toContain('min-length');
    expect(await problems('password1')).toEqual(['common']);
    expect(await problems('with-sign-2026')).toEqual(['no-symbols']);
  });

  it('has a history and a sign-in, and nothing else, of a supplier that says nothing of itself', async () => {
    const { desk, signIn } = await start(null);
    const { id: account } = await signIn(byUserId);
    expect(await desk.ended(await desk.good('sync.start', { account }))).toMatchObject({ state: 'done' });
    const abilities = await desk.good('buying.abilities', { account });
    expect(Object.entries(abilities).filter(([, offered]) => offered !== false && offered !== null)).toEqual(
      [],
    );
    expect(await desk.good('account.abilities', { account })).toMatchObject({
      passwordChange: null,
      security: false,
    });
    expect(await desk.refused('account.security', { account })).toMatchObject({ code: 'form.not-offered' });
    expect((await desk.good('accounts.list', {}))[0]?.supplier.offers.account).toBe(false);
  });

  it('tells the page when the supplier offers something else from now on', async () => {
    const { desk, signIn, saying } = await start(null);
    const { id: account } = await signIn(byUserId);
    saying.now = rules;
    const changed = desk.next('suppliers.changed');
    const people = desk.next('accounts.changed');
    // Whatever it calls its system, the page has no other profile to compare that with.
    expect(await desk.good('suppliers.describe', { supplier: sixthSupplier.id })).toMatchObject({
      profile: neutralProfileId,
    });
    expect(await changed).toMatchObject([{ mark: '緑' }]);
    expect(await people).toMatchObject([{ supplier: { mark: '緑', offers: { account: true } } }]);
    expect(await desk.good('buying.abilities', { account })).toMatchObject({ catalogue: true });
  });

  it('asks it again before it refuses something as not offered', async () => {
    const { desk, signIn, saying } = await start(null);
    const { id: account } = await signIn(byUserId);
    expect(await desk.refused('cart.get', { account })).toMatchObject({ code: 'form.not-offered' });
    saying.now = rules;
    expect(await desk.good('cart.get', { account })).toMatchObject({ lines: [] });
  });

  const readable = { light: '#1b5e20', dark: '#a5d6a7' };
  const card = async ({ desk }: Awaited<ReturnType<typeof start>>) =>
    (await desk.good('suppliers.list', {}))[0]!;

  it('has the colours of its mark, each only in the palette in which it can be read', async () => {
    expect((await card(await start({ ...rules, markColours: readable }))).markColours).toEqual(readable);
    // A pale green on white paper, and a dark one on black.
    const unreadable = await start({ ...rules, markColours: { light: '#a5d6a7', dark: '#1b5e20' } });
    expect((await card(unreadable)).markColours).toEqual({ light: null, dark: null });
    // 4.3 : 1 on the deepest paper, 4.9 : 1 on the nearest.
    const nearly = await start({ ...rules, markColours: { light: '#2e7d32', dark: null } });
    expect(contrast('#2e7d32', '#fffefb')).toBeGreaterThan(4.5);
    expect(contrast('#2e7d32', '#f1ede5')).toBeLessThan(4.5);
    expect((await card(nearly)).markColours?.light).toBeNull();
  });

  it.each([
    ['a text over its length', { signInText: { ja: 'あ'.repeat(201), en: 'too long' } }],
    ['a mark of three characters', { mark: 'みどり' }],
    ['a mark that is a space', { mark: '\u3000' }],
    ['a colour that is an address', { markColours: { light: 'url(https://x.example/a.png)', dark: null } }],
  ])('goes without what is over the limits: %s', async (_, over) => {
    const started = await start({ ...rules, ...over } as SupplierRules);
    const shown = await card(started);
    expect(shown.mark).toBe([...sixthSupplier.name.ja][0]);
    expect(shown).not.toHaveProperty('signInText');
    expect(shown).not.toHaveProperty('markColours');
    // Everything else of the description is there.
    expect(await started.described()).toMatchObject({ ok: true, value: { name: sixthSupplier.name } });
  });

  it('keeps mark, texts, rules and support over a restart, also while the supplier is down', async () => {
    const folder = tempFolder();
    const said: SupplierRules = {
      ...rules,
      markColours: readable,
      signInText: { ja: '社員番号でログインします。', en: 'Sign in with your staff number.' },
      helpText: { ja: '月末は電話が混み合います。', en: 'Lines are busy at the end of a month.' },
    };
    const first = await start(said, { folder });
    const before = await card(first);
    const help = await first.desk.good('suppliers.help', { supplier: sixthSupplier.id });
    expect(help.notes).toEqual([said.helpText]);
    await first.desk.desk.close();
    const kept = readFileSync(join(folder, 'descriptions.json'), 'utf8');
    expect(kept).not.toContain(byNumber!.password);
    expect(kept).not.toContain(byNumber!.identifier.value);

    const later = await start(null, { folder, down: true });
    expect((await card(later)).mark).toBe('緑');
    expect(await later.described()).toMatchObject({ ok: false });
    expect(await later.desk.good('suppliers.help', { supplier: sixthSupplier.id })).toMatchObject({
      notes: help.notes,
      channels: help.channels,
    });
    await later.desk.desk.close();
    // What was said at another address is not taken for this one's.
    const moved = await start(null, { folder, baseUrl: 'https://other.example.jp/x' });
    expect((await card(moved)).mark).not.toBe(before.mark);
  });

  it('goes by what IT lays down over what the supplier says', async () => {
    const { desk, signIn } = await start(rules, {
      rules: { mark: '社', buying: { quotes: false } },
      support: { phone: '内線 1234' },
    });
    expect((await desk.good('suppliers.list', {}))[0]).toMatchObject({ mark: '社', historyYears: 5 });
    const { id: account } = await signIn();
    expect(await desk.good('buying.abilities', { account })).toMatchObject({ quotes: null, catalogue: true });
    const { channels } = await desk.good('suppliers.help', { supplier: sixthSupplier.id });
    expect(channels).toContainEqual(expect.objectContaining({ kind: 'phone', number: '内線 1234' }));
  });
});
