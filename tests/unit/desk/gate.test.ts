import { describe, expect, it } from 'vitest';
import { createGate } from '#electron/desk/gate/gate.ts';
import type { MemberRoute } from '#electron/desk/ports/supplier-client.ts';
import type { RequestFault, Session } from '#electron/desk/sign-in/session.ts';
import { accessRefusal } from '#electron/domain/access.ts';
import { profileFor } from '#electron/domain/account-kinds.ts';
import { neutralProfile } from '#electron/domain/profiles/neutral.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { roles, type AccountKind, type Role } from '#shared/model/member.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { routes } from '#shared/supplier-api/routes.ts';
import { accountOf } from '#tests/support/caches.ts';

const account = accountOf('a');
const askul = profiles.find(({ id }) => id === 'askul')!;
const memberRoutes = (Object.keys(routes) as (keyof typeof routes)[]).filter(
  (name): name is MemberRoute => routes[name].by !== 'anyone',
);

type Believed = { role: Role; accountKind?: AccountKind };

/** A member at a supplier that answers everything and says `later` of itself, and what was sent to it. */
function memberAt(
  profile: SupplierProfile,
  believed: Role,
  really: Role | null = believed,
  later?: SupplierProfile,
) {
  const asked: string[] = [];
  let known = profile;
  const describeSupplier = async () => {
    asked.push('describe');
    known = later!;
  };
  let fault: RequestFault | null = null;
  const session = {
    id: account,
    get supplier() {
      const { accountKind } = session.member;
      const own = { id: 'one', host: 'one.example', name: { ja: '一', en: 'One' } };
      return { ...own, profile: profileFor(known, accountKind), ...(later && { learn: () => true }) };
    },
    member: { role: believed } as Believed,
    updateMember: (member: Believed) => void (session.member = member),
    ask: async (route: string, question: object = {}): Promise<Result<unknown, RequestFault>> => {
      asked.push(route);
      if (route === 'me' && really === null) return refused({ kind: 'unreachable', host: 'one.example' });
      if (route === 'me') return ok({ role: really });
      return fault ? refused(fault) : ok(question);
    },
  };
  const find = (id: string) =>
    id === account ? ok(session as unknown as Session) : refuse('account.unknown');
  const gate = createGate({ find }, { now: () => instantOf(0) }, describeSupplier);
  return {
    gate,
    session,
    asked,
    // What a route takes is nothing to the gate.
    ask: (route: MemberRoute) => gate.ask(account, route as 'cart'),
    fail: (by: RequestFault) => void (fault = by),
  };
}

describe('the gate', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    'AS-69 sends nothing at %s that the table of routes does not let the member ask, for every route and role',
    async (_, profile) => {
      let refusals = 0;
      for (const route of memberRoutes)
        for (const role of roles) {
          const code = accessRefusal(profile, role, routes[route]);
          const { ask, asked } = memberAt(profile, role);
          const answer = await ask(route);
          expect([route, role, answer.ok ? null : answer.error.code]).toEqual([route, role, code]);
          // Before anything is refused the supplier is asked who the member is now.
          const sent = code === null ? [route] : ['me'];
          if (route !== 'me') expect([route, role, asked]).toEqual([route, role, sent]);
          if (code !== null) refusals += 1;
        }
      expect(refusals).toBeGreaterThan(0);
    },
  );

  it('AS-69 refuses every route for administrators to anybody else, whatever feature asks it', async () => {
    const guarded = memberRoutes.filter((name) => routes[name].by === 'administrators');
    expect(guarded.length).toBeGreaterThan(0);
    for (const route of guarded)
      for (const role of ['buyer', 'viewer'] as const) {
        const { ask, asked, gate } = memberAt(askul, role);
        expect(await ask(route)).toMatchObject({ error: { code: 'people.not-administrator' } });
        expect(await gate.enter(account, route)).toMatchObject({
          error: { code: 'people.not-administrator' },
        });
        expect(new Set(asked)).toEqual(new Set(['me']));
      }
  });

  it('lets in whom somebody has promoted since, after asking once', async () => {
    const { ask, asked, session } = memberAt(askul, 'viewer', 'administrator');
    expect((await ask('addToCart')).ok).toBe(true);
    expect((await ask('companyMembers')).ok).toBe(true);
    expect(asked).toEqual(['me', 'addToCart', 'companyMembers']);
    expect(session.member.role).toBe('administrator');
  });

  it('AS-5 lets in whose account has become a company’s since', async () => {
    const { ask, asked, session } = memberAt(askul, 'administrator');
    session.member.accountKind = 'personal';
    expect((await ask('companyMembers')).ok).toBe(true);
    expect(asked).toEqual(['me', 'companyMembers']);
  });

  it('asks a supplier that describes itself what it offers now, before it refuses', async () => {
    const { ask, asked } = memberAt(neutralProfile(askul.name, null), 'buyer', 'buyer', askul);
    expect((await ask('cart')).ok).toBe(true);
    expect((await ask('cart')).ok).toBe(true);
    expect([...asked].sort()).toEqual(['cart', 'cart', 'describe', 'me']);
  });

  it('goes by what it knows where the supplier can’t say who the member is now', async () => {
    const { ask, asked } = memberAt(askul, 'viewer', null);
    expect(await ask('addToCart')).toMatchObject({ error: { code: 'buying.not-allowed' } });
    expect(asked).toEqual(['me']);
  });

  it('looks up the member after the supplier refused a right or does not offer it, and after nothing else', async () => {
    const { ask, asked, session, fail } = memberAt(askul, 'buyer', 'viewer');
    const problem = { type: 'about:blank', title: '', status: 409, code: '', reason: 'conflict' } as const;
    fail({ kind: 'problem', problem });
    expect(await ask('changeMyCatalogue')).toMatchObject({ error: { code: 'list.conflict' } });
    expect(session.member.role).toBe('buyer');
    fail({ kind: 'problem', problem: { ...problem, status: 403, reason: 'not-allowed' } });
    expect(await ask('changeMyCatalogue')).toMatchObject({ error: { code: 'buying.not-allowed' } });
    expect(session.member.role).toBe('viewer');
    expect(asked).toEqual(['changeMyCatalogue', 'changeMyCatalogue', 'me']);
    const other = memberAt(askul, 'buyer', 'viewer');
    other.fail({ kind: 'problem', problem: { ...problem, status: 403, reason: 'not-offered' } });
    expect(await other.ask('changeMyCatalogue')).toMatchObject({ error: { code: 'form.not-offered' } });
    expect(other.asked).toEqual(['changeMyCatalogue', 'me']);
  });

  it('says why there is no session to ask in', async () => {
    const { ask, gate, fail } = memberAt(askul, 'buyer');
    fail({ kind: 'no-session', refusal: refusal('session.expired') });
    expect(await ask('cart')).toMatchObject({ error: { code: 'session.expired' } });
    expect(await gate.ask(accountOf('b'), 'cart')).toMatchObject({ error: { code: 'account.unknown' } });
  });

  it('passes on what the page sent, without the account', async () => {
    const { gate } = memberAt(askul, 'buyer');
    const remove = gate.forward<'removeMyCatalogue', { account: AccountId; id: string }>(
      'removeMyCatalogue',
      (params) => ({ params }),
    );
    expect(await remove({ account, id: 'list-1' })).toEqual(ok({ params: { id: 'list-1' } }));
    expect(await gate.forward('cart')({ account })).toEqual(ok({}));
  });
});
