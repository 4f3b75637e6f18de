import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '#electron/desk/desk.ts';
import { deskKeychain, killableHost } from '#tests/support/killable-desk.ts';
import { callAsPage, callOrThrow, confirmation } from '#tests/support/ordering.ts';
import { numberHeader } from './recording.ts';
import { ended, signIn, start } from './environment.ts';

/*
 * A desk whose changes to its files are recorded, so that the power can be cut at any of them. Arguments: what it does,
 * its folder, the host of its store, a key. What happened meanwhile is noted as folders below `marks`: making one is a
 * single operation that stands in the record in its place.
 */
const [, , what = '', folder = '', host = '', key = ''] = process.argv;
const mark = (name: string): void => void mkdirSync(join(folder, 'marks', name), { recursive: true });

let sent = 0;
const fetch: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.method === 'GET') return globalThis.fetch(request);
  const number = (sent += 1);
  request.headers.set(numberHeader, String(number));
  mark(`sent-${number}`);
  const answer = await globalThis.fetch(request);
  mark(`answered-${number}`);
  return answer;
};
const options = {
  fetch,
  keychain: deskKeychain(folder),
  host: { ...killableHost, chooseSaveFile: async () => join(folder, 'out', 'export') },
};
const again = (): Promise<Desk> => start(folder, host, options);
mkdirSync(join(folder, 'marks'), { recursive: true });

const scripts: Readonly<Record<string, () => Promise<void>>> = {
  async order() {
    const desk = await again();
    const [account] = await callOrThrow(desk, 'accounts.list', {});
    const order = { ...(await confirmation(desk, account!.id)), key };
    mark('click');
    const answer = await callAsPage(desk, 'checkout.place-order', order, (shown) => {
      if (shown.ok) mark(`confirmed-${shown.value.order.number}`);
    });
    if (!answer.ok) throw new Error(`the order was refused: ${answer.error.code}`);
    await desk.close();
  },
  async 'sign-in'() {
    const first = await again();
    await signIn(first);
    mark('signed-in-1');
    await first.close();
    // Somebody who stayed signed in: the token is exchanged at the start, and once more.
    for (const round of [2, 3]) {
      const desk = await again();
      const [account] = await callOrThrow(desk, 'accounts.list', {});
      await callOrThrow(desk, 'cart.get', { account: account!.id });
      mark(`signed-in-${round}`);
      await desk.close();
    }
  },
  async settings() {
    const desk = await again();
    for (let minutes = 1; minutes <= 12; minutes += 1) {
      mark(`changing-${minutes}`);
      await callOrThrow(desk, 'settings.change', { idleMinutes: minutes, sharedMachine: minutes % 3 === 0 });
      mark(`changed-${minutes}`);
    }
    await desk.close();
  },
  async export() {
    const desk = await again();
    const accounts = (await callOrThrow(desk, 'accounts.list', {})).map(({ id }) => id);
    const request = {
      search: { accounts, filter: {} },
      format: 'csv-utf8',
      granularity: 'line',
      locale: 'ja',
    };
    const job = await callOrThrow(desk, 'export.start', request as never);
    const { state } = await ended(desk, job!);
    if (state !== 'done') throw new Error(`the export is ${state}`);
    mark('exported');
    await desk.close();
  },
};
const script = scripts[what];
if (!script) throw new Error(`nothing is called ${what}`);
await script();
process.exit(0);
