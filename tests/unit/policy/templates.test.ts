import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '#electron/policy/policy-values.ts';
import { managedTexts } from '#shared/messages/managed-settings.ts';
import { managedNames, managedSettings, policyName } from '#shared/model/managed-settings.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');
const admx = 'docs/policy/kobai-desk.admx';
const admls = ['docs/policy/ja-JP/kobai-desk.adml', 'docs/policy/en-US/kobai-desk.adml'];
const schema = at('tests/unit/policy/schemas/policy-definitions.xsd');
const validates = (file: string) =>
  spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { encoding: 'utf8' });
const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

describe('templates of Group Policy', () => {
  it.each([admx, ...admls])('%s is valid', (file) => {
    expect(validates(at(file))).toMatchObject({ status: 0 });
  });

  it.each([
    ['a policy without a key', admx, ' key="Software\\Policies\\Kobai Desk"', ''],
    ['a class that there is not', admx, 'class="Machine"', 'class="Everybody"'],
    ['a policy twice', admx, 'name="TrialStore"', 'name="OwnSuppliers"'],
    ['a text that is no reference', admx, '"$(string.TrialStore)"', '"Trial store"'],
    ['a control that there is not', admls[0]!, 'listBox', 'lineBox'],
    ['a text twice', admls[0]!, 'id="TrialStore"', 'id="OwnSuppliers"'],
  ])('are not valid with %s', (_what, file, from, to) => {
    const broken = join(tempFolder(), 'broken.xml');
    const text = read(file);
    expect(text).toContain(from);
    writeFileSync(broken, text.replaceAll(from, to));
    expect(validates(broken).status).not.toBe(0);
  });

  it.each(admls)('%s has every text and every control that the template names', (file) => {
    const template = read(admx);
    const texts = read(file);
    const defined = new Set(names(texts, /<string id="([^"]+)"/g));
    for (const wanted of names(template, /\$\(string\.([^)]+)\)/g)) expect(defined).toContain(wanted);
    const presentations = new Set(names(texts, /<presentation id="([^"]+)"/g));
    for (const wanted of names(template, /\$\(presentation\.([^)]+)\)/g))
      expect(presentations).toContain(wanted);
    const elements = new Set(names(template, /<(?:decimal|text|enum|list) id="([^"]+)"/g));
    expect(new Set(names(texts, /refId="([^"]+)"/g))).toEqual(elements);
  });

  it('name no version as the first that is still to come', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    const later = managedNames.filter(
      (name) => managedSettings[name].since.localeCompare(version, 'en', { numeric: true }) > 0,
    );
    expect(later).toEqual([]);
  });

  it('have every setting, for the machine alone where a user’s policy is not heard', () => {
    const template = read(admx);
    for (const name of managedNames) {
      const kind = managedSettings[name].setBy === 'machine' ? 'Machine' : 'Both';
      expect(template).toContain(`<policy name="${policyName(name)}" class="${kind}"`);
      for (const file of admls)
        expect(read(file)).toContain(
          managedTexts[name].title[file.includes('ja-JP') ? 'ja' : 'en'].replace(/"/g, '&quot;'),
        );
    }
  });
});

describe('the other templates', () => {
  const whole = Object.fromEntries(managedNames.map((name) => [name, managedSettings[name].example]));

  it('of Linux is a policy that is understood as a whole', () => {
    const raw = JSON.parse(read('docs/policy/policy.json')) as Record<string, unknown>;
    expect(parsePolicy(raw, 'machine', {})).toEqual({ values: whole, faults: {} });
  });

  it('of macOS is a property list whose settings are understood as a whole', () => {
    const script = `import json, plistlib, sys
profile = plistlib.load(open(sys.argv[1], 'rb'))
[payload] = profile['PayloadContent']
print(json.dumps(payload))`;
    const json = execFileSync('python3', ['-c', script, at('docs/policy/kobai-desk.mobileconfig')]);
    const payload = JSON.parse(json.toString()) as Record<string, unknown>;
    const raw = Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
    expect(parsePolicy(raw, 'machine', {})).toEqual({ values: whole, faults: {} });
  });

  it('of macOS has a manifest with every setting', () => {
    const manifest = read('docs/policy/jp.kobai-desk.desk.plist');
    expect(names(manifest, /<key>pfm_name<\/key>\s*<string>([A-Z]\w*)<\/string>\s*<key>pfm_title/g)).toEqual(
      managedNames.map(policyName),
    );
  });
});
