import { randomUUID } from 'node:crypto';
import type { Answer } from '../client.ts';
import type { Check, Kit, KitSession } from '../kit.ts';
import type { CheckId } from '../messages.ts';
import type { Tokens } from '../shapes.ts';

/** What a token of a session that has ended is refused with. */
export const DEAD = ['token-revoked', 'session-ended', 'token-expired'];

/** Exchanges the refresh token of a session under a key. */
export const exchange = (kit: Kit, { tokens, deskId }: KitSession, key: string): Promise<Answer> =>
  kit.ask('refresh', { body: { refreshToken: tokens.refreshToken, deskId }, key });

/** A session whose refresh token was used once. */
interface Exchanged {
  readonly session: KitSession;
  readonly key: string;
  readonly pair: Tokens;
}

/** A second use of a refresh token, and the latest pair of the session at that time. */
type SecondUse = (kit: Kit, used: Exchanged) => Promise<{ readonly answer: Answer; readonly pair: Tokens }>;

const repeated = ({ session, key }: Exchanged, kit: Kit): Promise<Answer> => exchange(kit, session, key);

/** Each guard against a second use by itself: nothing but what it is about differs from a repeat that is good. */
const secondUses: readonly (readonly [check: CheckId, use: SecondUse])[] = [
  [
    'refresh.other-key',
    async (kit, { session, pair }) => ({ answer: await exchange(kit, session, randomUUID()), pair }),
  ],
  [
    'refresh.other-desk',
    async (kit, { session, key, pair }) => {
      const elsewhere = { ...session, deskId: `conformance-${randomUUID()}` };
      return { answer: await exchange(kit, elsewhere, key), pair };
    },
  ],
  [
    'refresh.used-pair',
    async (kit, used) => {
      await kit.ask('me', { token: used.pair.accessToken });
      return { answer: await repeated(used, kit), pair: used.pair };
    },
  ],
  [
    'refresh.used-pair',
    async (kit, used) => {
      const { deskId } = used.session;
      const next = await exchange(kit, { tokens: used.pair, deskId }, randomUUID());
      return { answer: await repeated(used, kit), pair: next.good ? (next.body as Tokens) : used.pair };
    },
  ],
];

async function checkSecondUse(kit: Kit, check: CheckId, use: SecondUse): Promise<void> {
  const [session, key] = [await kit.signIn(), randomUUID()];
  const first = session && (await exchange(kit, session, key));
  if (!first || !kit.accepted('refresh.pair', first)) return;
  const { answer, pair } = await use(kit, { session, key, pair: first.body as Tokens });
  const isRefused = kit.refused(check, answer, 401, ['session-ended']);
  // A session that goes on by a mistake that was said already is ended like any other.
  if (!isRefused) return void (await kit.ask('signOut', { token: pair.accessToken }));
  const { because = null } = answer.body as { because?: string };
  kit.same('refresh.because', answer, '$.because', because, 'token-reused');
  kit.refused('refresh.family', await kit.ask('me', { token: pair.accessToken }), 401, DEAD);
  const after = await exchange(kit, { tokens: pair, deskId: session.deskId }, randomUUID());
  kit.refused('refresh.family', after, 401, DEAD);
}

/** Refreshes: the pair that they give, the repeat of a lost answer, and each second use that is none. */
export const refreshing: readonly Check[] = [
  {
    level: 'History',
    ids: ['refresh.pair', 'refresh.repeat', 'refresh.unknown'],
    run: async (kit) => {
      const session = await kit.signIn();
      if (!session) return 'no-session';
      const key = randomUUID();
      const first = await exchange(kit, session, key);
      if (!kit.accepted('refresh.pair', first)) return;
      const pair = first.body as Tokens;
      for (const name of ['accessToken', 'refreshToken'] as const)
        if (pair[name] === session.tokens[name]) kit.say('refresh.pair', first, `$.${name}`, 'unchanged');
      const again = await exchange(kit, session, key);
      if (kit.accepted('refresh.repeat', again))
        kit.same('refresh.repeat', again, '', again.body, first.body);
      kit.accepted('refresh.pair', await kit.ask('me', { token: pair.accessToken }));
      await kit.ask('signOut', { token: pair.accessToken });
      const unknown = await kit.ask('refresh', {
        body: { refreshToken: `conformance-${randomUUID()}`, deskId: session.deskId },
      });
      kit.refused('refresh.unknown', unknown, 401, DEAD);
    },
  },
  {
    level: 'History',
    ids: ['refresh.first'],
    run: async (kit) => {
      const session = await kit.signIn();
      if (!session) return 'no-session';
      const elsewhere = { ...session, deskId: `conformance-${randomUUID()}` };
      const first = await exchange(kit, elsewhere, randomUUID());
      const token = (first.body as Partial<Tokens> | null)?.accessToken ?? session.tokens.accessToken;
      kit.accepted('refresh.first', first);
      await kit.ask('signOut', { token });
    },
  },
  {
    level: 'History',
    ids: [
      'refresh.other-key',
      'refresh.other-desk',
      'refresh.used-pair',
      'refresh.family',
      'refresh.because',
    ],
    run: async (kit) => {
      for (const [check, use] of secondUses) await checkSecondUse(kit, check, use);
    },
  },
];
