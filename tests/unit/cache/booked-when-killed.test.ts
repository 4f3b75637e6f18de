import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { readYayoi } from '#tests/support/accounting-files.ts';
import { bookedOrder } from '#tests/support/booking-desk.ts';
import { fill, opened } from '#tests/support/caches.ts';
import { random, seedOf } from '#tests/support/random.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const child = fileURLToPath(new URL('../../support/exporting-child.ts', import.meta.url));
const key = '5'.repeat(64);
const first = calendarDate('2026-01-01');
const kills = 24;
const days = 80;
/** Some days are exported in this time here. Milliseconds. */
const longest = 200;

it('what is exported is booked once, whenever the program is killed', { timeout: 180_000 }, async () => {
  const base = tempFolder();
  mkdirSync(join(base, 'out'));
  const ordersOf = (name: string) =>
    Array.from({ length: days }, (_, at) => bookedOrder(`${name}${at}`, { orderedOn: addDays(first, at) }));
  for (const name of ['a', 'b']) {
    const connection = opened({ file: join(base, `${name}.db`), key: Buffer.from(key, 'hex') });
    fill(connection, ordersOf(name));
    connection.close();
  }
  const draw = random(seedOf('exports'));
  /** Whether every day was exported before the time was over. */
  const runFor = async (milliseconds: number, run: number, from: number): Promise<boolean> => {
    const desk = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, base, key, first, String(from), String(days), String(run)]); // prettier-ignore
    onTestFinished(() => void desk.kill('SIGKILL'));
    let said = '';
    let complaint = '';
    desk.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    desk.stdout.on('data', (part: Buffer) => (said += part.toString()));
    const ended = once(desk, 'close');
    while (!said.includes('ready') && desk.exitCode === null) await wait(1);
    await Promise.race([wait(milliseconds), ended]);
    desk.kill('SIGKILL');
    await ended;
    expect(complaint).toBe('');
    return said.includes('done');
  };
  const written = () => readdirSync(join(base, 'out')).filter((name) => !name.startsWith('.'));
  // What was cut short is left to the last run.
  for (let run = 0; run < kills; run += 1) await runFor(draw() * longest, run, written().length);
  expect(await runFor(60_000, kills, 0)).toBe(true);
  const booked = written().flatMap((name) =>
    readYayoi(readFileSync(join(base, 'out', name))).map(({ summary }) => /EC-\w+/.exec(summary)![0]),
  );
  expect(booked.toSorted()).toEqual([...ordersOf('a'), ...ordersOf('b')].map((order) => order.number).toSorted()); // prettier-ignore
  // Nothing is left that a start would have to settle.
  for (const name of ['unfinished', 'placing']) expect(readdirSync(join(base, name))).toEqual([]);
});
