import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { killableDesk } from './killable-desk.ts';
import { callOrThrow } from './ordering.ts';

/*
 * A desk whose person signs in and out, and whose memory is looked into. Arguments: the data folder, the host of a
 * served store. Takes one JSON array a line: `["in", {…}]`, `["use"]`, `["out"]`, `["snapshot", file]`, and answers each
 * with `done`. Needs `--expose-gc`.
 */
const [, , folder = '', storeHost = ''] = process.argv;
const desk = await killableDesk(folder, storeHost);
const account = async () => (await callOrThrow(desk, 'accounts.list', {}))[0]!.id;

const steps: Readonly<Record<string, (input: never) => Promise<unknown>>> = {
  in: (credentials) => callOrThrow(desk, 'sign-in.start', credentials),
  use: async () => {
    const id = await account();
    await callOrThrow(desk, 'cart.get', { account: id });
  },
  out: async () => callOrThrow(desk, 'accounts.sign-out', { account: await account(), forget: false }),
  snapshot: async (file) => {
    for (let index = 0; index < 5; index += 1) {
      await wait(50);
      globalThis.gc!();
    }
    writeHeapSnapshot(file);
  },
};

createInterface(process.stdin).on('line', (line) => {
  const [name, input] = JSON.parse(line) as [string, never];
  void steps[name]!(input).then(
    () => process.stdout.write('done\n'),
    (error: unknown) => process.stdout.write(`failed ${String(error)}\n`),
  );
});
process.stdout.write('done\n');
