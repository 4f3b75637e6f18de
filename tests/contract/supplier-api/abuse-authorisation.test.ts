import { describe, expect, it } from 'vitest';
import type { ProblemReason } from '#shared/model/problem.ts';
import { companyMembersSchema } from '#shared/supplier-api/people.ts';
import { isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { AMANO, lookInto, wellformed, type Target } from './abuse-tools.ts';
import { ASKUL, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const names = Object.keys(routes) as RouteName[];
const bearer = names.filter((name) => routes[name].by !== 'anyone');
type Bearer = {
  [Name in RouteName]: (typeof routes)[Name]['by'] extends 'anyone' ? never : Name;
}[RouteName];

const admin = account(ASKUL, 'takahashi.kazuo');
const colleague = account(ASKUL, 'suzuki.daiki');
const people = {
  viewer: account(ASKUL, 'watanabe.keiko'),
  buyer: account(ASKUL, 'sato.misaki'),
  /** The administrator of another company. */
  stranger: account(ASKUL, 'takasaki.ichiro'),
};

/** `own`: a good answer, about the caller and nobody else. */
type Word = ProblemReason | 'own';
const all = (word: Word) => ({ viewer: word, buyer: word, stranger: word });
/** Who may only look may not order. */
const buyers = (word: Word) => ({ ...all(word), viewer: 'not-allowed' }) as const;
const administrators = (stranger: Word) =>
  ({ viewer: 'not-allowed', buyer: 'not-allowed', stranger }) as const;

/** What each hears who asks about something of the trial company. A route without a line here does not compile. */
const expected: Readonly<Record<Bearer, Readonly<Record<keyof typeof people, Word>>>> = {
  signOut: all('own'),
  me: all('own'),
  orders: all('own'),
  order: all('not-found'),
  changePassword: all('wrong-password'),
  emailChange: all('own'),
  startEmailChange: all('not-offered'),
  cancelEmailChange: all('own'),
  companyMembers: administrators('own'),
  addMember: administrators('conflict'),
  changeMember: administrators('not-found'),
  decideMember: administrators('not-found'),
  removeMember: administrators('not-found'),
  transferAdministration: administrators('not-found'),
  customer: all('own'),
  checkCustomer: { viewer: 'fields-refused', buyer: 'fields-refused', stranger: 'own' },
  changeCustomer: { viewer: 'fields-refused', buyer: 'fields-refused', stranger: 'own' },
  addressBook: { ...all('not-offered'), stranger: 'own' },
  addAddress: { ...all('not-offered'), stranger: 'own' },
  changeAddress: { ...all('not-offered'), stranger: 'not-found' },
  removeAddress: { ...all('not-offered'), stranger: 'not-found' },
  security: all('own'),
  endSessions: all('own'),
  withdrawal: all('own'),
  withdraw: all('not-offered'),
  valueCodes: all('not-offered'),
  catalogue: all('own'),
  product: all('own'),
  lookUpProducts: all('own'),
  productRequests: all('own'),
  requestProduct: { viewer: 'not-allowed', buyer: 'own', stranger: 'own' },
  cart: buyers('own'),
  addToCart: buyers('own'),
  changeCart: buyers('own'),
  fillCart: buyers('not-found'),
  reorderPreview: buyers('not-found'),
  checkoutOptions: buyers('own'),
  previewOrder: buyers('conflict'),
  placeOrder: buyers('conflict'),
  quotes: all('own'),
  quote: all('not-found'),
  makeQuote: buyers('conflict'),
  quoteOrderPreview: all('not-found'),
  orderFromQuote: buyers('not-found'),
  removeQuote: buyers('not-found'),
  resolveWrite: all('own'),
  recentWrites: all('own'),
  prepaid: all('not-offered'),
  prepaidHistory: all('not-offered'),
  chargePrepaid: all('not-offered'),
  exchangePoints: all('not-offered'),
  applyForAdvertisement: all('not-offered'),
  verifyPrepaidPassword: all('not-offered'),
  setPrepaidPassword: all('not-offered'),
  payment: all('own'),
  npOrders: all('own'),
  checkPaymentTerm: all('not-offered'),
  changePaymentTerm: all('not-offered'),
  removeCard: { ...all('wrong-password'), viewer: 'not-allowed' },
  registerTrialCard: { ...all('own'), viewer: 'not-allowed' },
  benefits: all('own'),
  addCoupon: buyers('choices-refused'),
  registerItem: { viewer: 'not-allowed', buyer: 'choices-refused', stranger: 'choices-refused' },
  myCatalogues: all('own'),
  createMyCatalogue: { viewer: 'not-allowed', buyer: 'own', stranger: 'own' },
  changeMyCatalogue: { viewer: 'not-allowed', buyer: 'not-found', stranger: 'not-found' },
  addToMyCatalogue: { viewer: 'not-allowed', buyer: 'not-found', stranger: 'not-found' },
  removeMyCatalogue: { viewer: 'not-allowed', buyer: 'not-found', stranger: 'not-found' },
  recurringOrders: all('own'),
  createRecurringOrder: {
    viewer: 'not-allowed',
    buyer: 'choices-refused',
    stranger: 'choices-refused',
  },
  changeRecurringOrder: { viewer: 'not-allowed', buyer: 'not-found', stranger: 'not-found' },
  decideRecurringOrder: { viewer: 'not-allowed', buyer: 'not-found', stranger: 'not-found' },
  removeRecurringOrder: { viewer: 'not-allowed', buyer: 'not-found', stranger: 'not-found' },
  documentOptions: all('not-found'),
  issueDocument: all('not-found'),
  issuedDocuments: all('own'),
};

/** What of the trial company nobody may be told who is not of it. */
interface Known {
  readonly member: Target;
  readonly address: Target;
  readonly order: Target;
  readonly secrets: readonly string[];
  /** Orders of a department that is neither the viewer’s nor the buyer’s. */
  readonly foreignOrders: readonly string[];
}

async function known(store: Store): Promise<Known> {
  const file = lookInto(store.file);
  const { tokens } = await store.enter(admin);
  const { members } = await readAs(
    await store.ask('companyMembers', { token: tokens.accessToken }),
    companyMembersSchema,
  );
  const { member, version } = members.find((each) => each.member.email === 'suzuki.daiki@minato.example.jp')!;
  const minato = `SELECT id FROM companies WHERE supplier = '${ASKUL}' AND corporate_number = '8999801000001'`;
  const idsOf = (sql: string) => file.all<{ id: string }>(sql).map(({ id }) => id);
  const orders = (where: string) =>
    idsOf(`SELECT o.public_id AS id FROM orders o JOIN members m ON m.id = o.member_id
           WHERE o.company_id IN (${minato}) AND ${where}`);
  const foreignOrders = orders(`m.public_id = '${member.id}'`);
  expect(foreignOrders.length).toBeGreaterThan(0);
  const [address] = file.all<Target>(
    `SELECT b.public_id AS id, b.version FROM address_book b JOIN members m ON m.id = b.member_id
     WHERE m.email = ?`,
    member.email,
  );
  if (!address) throw new Error('no place to ask about');
  return {
    member: { id: member.id, version },
    address,
    order: { id: foreignOrders[0]!, version: 1 },
    secrets: [
      ...members.flatMap((each) => [each.member.id, each.member.email!]),
      ...orders('1 = 1'),
      address.id,
    ],
    foreignOrders,
  };
}

const targetOf = (name: RouteName, { member, address, order }: Known): Target =>
  name.endsWith('Address')
    ? address
    : /^(order|valueCodes|fillCart|reorderLook)$/.test(name)
      ? order
      : member;

interface About {
  readonly token: string | undefined;
  readonly target?: Target;
  readonly supplier?: string;
}
const ask = (store: Store, name: RouteName, { token, target, supplier = ASKUL }: About) =>
  store.ask(name, { ...wellformed[name](target), supplier, ...(token !== undefined && { token }) });

describe('who may do what', () => {
  it('a route that wants no sign-in is one of those that cannot', () => {
    expect(names.filter((name) => !bearer.includes(name)).sort()).toEqual(
      [
        'describe',
        'signIn',
        'signInWithIdToken',
        'completeTwoStep',
        'refresh',
        'setPassword',
        'requestPasswordReset',
        'resetPassword',
        'recoverId',
        'startRegistration',
        'verifyRegistration',
        'checkRegistration',
        'completeRegistration',
        'confirmEmailChange',
        'trialMails',
      ].sort(),
    );
  });

  it('who only looks can write nothing that the table of routes has for buyers or administrators', async () => {
    const store = await storeOver('in-process');
    const { tokens } = await store.enter(people.viewer);
    for (const name of bearer) {
      const route: Route = routes[name];
      if (!isWrite(route) || route.by === 'members') continue;
      const word = expected[name as Bearer].viewer;
      // Whether a supplier has it at all comes first.
      expect([name, ['not-allowed', 'not-offered'].includes(word)]).toEqual([name, true]);
      const answer = await ask(store, name, { token: tokens.accessToken });
      expect([name, (await problemOf(answer)).reason]).toEqual([name, word]);
    }
  });

  it('somebody who is not signed in, or no longer, hears why and nothing else, at every route', async () => {
    const store = await storeOver('in-process');
    const about = await known(store);
    const enter = async (who = colleague) => (await store.enter(who)).tokens;
    const expiring = await enter();
    store.advance(15 * 60_000);
    const { tokens, member } = await store.enter(admin);
    // Whose token has ended learns whom to ask.
    const [office, by] = [tokens.accessToken, member.name];
    const [signedOut, everywhere] = [await enter(), await enter()];
    const { refreshToken } = await enter(people.buyer);
    const elsewhere = await enter(account('amano-trial', 'suzuki.daiki'));
    await store.ask('signOut', { token: signedOut.accessToken });
    await ask(store, 'endSessions', { token: (await enter()).accessToken });
    const disabled = await enter();
    const decide = (decision: 'disable' | 'enable', version: number) =>
      store.ask('decideMember', {
        token: office,
        params: { id: about.member.id },
        body: { version, decision, ...mailOptions(ASKUL) },
      });
    expect((await decide('disable', about.member.version)).status).toBe(200);
    expect((await decide('enable', about.member.version + 1)).status).toBe(200);
    const removed = await enter();
    const gone = await store.ask('removeMember', { token: office, params: { id: about.member.id } });
    expect(gone.status).toBe(204);

    const presented: readonly (readonly [string | undefined, object])[] = [
      [undefined, { reason: 'token-revoked' }],
      ['garbage', { reason: 'token-revoked' }],
      ['A'.repeat(43), { reason: 'token-revoked' }],
      ['x'.repeat(10_000), { reason: 'token-revoked' }],
      [refreshToken, { reason: 'token-revoked' }],
      [elsewhere.accessToken, { reason: 'token-revoked' }],
      [expiring.accessToken, { reason: 'session-ended', because: 'signed-out-everywhere' }],
      [signedOut.accessToken, { reason: 'token-revoked' }],
      [everywhere.accessToken, { reason: 'session-ended', because: 'signed-out-everywhere' }],
      [disabled.accessToken, { reason: 'session-ended', because: 'member-disabled', by }],
      [removed.accessToken, { reason: 'session-ended', because: 'member-removed', by }],
    ];
    const lapsed = await enter(people.buyer);
    store.advance(15 * 60_000);
    const before = lookInto(store.file);
    const version = before.version();
    for (const name of bearer)
      for (const [token, why] of [...presented, [lapsed.accessToken, { reason: 'token-expired' }] as const]) {
        const { type, title, code, ...rest } = await problemOf(
          await ask(store, name, { token, target: targetOf(name, about) }),
        );
        expect([type, title, code].every((each) => each.length > 0)).toBe(true);
        expect({ name, ...rest }).toEqual({ name, status: 401, ...why });
      }
    expect(before.version()).toBe(version);
  });

  it.each(Object.entries(people))(
    'AS-69 a %s reaches the own things only, at every route',
    async (who, trial) => {
      const store = await storeOver('in-process');
      const about = await known(store);
      const hidden = who === 'stranger' ? about.secrets : about.foreignOrders;
      for (const name of bearer) {
        // Only Amano has an address book; there too the other company is another company.
        const supplier = who === 'stranger' && /address/i.test(name) ? AMANO : ASKUL;
        const { tokens } = await store.enter(supplier === ASKUL ? trial : account(AMANO, trial.person));
        const token = tokens.accessToken;
        const answer = await ask(store, name, { token, supplier, target: targetOf(name, about) });
        const text = await answer.clone().text();
        const word: Word = answer.ok ? 'own' : (await problemOf(answer)).reason;
        expect([name, word]).toEqual([name, expected[name as Bearer][who as keyof typeof people]]);
        for (const secret of hidden)
          if (text.includes(secret)) throw new Error(`${name} told ${who} ${secret}`);
      }
      // And nothing of it did anything to the person it was about.
      const { members } = await readAs(
        await store.ask('companyMembers', { token: (await store.enter(admin)).tokens.accessToken }),
        companyMembersSchema,
      );
      const after = members.find((each) => each.member.id === about.member.id);
      expect(after).toMatchObject({ version: about.member.version, state: 'active' });
    },
  );
});
