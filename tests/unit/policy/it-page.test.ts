import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '#electron/policy/policy-values.ts';
import { noResponseRefusal } from '#electron/domain/no-response.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { managedSettings } from '#shared/model/managed-settings.ts';
import { runWithMounts } from '#tests/support/run-unprivileged.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const page = readFileSync(new URL('../../../docs/it.md', import.meta.url), 'utf8');
/** The blocks of a language below a heading, in order. */
function blocks(heading: string, language: string): string[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)]
    .filter(([, found]) => found === language)
    .map(([, , text = '']) => text);
}
/** The policy of the page, with a hash in the place where IT puts its own. */
const kioskPolicy = (): string => {
  const [policy = ''] = blocks('Kiosk', 'json');
  return policy.replace(/"scrypt\$[^"]*…"/, () => JSON.stringify(managedSettings.kioskExitCode.example));
};

/** Reads the policy of this machine as the program does, and prints what it understood. */
const reads = `
const { openPolicy } = await import('#electron/policy/open-policy.ts');
const { systemPolicy } = await import('#electron/policy/system-policy.ts');
console.log(JSON.stringify(openPolicy(systemPolicy('linux'), process.argv[1]).state));
`;

describe('the page for IT', () => {
  it('has a policy for a kiosk that is understood as a whole', () => {
    const { values, ignored } = parsePolicy(
      JSON.parse(kioskPolicy()) as Record<string, unknown>,
      'machine',
      {},
    );
    expect(ignored).toEqual([]);
    expect(values).toMatchObject({
      kiosk: true,
      sharedMachine: true,
      keychainRequired: true,
      trialStore: false,
    });
  });

  it('has commands for Linux that put it where the desk finds it, and take it away', async ({ skip }) => {
    const [install, remove, ...others] = blocks('Kiosk', 'sh').filter((text) => text.includes('/etc/'));
    expect(others).toEqual([]);
    const [etc, folder] = [join(tempFolder(), 'kobai-desk'), tempFolder()];
    mkdirSync(etc);
    writeFileSync(join(folder, 'policy.json'), kioskPolicy(), { mode: 0o600 });
    const read = '"$3" --disable-warning=ExperimentalWarning --input-type=module -e "$4" "$2/kept.json"';
    // The commands see an /etc/kobai-desk of their own, and run where somebody keeps the file.
    const ended = await runWithMounts(
      `mkdir -p /etc/kobai-desk; mount --bind "$1" /etc/kobai-desk; root="$PWD"; sudo() { "$@"; }
       cd "$2"; ${install}
       cd "$root"; ${read}
       cd "$2"; ${remove}
       cd "$root"; ${read}`,
      etc,
      folder,
      process.execPath,
      reads,
    );
    // Elsewhere nobody may mount.
    if (ended === null) return skip();
    expect(ended.stderr).toBe('');
    const [installed, removed] = ended.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(installed).toMatchObject({ scope: 'machine', notices: [], values: { kiosk: true } });
    expect(removed).toMatchObject({ scope: null, notices: [], values: {} });
  });

  it('has every code that a way to a supplier can end with', () => {
    const host = 'api.supplier.example';
    const causes = ['no-network', 'name', 'proxy', 'certificate', 'down'] as const;
    const odd = { kind: 'unexpected', status: 200, detail: '' } as const;
    const faults: Exclude<SupplierFault, { kind: 'problem' }>[] = [
      ...causes.map((because) => ({ kind: 'unreachable' as const, host, because })),
      { kind: 'unreachable', host },
      { kind: 'unreachable', host, timedOut: true },
      odd,
      { ...odd, status: 407 },
      { ...odd, looksLike: 'web-page' },
      { ...odd, looksLike: 'redirect' },
      { ...odd, fields: [{ path: 'x' } as never] },
    ];
    const codes = faults.map((fault) => noResponseRefusal(fault, { at: instantOf(0), host }).code);
    expect(new Set(codes).size).toBe(faults.length);
    expect(codes.filter((code) => !page.includes(`| \`${code}\``))).toEqual([]);
  });

  it('names nothing that a policy does not have', () => {
    const known = new Set(Object.keys(managedSettings).map((name) => name[0]!.toUpperCase() + name.slice(1)));
    const named = blocks('Kiosk', 'bat')
      .join('\n')
      .matchAll(/\/v (\w+)/g);
    const names = [...named].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !known.has(name) && !/^\d+$/.test(name))).toEqual([]);
  });
});
