import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linkPurposes, type LinkPurpose } from '#shared/supplier-api/links.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { lookInto } from './abuse-tools.ts';
import { ASKUL, linkOf, newestMail, QUO, start, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const HOUR = 3_600_000;
const DESK = 'desk-where-it-began';
const twoStep = account(QUO, 'kondo.natsumi');
const member = account(QUO, 'saito.yuko');

/** A link that was mailed, and what else is needed to use it. */
interface Issued {
  readonly token: string;
  readonly challengeId: string;
}

async function begin(store: Store, deskId: string): Promise<Issued> {
  const { identifier, password } = twoStep;
  const body = { identifier, password, deskId, ...mailOptions(QUO) };
  const answer = await readAs(await store.ask('signIn', { supplier: QUO, body }), signInResponseSchema);
  if (answer.outcome !== 'two-step-pending') throw new Error(answer.outcome);
  const { token } = linkOf(await newestMail(store, QUO, identifier.value));
  return { token, challengeId: answer.challengeId };
}

const mailed = async (store: Store, to: string): Promise<Issued> => ({
  token: linkOf(await newestMail(store, QUO, to)).token,
  challengeId: 'x'.repeat(43),
});

/** Has a link of each purpose mailed. */
const issue: Readonly<Record<LinkPurpose, (store: Store) => Promise<Issued>>> = {
  'two-step': (store) => begin(store, DESK),
  async 'verify-email'(store) {
    await start(store, QUO, 'new@example.jp');
    return mailed(store, 'new@example.jp');
  },
  async 'reset-password'(store) {
    const email = member.identifier.value;
    await store.ask('requestPasswordReset', { supplier: QUO, body: { email, ...mailOptions(QUO) } });
    return mailed(store, email);
  },
  async 'confirm-email-change'(store) {
    const { tokens, member: me } = await store.enter(member);
    const body = {
      currentEmail: me.email,
      currentPassword: member.password,
      newEmail: 'saito@example.jp',
      ...mailOptions(QUO),
    };
    await store.ask('startEmailChange', { supplier: QUO, token: tokens.accessToken, body });
    return mailed(store, me.email!);
  },
};

/** Uses a link for a purpose. */
const use = (store: Store, purpose: LinkPurpose, { token, challengeId }: Issued, supplier: string = QUO) => {
  const asked = {
    'two-step': ['completeTwoStep', { challengeId, token, deskId: DESK }],
    'verify-email': ['verifyRegistration', { token }],
    'reset-password': [
      'resetPassword',
      { token, email: member.identifier.value, newPassword: 'Betsuno2026' },
    ],
    'confirm-email-change': ['confirmEmailChange', { token, ...mailOptions(supplier) }],
  } as const;
  const [name, body] = asked[purpose];
  return store.ask(name, { supplier, body });
};

const randomToken = (): Issued => ({
  token: randomBytes(32).toString('base64url'),
  challengeId: randomBytes(32).toString('base64url'),
});
/** One character of the token is another one, at its beginning, in the middle and at its end; or only its case. */
const altered = ({ token, challengeId }: Issued): readonly Issued[] => {
  const at = (index: number) => {
    const put = token[index] === 'A' ? 'B' : 'A';
    return token.slice(0, index) + put + token.slice(index + 1);
  };
  return [
    at(0),
    at(20),
    at(token.length - 1),
    token.toLowerCase(),
    token.slice(0, -1),
    `${token}A`,
    [...token].reverse().join(''),
  ].map((each) => ({ token: each, challengeId }));
};

describe.each(linkPurposes)('links to %s', (purpose) => {
  it('cannot be guessed: a thousand tokens are nothing, and nothing is written', async () => {
    const store = await storeOver('in-process');
    const real = await issue[purpose](store);
    const file = lookInto(store.file);
    const version = file.version();
    const work = JSON.stringify(store.store.admin.passwordDerivations());
    for (let n = 0; n < 1000; n += 1)
      expect((await problemOf(await use(store, purpose, { ...randomToken() }))).reason).toBe('link-invalid');
    for (const near of altered(real))
      expect(await problemOf(await use(store, purpose, near))).toMatchObject({
        status: 404,
        reason: 'link-invalid',
      });
    expect(file.version()).toBe(version);
    // Not even the work of a password can be set off by guessing.
    expect(JSON.stringify(store.store.admin.passwordDerivations())).toBe(work);
    expect((await use(store, purpose, real)).ok).toBe(true);
  });

  it('are good for nothing else and nowhere else', async () => {
    const store = await storeOver('in-process');
    const real = await issue[purpose](store);
    const file = lookInto(store.file);
    const version = file.version();
    for (const wrong of linkPurposes.filter((each) => each !== purpose))
      expect((await problemOf(await use(store, wrong, real))).reason).toBe('link-invalid');
    for (const supplier of [ASKUL, 'amano-trial', 'plus-member-trial', 'qoo10-qcash-trial'])
      expect((await problemOf(await use(store, purpose, real, supplier))).reason).toMatch(
        /^(link-invalid|not-offered)$/,
      );
    const tokenBodies = [
      ['refresh', { refreshToken: real.token }],
      ['setPassword', { changeToken: real.token, newPassword: 'Betsuno2026' }],
      ['checkRegistration', { registrationToken: real.token, values: {}, password: null }],
      ['completeRegistration', { registrationToken: real.token, values: {}, password: null }],
    ] as const;
    for (const [name, body] of tokenBodies)
      expect((await problemOf(await store.ask(name, { supplier: QUO, body }))).reason).toMatch(
        /^(link-invalid|token-revoked)$/,
      );
    expect((await store.ask('me', { supplier: QUO, token: real.token })).status).toBe(401);
    expect(file.version()).toBe(version);
    expect((await use(store, purpose, real)).ok).toBe(true);
  });

  it('used ten times at the same moment hold once', async () => {
    const store = await storeOver('in-process');
    const real = await issue[purpose](store);
    const answers = await Promise.all(Array.from({ length: 10 }, () => use(store, purpose, real)));
    const good = answers.filter(({ ok }) => ok);
    expect(good).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect((await problemOf(answer)).reason).toBe('link-used');
  });

  it('are over at the hour, and a clock set back brings none to life', async () => {
    const store = await storeOver('in-process');
    const real = await issue[purpose](store);
    store.advance(HOUR);
    for (const back of [0, HOUR, 24 * HOUR]) {
      store.advance(-back);
      expect((await problemOf(await use(store, purpose, real))).reason).toBe('link-expired');
    }
  });
});
