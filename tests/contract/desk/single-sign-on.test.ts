import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { neutralProfileId } from '#shared/model/supplier-setting.ts';
import type { SupplierRules } from '#shared/model/supplier-rules.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { startDesk } from '#tests/support/desk.ts';
import { startIssuer } from '#tests/support/issuer.ts';
import { sixthSupplier } from '#tests/support/sixth-supplier.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const [, who] = sixthSupplier.trial.accounts;

/** A supplier with a page of its own beside ID and password. It takes whoever the issuer calls `kato`. */
async function supplierWithPage(person = 'kato') {
  const issuer = await startIssuer(person);
  const file = join(tempFolder(), 'store.db');
  const store = createEmbeddedStore({
    file,
    suppliers: [
      {
        ...sixthSupplier,
        profile: { ...sixthSupplier.profile, singleSignOn: issuer.at },
        personOf: (idToken, nonce) => (issuer.check(idToken, nonce) === 'kato' ? who!.identifier : null),
      },
    ],
    lines: 200,
    ...cheapCosts.store,
  });
  onTestFinished(() => store.close());
  /** How many answers to a sign-in get lost after the supplier has taken it. */
  const line = { lost: 0 };
  const sessions = (): unknown => {
    const db = new Database(file, { readonly: true });
    const count = db.prepare('SELECT count(*) FROM sessions').pluck().get();
    db.close();
    return count;
  };
  const rules: SupplierRules = { singleSignOn: issuer.at, staySignedIn: true };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (request.url.startsWith(issuer.at.issuer)) return globalThis.fetch(request);
    if (pathname.endsWith('/v1/supplier'))
      return Response.json({ ...((await (await store.fetch(request)).json()) as object), rules });
    const answer = await store.fetch(request);
    if (!pathname.endsWith('/v1/sessions/id-token') || line.lost === 0) return answer;
    line.lost -= 1;
    throw new TypeError('cut');
  };
  const start = async (folder = tempFolder()) => {
    const desk = await startDesk({
      folder,
      fetch,
      suppliers: [
        {
          id: sixthSupplier.id,
          name: sixthSupplier.name,
          profile: neutralProfileId,
          baseUrl: `https://store.example.jp/${sixthSupplier.id}`,
        },
      ],
    });
    await desk.good('suppliers.describe', { supplier: sixthSupplier.id });
    /** Signs in with a browser that goes where it is led. */
    const signIn = async (staySignedIn = false) => {
      const before = desk.opened.length;
      const answer = desk.call('sign-in.on-page', { supplier: sixthSupplier.id, staySignedIn });
      await vi.waitFor(() => expect(desk.opened.length).toBeGreaterThan(before), 10_000);
      const visited = await globalThis.fetch(desk.opened.at(-1)!);
      expect(visited.status).toBe(200);
      return answer;
    };
    return { desk, signIn, folder };
  };
  return { issuer, start, line, sessions };
}

it('is offered by the supplier, and leads to the same session as ID and password', async () => {
  const { issuer, start } = await supplierWithPage();
  const { desk, signIn, folder } = await start();
  expect(await desk.good('suppliers.list', {})).toMatchObject([
    { signInPage: new URL(issuer.at.issuer).host },
  ]);
  const answer = await signIn();
  if (!answer.ok) throw new Error(answer.error.code);
  expect(answer.value).toMatchObject({ state: 'signed-in', member: { name: '加藤 浩' } });
  const account = answer.value.id;
  expect(await desk.ended(await desk.good('sync.start', { account }))).toMatchObject({ state: 'done' });
  // Without a password nothing could open the history later, so it is for this run only.
  const kept = readdirSync(join(folder, 'caches')).filter((name) => name.endsWith('.db'));
  expect(kept.filter((name) => !name.includes('.this-run.'))).toEqual([]);
  expect(await desk.good('accounts.sign-out', { account, forget: false })).toBeNull();
  expect(await desk.good('accounts.list', {})).toEqual([]);
  expect(
    await desk.refused('sign-in.offline', {
      supplier: sixthSupplier.id,
      identifier: who!.identifier.value,
      password: who!.password,
    }),
  ).toMatchObject({ code: 'offline.not-prepared' });
});

it('is one sign-in where the answer of the supplier is lost, and can be begun again where the line stays cut', async () => {
  const { start, line, sessions } = await supplierWithPage();
  const { desk, signIn } = await start();
  line.lost = 1;
  expect(await signIn()).toMatchObject({ ok: true, value: { state: 'signed-in' } });
  expect(sessions()).toBe(1);
  line.lost = 2;
  expect(await signIn()).toMatchObject({ ok: false, error: { code: 'supplier.unreachable' } });
  expect(sessions()).toBe(2);
  expect(await signIn()).toMatchObject({ ok: true });
  expect((await desk.good('accounts.list', {})).length).toBe(1);
});

it('gives way to ID and password, and the other way round, in one run', async () => {
  const { start } = await supplierWithPage();
  const { desk, signIn } = await start();
  const first = await signIn();
  const withPassword = await desk.good('sign-in.start', {
    supplier: sixthSupplier.id,
    identifier: who!.identifier.value,
    password: who!.password,
    staySignedIn: false,
  });
  expect(first).toMatchObject({ ok: true, value: { id: withPassword.id } });
  const account = withPassword.id;
  expect(await desk.ended(await desk.good('sync.start', { account }))).toMatchObject({ state: 'done' });
  const found = await desk.good('orders.search', { accounts: [account], filter: {} });
  expect(found.orders).toBeGreaterThan(0);
  // The history that the password seals stays as it is.
  expect(await signIn()).toMatchObject({ ok: true, value: { id: account } });
  expect((await desk.good('orders.search', { accounts: [account], filter: {} })).orders).toBe(found.orders);
});

it('stays signed in over a restart where the person says so', async () => {
  const { start } = await supplierWithPage();
  const first = await start();
  expect(await first.signIn(true)).toMatchObject({ ok: true, value: { staySignedIn: true } });
  await first.desk.desk.close();
  const later = await start(first.folder);
  expect(await later.desk.good('accounts.list', {})).toMatchObject([
    { staySignedIn: true, member: { name: '加藤 浩' } },
  ]);
});

it('refuses a person whom the supplier does not know, and one who gives up', async () => {
  const { start } = await supplierWithPage('somebody else');
  const { desk, signIn } = await start();
  const unknown = await signIn();
  expect(unknown).toMatchObject({
    ok: false,
    error: { code: 'sign-in.page-unknown-person' },
  });
  const answer = desk.call('sign-in.on-page', { supplier: sixthSupplier.id, staySignedIn: false });
  await vi.waitFor(() => expect(desk.opened.length).toBe(2), 10_000);
  await desk.good('sign-in.leave-page', {});
  expect(await answer).toMatchObject({ ok: false, error: { code: 'sign-in.page-cancelled' } });
  expect(await desk.good('accounts.list', {})).toEqual([]);
});

it('is not offered by a supplier that has no page', async () => {
  const desk = await startDesk();
  expect(
    await desk.refused('sign-in.on-page', { supplier: 'askul-trial' as never, staySignedIn: false }),
  ).toMatchObject({ code: 'form.not-offered' });
});
