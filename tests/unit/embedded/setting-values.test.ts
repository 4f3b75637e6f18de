import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isSettingValue } from '#electron/suppliers/embedded/setting-values.ts';
import { settingDefaults, type SettingName } from '#electron/suppliers/embedded/settings.ts';

it.each(Object.entries(settingDefaults))('%s can be its default, %j', (name, value) => {
  expect(isSettingValue(name as SettingName, value)).toBe(true);
});

it.each<[SettingName, readonly string[]]>([
  ['lock.threshold', ['', 'abc', '-1', '3.5', 'NaN', '1e3', ' 3']],
  ['tax.changes', ['', '{}', '[', '[{}]', '[{"from":"2027-04-31","rate":8,"becomes":10}]']],
  ['tax.rounding', ['', 'round']],
  ['announcements', ['', 'お知らせ', '[1]']],
  ['notice', ['止まっています', '{}']],
  ['outage', ['true', '']],
  ['shipping.delivery-days', ['2', 'a-b']],
  ['shipping.same-day-until', ['12', 'noon']],
  ['np.term-change-rule', ['20']],
])('%s can be none of %j', (name, values) => {
  expect(values.filter((value) => isSettingValue(name, value))).toEqual([]);
});

it.each<[SettingName, string]>([
  ['lock.threshold', '3'],
  ['tax.changes', '[{"from":"2027-04-01","rate":8,"becomes":10}]'],
  ['shipping.delivery-days', ''],
  ['np.term-change-rule', '20 17:00'],
  ['prepaid.ways-off', 'paypal,linepay'],
])('%s can be %s', (name, value) => {
  expect(isSettingValue(name, value)).toBe(true);
});

it('a value that can’t be is refused before the store is opened', () => {
  const script = fileURLToPath(new URL('../../../scripts/supplier.ts', import.meta.url));
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, '--port', '0', '--set', 'askul-trial/lock.threshold=abc'],
    { encoding: 'utf8' },
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain('lock.threshold can');
});
