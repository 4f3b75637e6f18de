import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, vi } from 'vitest';
import { supplierDescriptionSchema } from '#shared/supplier-api/sign-in.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { trialMailsSchema } from '#shared/supplier-api/trial-mail.ts';
import { startMailServer } from '#tests/support/mail-server.ts';
import { linkOf, newestMail, QUO, mailOptions, type Store } from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const quo = account(QUO, 'saito.yuko');
const EMAIL = quo.identifier.value;

const forget = (store: Store) =>
  store.ask('requestPasswordReset', { supplier: QUO, body: { email: EMAIL, ...mailOptions(QUO) } });
const outbox = async (store: Store, supplier: string) => {
  const response = await store.ask('trialMails', { supplier });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await readAs(response, trialMailsSchema)).mails;
};
const described = async (store: Store) =>
  readAs(await store.ask('describe', { supplier: QUO }), supplierDescriptionSchema);

describe.each(transports)('mails of the trial, %s', (transport) => {
  it('can be read there, the newest first, each supplier its own', async () => {
    const store = await storeOver(transport);
    expect((await described(store)).trialMail).toBe(true);
    await forget(store);
    store.advance(1000);
    await forget(store);
    const [newest, older, ...more] = await outbox(store, QUO);
    expect(more).toEqual([]);
    expect(Date.parse(newest!.at) - Date.parse(older!.at)).toBe(1000);
    for (const mail of [newest!, older!]) {
      expect(mail).toMatchObject({ to: EMAIL, subject: '【パスワード再設定のご案内】' });
      expect(mail.text.split('\n')).toContain(mail.links[0]);
      expect(linkOf(mail)).toMatchObject({ supplier: QUO, purpose: 'reset-password' });
    }
    expect(linkOf(newest!).token).not.toBe(linkOf(older!).token);
    expect(await outbox(store, 'amano-trial')).toEqual([]);
  });

  it('are kept up to a hundred, and the oldest goes', async () => {
    const store = await storeOver(transport);
    store.store.admin.set(QUO, 'mails.per-address-and-hour', '1000');
    await forget(store);
    const [first] = await outbox(store, QUO);
    for (let n = 1; n < 100; n += 1) await forget(store);
    expect((await outbox(store, QUO)).at(-1)).toEqual(first);
    await forget(store);
    const mails = await outbox(store, QUO);
    expect(mails).toHaveLength(100);
    expect(mails.map(({ id }) => id)).not.toContain(first!.id);
  });
});

describe('a store with a mail server', () => {
  it('AM-9 QC-35 sends its mails there, and shows them nowhere', async () => {
    const server = await startMailServer();
    const store = await storeOver('in-process', {
      smtp: { url: server.url, retryMs: 20 },
      onMailError: () => undefined,
    });
    expect((await described(store)).trialMail).toBe(false);
    expect(await problemOf(await store.ask('trialMails', { supplier: QUO }))).toMatchObject({
      status: 404,
      reason: 'not-found',
    });
    await forget(store);
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 20_000 });
    await store.store.whenMailIdle();
    const [mail] = server.taken;
    expect(mail!.to).toEqual([EMAIL]);
    const link = /kobai-desk:\/\/open\/\S+/.exec(mail!.mime.parts[0]!.body)![0];
    const token = link.split('/').at(-1)!;
    const body = { token, email: null, newPassword: 'Atarashii2026' };
    expect((await store.ask('resetPassword', { supplier: QUO, body })).status).toBe(204);
    expect((await store.signInAs({ ...quo, password: 'Atarashii2026' })).status).toBe(201);
  });

  it('answers while the mail server is away, and sends nothing of what the trial kept before', async () => {
    const gone = await startMailServer();
    await gone.stop();
    const before = await storeOver('in-process');
    await forget(before);
    const store = await storeOver('in-process', {
      smtp: { url: gone.url, retryMs: 20 },
      onMailError: () => undefined,
      file: before.file,
    });
    expect((await forget(store)).status).toBe(202);
    const server = await startMailServer(Number(new URL(gone.url).port));
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 20_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.taken).toHaveLength(1);
    expect(await outbox(before, QUO)).toHaveLength(1);
  });
});

describe('what a request carries', () => {
  it('nothing secret of it or of its answer is kept on disk to answer it again', async () => {
    const store = await storeOver('in-process');
    const { tokens } = await store.enter(quo);
    await forget(store);
    const { token } = linkOf(await newestMail(store, QUO, EMAIL));
    const session = { supplier: QUO, token: tokens.accessToken };
    const newEmail = { currentEmail: null, currentPassword: quo.password, newEmail: 'new@minato.example.jp' };
    await store.ask('startEmailChange', { ...session, body: { ...newEmail, ...mailOptions(QUO) } });
    const confirming = linkOf(await newestMail(store, QUO, EMAIL)).token;
    const confirmed = { token: confirming, ...mailOptions(QUO) };
    expect((await store.ask('confirmEmailChange', { supplier: QUO, body: confirmed })).status).toBe(200);
    const changed = { currentEmail: null, currentPassword: quo.password, newPassword: 'Atarashii2026' };
    expect((await store.ask('changePassword', { ...session, body: changed })).status).toBe(200);
    const reset = { token, email: null, newPassword: 'Betsuno2026' };
    await store.ask('resetPassword', { supplier: QUO, body: reset });
    const db = new Database(store.file, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM writes WHERE body IS NOT NULL').pluck().get()).toBe(0);
    db.close();
  });

  it('the same change asked for again with its key is answered again, and done once', async () => {
    const store = await storeOver('in-process');
    const { tokens } = await store.enter(quo);
    const body = { currentEmail: null, currentPassword: quo.password, newPassword: 'Atarashii2026' };
    const change = () =>
      store.ask('changePassword', { supplier: QUO, token: tokens.accessToken, key: 'once', body });
    const first = await (await change()).text();
    expect(await (await change()).text()).toBe(first);
    expect(await outbox(store, QUO)).toHaveLength(1);
  });

  it('a field of a megabyte is refused at every route that takes a body', async () => {
    const store = await storeOver('in-process');
    const names = (Object.entries(routes) as [RouteName, Route][]).filter(([, route]) => route.body);
    expect(names.length).toBeGreaterThan(15);
    for (const [name] of names) {
      const response = await store.ask(name, { params: { id: 'x' }, body: { huge: 'あ'.repeat(350_000) } });
      expect(await problemOf(response), name).toMatchObject({ status: 413, reason: 'bad-request' });
    }
  });
});
