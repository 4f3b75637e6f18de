import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isSettingValue } from '#electron/suppliers/embedded/setting-values.ts';
import { settingDefaults, type SettingName } from '#electron/suppliers/embedded/settings.ts';

const noticeOf = (since: string, until: string | null): string =>
  JSON.stringify({ level: 'info', text: { ja: '点検', en: 'Maintenance' }, since, until });

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
  ['shipping.delivery-days', ['2', 'a-b', '30-2', '999-0']],
  ['shipping.same-day-until', ['12', 'noon', '25:99', '12:60', '24:00']],
  ['np.term-change-rule', ['20', '99 99:99', '0 17:00', '20 17:00 ,']],
  ['prepaid.ways-off', ['nonsense', 'line-pay,', 'line-pay, au']],
  ['sign-in.at-once', ['0']],
  ['sign-in.at-once-in-all', ['0']],
  ['anonymous.per-place-and-minute', ['0']],
  ['mails.per-address-and-hour', ['0']],
  ['registration.link-minutes', ['0']],
  ['prepaid.proof-minutes', ['0', '999999999']],
  ['prepaid.points-for-one', ['0']],
  ['address-book.most', ['1001']],
  ['points.rate-percent', ['101', '999999999']],
  ['quote.valid-days', ['999999999', '-1']],
  ['payment.transfer-received-days', ['-2']],
  ['notice', [noticeOf('2027-01-02T00:00:00.000Z', '2027-01-01T00:00:00.000Z')]],
])('%s can be none of %j', (name, values) => {
  expect(values.filter((value) => isSettingValue(name, value))).toEqual([]);
});

it.each<[SettingName, string]>([
  ['lock.threshold', '3'],
  ['tax.changes', '[{"from":"2027-04-01","rate":8,"becomes":10}]'],
  ['shipping.delivery-days', ''],
  ['np.term-change-rule', '20 17:00'],
  ['prepaid.ways-off', 'line-pay,au'],
  ['prepaid.trial-paid-after-minutes', 'never'],
  ['payment.transfer-received-days', '-1'],
  ['notice', noticeOf('2027-01-01T00:00:00.000Z', null)],
  ['shipping.delivery-days', '3-3'],
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
