import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { callOrThrow } from '#tests/support/ordering.ts';
import { checkOrderInvariants, type Outcome } from './order-invariants.ts';
import type { FaultKind, Trial } from './fault-kind.ts';
import { clockAhead, copyOf, dataIn, lastOrder, serveStoreIn, start, storeIn } from './environment.ts';

const child = fileURLToPath(new URL('../support/ordering-child.ts', import.meta.url));
/** A click is answered within this time here; a part of the kills comes after the answer. Milliseconds. */
const longest = 90;

/** Lets a desk order, and kills it so many milliseconds after the click. Answers what it had said by then. */
async function killed(folder: string, host: string | null, key: string, after: number): Promise<string> {
  const started = spawn(process.execPath, [child, folder, host ?? '', key], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  let complaint = '';
  started.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const gone = new Promise<NodeJS.Signals | null>((resolve) =>
    started.once('close', (_code, signal) => resolve(signal)),
  );
  createInterface(started.stdout).on('line', (line) => {
    said.push(line);
    if (line === 'ready') started.stdin.write('go\n');
    if (line === 'click') setTimeout(() => started.kill('SIGKILL'), after);
  });
  const signal = await gone;
  assert.equal(signal, 'SIGKILL', `the desk ended by itself: ${complaint}`);
  return said.join('\n');
}

/** Of ten kills those that take the store along, which is the embedded one then; the others leave it behind. */
const withStore: ReadonlySet<number> = new Set([0, 4, 7]);

/** One click, one kill, one new start; rejects where something does not hold. */
export async function runKillTrial(template: string, trial: Trial): Promise<Outcome> {
  const { folder, key, draw, number } = trial;
  copyOf(template, folder);
  const boxed = withStore.has(number % 10);
  const storeFolder = boxed ? join(dataIn(folder), 'store') : storeIn(folder);
  if (boxed) cpSync(storeIn(folder), storeFolder, { recursive: true });
  const store = boxed ? null : await serveStoreIn(storeFolder);
  try {
    const last = lastOrder(storeFolder);
    const host = store?.host ?? null;
    const said = await killed(dataIn(folder), host, key, Math.floor(draw() * longest));
    assert.ok(!said.includes('refused'), said);
    const confirmed = /^confirmed (.+)$/m.exec(said)?.[1] ?? null;
    const { clock, advance } = clockAhead();
    const desk = await start(dataIn(folder), host, { clock });
    try {
      const account = (await callOrThrow(desk, 'accounts.list', {}))[0]!.id;
      return await checkOrderInvariants(
        desk,
        { account, key, confirmed, last, storeFolder },
        { draw, advance },
      );
    } finally {
      await desk.close();
    }
  } finally {
    await store?.stop();
  }
}

/** A program that is killed (SIGKILL), with or without its store, between the click and the confirmation, and started again. */
export const killWhileOrdering: FaultKind = {
  name: 'kill-while-ordering',
  weight: 6,
  perProcess: 25,
  open: async ({ template }) => ({
    run: async (trial) => void (await runKillTrial(template, trial)),
    close: async () => undefined,
  }),
};
