import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import {
  companyMemberSchema,
  companyMembersSchema,
  type memberDecisions,
  type CompanyMember,
} from '#shared/supplier-api/people.ts';
import { ASKUL, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs } from './store.ts';

export const admin = account(ASKUL, 'takahashi.kazuo');
export const buyer = account(ASKUL, 'sato.misaki');
export const otherBuyer = account(ASKUL, 'suzuki.daiki');
export const viewer = account(ASKUL, 'watanabe.keiko');
export const NEW = 'jiro@minato.example.jp';

type Decision = (typeof memberDecisions)[number];
export const emailOf = ({ person }: TrialAccount) => `${person}@minato.example.jp`;
export const reason = async (answer: Promise<Response> | Response) => (await problemOf(await answer)).reason;

/** The administrator's desk, and what it can do. */
export async function office(store: Store, by: TrialAccount = admin) {
  const { tokens, member } = await store.enter(by);
  const token = tokens.accessToken;
  const list = async () => readAs(await store.ask('companyMembers', { token }), companyMembersSchema);
  const find = async (email: string): Promise<CompanyMember> => {
    const found = (await list()).members.find((each) => each.member.email === email);
    if (!found) throw new Error(`nobody has ${email}`);
    return found;
  };
  const add = (body: object) =>
    store.ask('addMember', {
      token,
      body: {
        name: '青空 次郎',
        kana: null,
        email: NEW,
        departmentId: null,
        role: 'buyer',
        ...mailOptions(ASKUL),
        ...body,
      },
    });
  const change = ({ member: { id }, version }: CompanyMember, body: object) =>
    store.ask('changeMember', {
      token,
      params: { id },
      body: { version, departmentId: null, role: 'buyer', ...body },
    });
  const decide = ({ member: { id }, version }: CompanyMember, decision: Decision) =>
    store.ask('decideMember', { token, params: { id }, body: { version, decision, ...mailOptions(ASKUL) } });
  const remove = ({ member: { id } }: CompanyMember) => store.ask('removeMember', { token, params: { id } });
  const transferAdministration = (to: string, password = by.password) =>
    store.ask('transferAdministration', { token, body: { to, password, ...mailOptions(ASKUL) } });
  return { token, member, list, find, add, change, decide, remove, transferAdministration };
}
type Office = Awaited<ReturnType<typeof office>>;

/** How many of the company can look after it, seen by somebody who can. */
export const administratorsSeenBy = async (desk: Office) =>
  (await desk.list()).members.filter(
    (each) => each.member.role === 'administrator' && each.state === 'active',
  );

/** Makes somebody a second administrator. */
export async function secondAdministrator(desk: Office, person: TrialAccount): Promise<CompanyMember> {
  const before = await desk.find(emailOf(person));
  const department = before.member.department?.id ?? null;
  const answer = await desk.change(before, { role: 'administrator', departmentId: department });
  return readAs(answer, companyMemberSchema);
}
