import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { unseal } from '#electron/desk/sign-in/sealed-key.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';

const buyers = trialAccounts.filter(
  ({ supplier, accountState, identifier }) =>
    supplier === 'askul-trial' && accountState.kind === 'good' && identifier.kind === 'email',
);
const credentials = ({ supplier, identifier, password }: (typeof trialAccounts)[number]) => ({
  supplier: supplier as never,
  identifier: identifier.value,
  password,
  staySignedIn: false,
});

/** Signs the first person in, reads the history, keeps what only that person may know, and signs out. */
async function comeAndGo(desk: TestDesk, forget: boolean) {
  const account = await desk.good('sign-in.start', credentials(buyers[0]!));
  await desk.ended(await desk.good('sync.start', { account: account.id }));
  const result = await desk.good('orders.search', { accounts: [account.id], filter: {} });
  const rows = await desk.good('orders.rows', { resultId: result.resultId, offset: 0, limit: 50 });
  const numbers = rows.map(({ number }) => number);
  const products = rows.map(({ firstProduct }) => firstProduct);
  await desk.good('accounts.sign-out', { account: account.id, forget });
  return { account, result, numbers, products };
}

/** The suppliers of a store that runs elsewhere: it knows the tokens too, and keeps answers for a while. */
async function storeInAnotherProcess() {
  const file = join(tempFolder(), 'store.db');
  copyFileSync(storeTemplate(), file);
  const script = fileURLToPath(new URL('../../../scripts/supplier.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--port', '0', '--file', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the store did not start')));
    child.stdout.on('data', (text: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString());
      if (found) resolve(found[0]);
    });
  });
  return embeddedSuppliers.map((each) => ({ ...each, baseUrl: `${origin}/${each.id}` }));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a second person at the same machine', () => {
  it('reaches nothing of the first by any call', async () => {
    const desk = await startDesk();
    const first = await comeAndGo(desk, false);
    const second = await desk.good('sign-in.start', credentials(buyers[1]!));
    await desk.ended(await desk.good('sync.start', { account: second.id }));

    const account = first.account.id;
    const unknown = { code: 'account.unknown' };
    expect(await desk.refused('sync.state', { account })).toMatchObject(unknown);
    expect(await desk.refused('sync.start', { account })).toMatchObject(unknown);
    expect(await desk.refused('orders.search', { accounts: [second.id, account], filter: {} })).toMatchObject(
      unknown,
    );
    expect(await desk.refused('orders.facets', { accounts: [account] })).toMatchObject(unknown);
    expect(await desk.refused('orders.get', { account, id: '1' })).toMatchObject(unknown);
    const rows = { resultId: first.result.resultId, offset: 0, limit: 10 };
    expect(await desk.refused('orders.rows', rows)).toMatchObject({ code: 'history.result-expired' });
    expect((await desk.good('jobs.list', {})).filter((job) => job.account === account)).toEqual([]);
    // Each sees the own department's orders only: the supplier decides.
    const mine = await desk.good('orders.search', { accounts: [second.id], filter: {} });
    expect(mine.orders).toBeGreaterThan(0);
    const mineRows = await desk.good('orders.rows', { resultId: mine.resultId, offset: 0, limit: 500 });
    expect(mineRows.map(({ number }) => number).filter((number) => first.numbers.includes(number))).toEqual(
      [],
    );
  });

  it('finds nothing of the first in files or in the keychain, without the password', async () => {
    const desk = await startDesk();
    const first = await comeAndGo(desk, false);
    const caches = filesBelow(join(desk.folder, 'caches'));
    expect(caches.length).toBeGreaterThan(0);
    const plain = [
      ...first.numbers,
      ...first.products,
      first.account.member.name,
      buyers[0]!.identifier.value,
    ];
    for (const file of filesBelow(desk.folder)) {
      // The embedded store is the supplier's own database, not a part of the desk.
      if (file.includes(join(desk.folder, 'store'))) continue;
      const bytes = readFileSync(file);
      for (const text of plain) expect(bytes.includes(text), `${text} in ${file}`).toBe(false);
    }
    const keychain = await keychainEntries();
    const desks = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
    const mine = [...keychain].filter(([name]) => name.startsWith(desks.deskId));
    expect(mine.map(([name]) => name).filter((name) => name.includes('/stay/'))).toEqual([]);
    expect(mine.filter(([name]) => name.includes('/locker/'))).toHaveLength(1);
    const text = mine.flat().join('\n');
    for (const secret of [...plain, buyers[0]!.password]) expect(text).not.toContain(secret);
  });

  it('finds no file and no key at all once the first chose to leave no copy', async () => {
    const desk = await startDesk();
    await comeAndGo(desk, true);
    expect(filesBelow(join(desk.folder, 'caches'))).toEqual([]);
    const { deskId } = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
    const keychain = await keychainEntries();
    const names = [...keychain.keys()].filter((name) => name.startsWith(deskId));
    expect(names.toSorted()).toEqual([`${deskId}/mark`, `${deskId}/names`]);
    expect(keychain.get(`${deskId}/names`)).toMatch(/^\["check\/\w+"\]$/);
  });

  it('finds no token, no key, no order and no member id of the first in the memory of the desk’s main thread', async () => {
    // Needles are kept in another form, so that the test itself doesn't put them where it looks for them.
    const hidden: string[] = [];
    const hide = (text: string): void => void hidden.push(Buffer.from(text).toString('hex'));
    const desk = await startDesk({
      suppliers: await storeInAnotherProcess(),
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (!new URL(answer.url).pathname.endsWith('/v1/sessions')) return answer;
        const { tokens } = (await answer.clone().json()) as { tokens?: Record<string, string> };
        for (const name of ['accessToken', 'refreshToken']) if (tokens) hide(tokens[name]!);
        return answer;
      },
    });
    await (async () => {
      const { numbers, account } = await comeAndGo(desk, false);
      for (const text of [...numbers.slice(0, 5), account.member.id]) hide(`"${text}"`);
      const locker = [...(await keychainEntries())].find(([name]) => name.endsWith(`/locker/${account.id}`));
      const content = await unseal(locker![1], buyers[0]!.password, account.id, cheapCosts.sealing);
      hide((JSON.parse(String(content)) as { cacheKey: string }).cacheKey);
    })();
    expect(hidden).toHaveLength(9);

    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let round = 0; round < 5; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collect();
    }
    const file = writeHeapSnapshot(join(desk.folder, 'heap.heapsnapshot'));
    const heap = readFileSync(file, 'utf8');
    rmSync(file);
    expect(heap.length).toBeGreaterThan(1_000_000);
    for (const [index, needle] of hidden.entries()) {
      expect(heap.includes(Buffer.from(needle, 'hex').toString()), `needle ${index}`).toBe(false);
    }
  });
});
