import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * What the threads of a kiosk can still reach of somebody who has left. The page and the main process are read by
 * tests/e2e/desk/kiosk.spec.ts.
 */

interface Person {
  readonly account: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly orders: readonly string[];
  readonly products: readonly string[];
  readonly document: string;
}
const child = fileURLToPath(new URL('../../support/kiosk-heaps-child.ts', import.meta.url));

/**
 * What is looked for in the heap of a thread. The thread of the embedded store is the supplier: it is exempt from what the
 * trial itself is made of, its people with their passwords, its products and orders; nothing of the desk's own may be in it.
 */
const wantedIn = (name: string, { account, document, orders, products, ...person }: Person) =>
  name === 'store'
    ? [account, document]
    : [account, document, ...orders, ...products, person.login, person.password, person.name];

it('no thread of a kiosk reaches anything of whoever has left', { timeout: 180_000 }, async () => {
  const folder = tempFolder();
  for (const name of ['store', 'saved']) mkdirSync(join(folder, name));
  copyFileSync(storeTemplate(), join(folder, 'store', 'store.db'));
  const kiosk = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  kiosk.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const lines: string[] = [];
  createInterface(kiosk.stdout).on('line', (line) => lines.push(line));
  const code = await new Promise((resolve) => kiosk.once('close', resolve));
  expect([code, complaint]).toEqual([0, '']);
  const [person, threads, kept] = lines.map((line) => JSON.parse(line) as unknown) as [
    Person,
    string[],
    number,
  ];
  // The archive was closed, and is what the policy keeps.
  expect(kept).toBe(1);
  // Each job had a thread of its own, which has ended with it.
  expect([...threads].sort()).toEqual(['archive', 'history', 'store']);

  const foundIn = (name: string, when: 'while-there' | 'after'): string[] => {
    const { strings } = JSON.parse(readFileSync(join(folder, `${name}.${when}.heapsnapshot`), 'utf8')) as {
      strings: string[];
    };
    expect(strings.length).toBeGreaterThan(1_000);
    return wantedIn(name, person).filter((text) => strings.some((each) => each.includes(text)));
  };
  // While they were there it was found, so it would be found afterwards.
  for (const name of ['history', 'archive']) expect(foundIn(name, 'while-there')).toContain(person.account);
  expect(Object.fromEntries(threads.map((name) => [name, foundIn(name, 'after')]))).toEqual(
    Object.fromEntries(threads.map((name) => [name, []])),
  );
});
