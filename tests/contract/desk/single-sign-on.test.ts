import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startDesk } from '#tests/support/desk.ts';
import { sixthSupplier } from '#tests/support/sixth-supplier.ts';
import { supplierWithPage, withPassword } from '#tests/support/supplier-with-page.ts';

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
  expect(await desk.refused('sign-in.offline', withPassword)).toMatchObject({ code: 'offline.not-prepared' });
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
  const second = await desk.good('sign-in.start', { ...withPassword, staySignedIn: false });
  expect(first).toMatchObject({ ok: true, value: { id: second.id } });
  const account = second.id;
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
