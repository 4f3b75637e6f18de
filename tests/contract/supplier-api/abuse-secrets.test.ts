import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readDeskLink } from '#shared/supplier-api/links.ts';
import { customerSchema } from '#shared/supplier-api/customer.ts';
import { companyMemberSchema } from '#shared/supplier-api/people.ts';
import { signInResponseSchema, tokensSchema } from '#shared/supplier-api/sign-in.ts';
import { startMailServer, type TakenMail } from '#tests/support/mail-server.ts';
import { lookInto, wellformed } from './abuse-tools.ts';
import {
  ASKUL,
  askulValues,
  check,
  complete,
  mailsTo,
  QUO,
  start,
  mailOptions,
  type Store,
} from './registering.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';

const admin = account(ASKUL, 'takahashi.kazuo');
const twoStep = account(QUO, 'kondo.natsumi');
const EMAIL = 'shirushi.tsuki@minato.example.jp';
const OWN = 'Jibun-no-Shirushi-1';

/** Everything that this day’s people typed or were given and nobody else may read. */
interface Day {
  /** Passwords and tokens: not anywhere but in mails. */
  readonly secrets: readonly string[];
  /** What was in mails: nowhere once a mail server has them. */
  readonly mailed: readonly string[];
}

/** A day of work with the accounts: somebody is added, comes in, changes this and that, and is deleted. */
async function aDay(store: Store, readMail: (to: string) => Promise<string>): Promise<Day> {
  const secrets: string[] = [OWN];
  const mailed: string[] = [];
  const office = (await store.enter(admin)).tokens;
  secrets.push(office.accessToken, office.refreshToken, admin.password);
  const body = { ...(wellformed.addMember().body as object), departmentId: null, email: EMAIL };
  const added = await readAs(
    await store.ask('addMember', { token: office.accessToken, body }),
    companyMemberSchema,
  );

  const temporary = /(?:仮パスワード): (\S+)/.exec(await readMail(EMAIL))![1]!;
  mailed.push(temporary);
  const first = await readAs(await store.signIn(ASKUL, 'email', EMAIL, temporary), signInResponseSchema);
  if (first.outcome !== 'password-change-required') throw new Error(first.outcome);
  secrets.push(first.changeToken);
  const set = { changeToken: first.changeToken, newPassword: OWN };
  expect((await store.ask('setPassword', { body: set })).status).toBe(204);
  const entered = await readAs(await store.signIn(ASKUL, 'email', EMAIL, OWN), signInResponseSchema);
  if (entered.outcome !== 'signed-in') throw new Error(entered.outcome);
  const token = entered.tokens.accessToken;
  const refreshed = await store.ask('refresh', { body: { refreshToken: entered.tokens.refreshToken } });
  const next = await readAs(refreshed, tokensSchema);
  secrets.push(token, entered.tokens.refreshToken, next.accessToken, next.refreshToken);

  const customer = await readAs(await store.ask('customer', { token }), customerSchema);
  const { phone, postalCode, prefecture, city, street } = askulValues;
  const values = { personName: '標 月子', phone, postalCode, prefecture, city, street };
  expect((await store.ask('checkCustomer', { token, body: { values } })).status).toBe(200);
  const register = { version: customer.version, values, locale: 'ja' };
  expect((await store.ask('changeCustomer', { token, body: register })).status).toBe(200);
  await store.signIn(ASKUL, 'email', EMAIL, 'Machigai-no-Shirushi-9');
  secrets.push('Machigai-no-Shirushi-9');

  const params = { id: added.member.id };
  const as = { token: office.accessToken, params };
  const { version } = added;
  const change = { version, departmentId: null, role: 'viewer' };
  expect((await store.ask('changeMember', { ...as, body: change })).status).toBe(200);
  const disable = { version: version + 1, decision: 'disable', ...mailOptions(ASKUL) };
  expect((await store.ask('decideMember', { ...as, body: disable })).status).toBe(200);

  // A registration, a reset and a sign-in by link, each as far as its secrets go.
  const started = await start(store, ASKUL, 'shirushi@aozora.example.jp');
  if (started.next !== 'details') throw new Error(started.next);
  const { registrationToken } = started;
  secrets.push(registrationToken);
  await check(store, ASKUL, registrationToken, askulValues, null);
  expect((await complete(store, ASKUL, registrationToken, askulValues, null)).status).toBe(201);
  mailed.push(/(?:仮パスワード): (\S+)/.exec(await readMail('shirushi@aozora.example.jp'))![1]!);
  const reset = { email: 'saito.yuko@minato.example.jp', ...mailOptions(QUO) };
  await store.ask('requestPasswordReset', { supplier: QUO, body: reset });
  await store.signInAs(twoStep);
  for (const to of [reset.email, twoStep.identifier.value]) {
    const link = /kobai-desk:\S+/.exec(await readMail(to))![0];
    mailed.push(readDeskLink(link)!.token);
  }
  return { secrets, mailed };
}

/** Looks through every table but the mails. */
function expectNowhere(file: ReturnType<typeof lookInto>, secrets: readonly string[]): void {
  const tables = file
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'mails'`)
    .map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const values = file
      .all<object>(`SELECT * FROM ${table}`)
      .flatMap((row) => Object.values(row) as unknown[]);
    const texts = values.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)));
    for (const secret of secrets)
      if (texts.some((text) => text.includes(secret))) throw new Error(`${table} holds ${secret}`);
  }
}

describe('what nobody is to read', () => {
  it('is in no table of the store, but for mails of the trial, and in no answer that is kept', async () => {
    const said: string[] = [];
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const store = await storeOver('in-process');
    const outbox = async (to: string) =>
      (await mailsTo(store, to.includes('saito') || to.includes('kondo') ? QUO : ASKUL, to))[0]!.text;
    const { secrets, mailed } = await aDay(store, outbox);
    for (const spy of [write, out]) spy.mockRestore();
    expect(said.join('')).not.toMatch(/Shirushi|shirushi/);

    const file = lookInto(store.file);
    expectNowhere(file, [...secrets, ...mailed]);
    // Of answers that can be asked for again only that they were given is kept.
    const kept = file.all<{ body: string | null }>('SELECT body FROM writes WHERE body IS NOT NULL');
    expect(kept.map(({ body }) => body).filter((body) => body !== null)).toEqual([]);
  });

  it('is in no byte of the file where a mail server takes the mails, and nothing is left of the address of who was deleted but that mail went there', async () => {
    const server = await startMailServer();
    const store = await storeOver('in-process', {
      smtp: { url: server.url },
      onMailError: () => undefined,
    });
    const newest = (to: string): TakenMail | undefined =>
      server.taken.findLast((mail) => mail.to.includes(to));
    const { secrets, mailed } = await aDay(store, async (to) => {
      await store.store.whenMailIdle();
      await vi.waitFor(() => expect(newest(to)).toBeDefined(), { timeout: 20_000 });
      return newest(to)!.mime.parts[0]!.body;
    });
    const { accessToken: token } = (await store.enter(admin)).tokens;
    const list = (await (await store.ask('companyMembers', { token })).json()) as {
      readonly members: readonly { readonly member: { readonly id: string; readonly email: string } }[];
    };
    const { id } = list.members.find(({ member }) => member.email === EMAIL)!.member;
    expect((await store.ask('removeMember', { token, params: { id } })).status).toBe(204);
    await store.store.whenMailIdle();
    expect((await problemOf(await store.signIn(ASKUL, 'email', EMAIL, OWN))).reason).toBe('mismatch');
    const file = lookInto(store.file);
    expectNowhere(file, [EMAIL]);
    file.close();
    store.store.close();

    expect(existsSync(`${store.file}-wal`)).toBe(false);
    const bytes = readFileSync(store.file).toString('latin1');
    for (const secret of [...secrets, ...mailed])
      if (bytes.includes(secret)) throw new Error(`the file holds ${secret}`);
  });
});
