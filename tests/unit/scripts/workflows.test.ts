import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindsFor, problemsOf, systemsOf } from '../../../packaging/command.ts';

// The public CI is not run here; what it calls of this repository is looked at.

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '.github/workflows');
const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown };
interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'runs-on': string;
        readonly needs?: string;
        readonly 'timeout-minutes'?: number;
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe.each(readdirSync(folder))('%s', (name) => {
  const { jobs } = load(readFileSync(join(folder, name), 'utf8')) as Workflow;
  const commands = Object.values(jobs).flatMap((job) =>
    job.steps.flatMap(({ run }) => (run === undefined ? [] : [{ run, on: job['runs-on'] }])),
  );

  it('has jobs that end, and that wait for jobs that are there', () => {
    for (const { needs, ...job } of Object.values(jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
    }
  });

  it('runs scripts and reads files that are in the repository', () => {
    const named = commands.flatMap(({ run }) => [
      ...[...run.matchAll(/\bnode scripts\/([\w.-]+)(?: ([\w-]+\.ts))?/g)].flatMap(([, first = '', second]) =>
        [first, second].flatMap((each) => (each === undefined ? [] : [`scripts/${each}`])),
      ),
      ...[...run.matchAll(/\b(?:tests|docs)[/\\][\w/\\.-]+\.\w+/g)].map(([path]) =>
        path.replaceAll('\\', '/'),
      ),
    ]);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const asked = commands.flatMap(({ run }) =>
      [...run.matchAll(/npm run ([\w-]+)/g)].map(([, each]) => each!),
    );
    expect(asked.filter((each) => !(each in scripts))).toEqual([]);
  });

  it('makes packages that can be made where they are made', () => {
    for (const { run, on } of commands)
      for (const [, given = ''] of run.matchAll(/npm run package -- (.*)/g)) {
        const here = on.startsWith('windows') ? 'win32' : on.startsWith('macos') ? 'darwin' : 'linux';
        const switches = Object.fromEntries(
          [...given.matchAll(/--(\w+)=(\S+)/g)].map(([, key, value]) => [key, value] as const),
        ) as Record<string, string>;
        const usual = { stub: false, system: undefined, as: undefined, processor: 'x64', runtime: undefined };
        const wanted = { ...usual, ...switches };
        expect([given, problemsOf(wanted, here)]).toEqual([given, []]);
        expect(systemsOf(wanted, here).flatMap((each) => kindsFor(wanted, each, here))).not.toEqual([]);
      }
  });
});
