import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { serveStore } from '#tests/support/serve-store.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { account } from '../supplier-api/store.ts';

const script = fileURLToPath(new URL('../../../scripts/conformance.ts', import.meta.url));

/** Runs the command to its end. */
function command(args: readonly string[], password?: string) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    env: { ...process.env, ...(password !== undefined && { SUPPLIER_PASSWORD: password }) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output += part));
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
}

it(
  'npm run conformance prints a report by level, saves it in both languages, and ends by level',
  {
    // Six programs, one after the other.
    timeout: 180_000,
  },
  async () => {
    const { host } = await serveStore();
    const { identifier, password } = account('askul-trial', 'takahashi.kazuo');
    const url = `http://${host}/askul-trial`;
    const report = join(tempFolder(), 'report.txt');
    const args = ['--url', url, '--user', identifier.value, '--level', 'buy', '--slow', '60000'];

    const passed = await command([...args, '--lang', 'ja', '--report', report], password);
    expect(passed.output).toContain('✓ 購買: 合格');
    expect(passed.code).toBe(0);
    const saved = readFileSync(report, 'utf8');
    expect(saved).toContain('✓ 履歴: 合格');
    expect(saved).toContain('✓ History: passed');

    // Nothing answers so fast, which is worth knowing and fails no level.
    const slow = await command(
      [...args.slice(0, 4), '--level', 'history', '--slow', '0', '--lang', 'en'],
      password,
    );
    expect(slow.output).toMatch(/✓ History: passed .*warnings [1-9]/);
    expect(slow.output).toContain('! answer.slow');
    expect(slow.code).toBe(0);

    expect(await command(args, 'wrong')).toMatchObject({
      code: 2,
      // Which kind of ID it was taken for, where nobody said.
      output: expect.stringMatching(/401 mismatch.*inquiry-number/),
    });
    expect((await command([...args, '--level', 'nothing'], password)).code).toBe(2);
    expect((await command(['--url', 'http://127.0.0.1:9/', '--user', 'x'], password)).code).toBe(2);
  },
);
