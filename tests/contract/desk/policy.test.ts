import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { policyRules } from '#electron/desk/policy/policy-rules.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { archiveFilterSchema } from '#shared/model/archive.ts';
import { managedNames, managedSettings, type ManagedName } from '#shared/model/managed-settings.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy, type ManagedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';

const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const credentials = {
  supplier: trial.supplier as never,
  identifier: trial.identifier.value,
  password: trial.password,
};
const contact = '情報システム部 内線1234';

interface Kit {
  readonly desk: TestDesk;
  readonly policy: ManagedPolicy;
  readonly account: Account;
}

/** A desk that runs, with somebody signed in, before IT manages anything. */
async function running(): Promise<Kit> {
  const policy = managedPolicy();
  const desk = await startDesk({ policy, keychain: memoryKeychain() });
  const account = await desk.good('sign-in.start', { ...credentials, staySignedIn: false });
  return { desk, policy, account };
}

const billFile = (account: Account) => ({
  account: account.id,
  upload: '0'.repeat(36),
  format: 'csv-cp932' as const,
  locale: 'ja' as const,
});
const exportRequest = (account: Account, format: 'xlsx' | 'csv-utf8' = 'xlsx') => ({
  search: { accounts: [account.id], filter: {} },
  format,
  granularity: 'order' as const,
  locale: 'ja' as const,
});
const wanted = (account: Account) => ({
  account: account.id,
  of: 'order' as const,
  id: 'any',
  kind: 'invoice' as const,
  addressee: { key: 'company' as const, honorific: 'onchu' as const },
});

const onPage = (staySignedIn: boolean) => ({ supplier: credentials.supplier, staySignedIn });
const elsewhere = ({ id }: Account) => ({ account: id, folder: '/somewhere/else', recoveryKey: null });

const schedule = (format: 'xlsx' | 'csv-utf8' | 'csv-cp932') => ({
  name: '毎月',
  format,
  granularity: 'order' as const,
  leaveOut: [],
  withoutEnded: false,
  closingDay: 31,
  waitDays: 0,
  locale: 'ja' as const,
});
const newSchedule = ({ id }: Account, format: Parameters<typeof schedule>[0] = 'xlsx') => ({
  account: id,
  id: null,
  schedule: schedule(format),
  chooseFolder: false,
});
const bookings = (account: Account): CallInput<'accounting.check'> => ({
  accounts: [account.id],
  program: 'yayoi',
  encoding: 'cp932',
  from: '2026-04-01' as never,
  to: '2026-04-30' as never,
  ended: 'leave-out',
  locale: 'ja',
});
const bookedAgain = (account: Account): CallInput<'accounting.again'> => {
  const { accounts, program, encoding, locale } = bookings(account);
  return { accounts, program, encoding, locale, exportId: 'KD20260501000000' };
};
const archived = ({ id }: Account) => ({
  account: id,
  id: `${'0'.repeat(12)}-1` as never,
  version: 0,
  locale: 'ja' as const,
});
const wholeArchive = ({ id }: Account) => ({
  account: id,
  filter: archiveFilterSchema.parse({}),
  locale: 'ja' as const,
});

/** What is tried against each setting, and the refusal of the core; or why there is nothing here to try. */
const attempts: {
  readonly [N in ManagedName]: readonly [Refusal['code'], (kit: Kit) => Promise<Refusal>][] | string;
} = {
  suppliers: [
    ['policy.supplier', ({ desk }) => desk.refused('suppliers.describe', { supplier: credentials.supplier })],
    ['policy.supplier', ({ desk }) => desk.refused('sign-in.start', { ...credentials, staySignedIn: false })],
  ],
  ownSuppliers: 'it takes a supplier of a person’s own: “of a person’s own, while the desk runs”',
  trialStore: [
    ['policy.supplier', ({ desk }) => desk.refused('sign-in.start', { ...credentials, staySignedIn: false })],
    ['policy.supplier', ({ desk }) => desk.refused('sign-in.offline', credentials)],
    ['policy.trial-store', ({ desk }) => desk.refused('store.recreate', {})],
    ['policy.trial-store', ({ desk }) => desk.refused('trial-mail.list', { supplier: credentials.supplier })],
  ],
  sharedMachine: [
    ['policy.managed', ({ desk }) => desk.refused('settings.change', { sharedMachine: false })],
  ],
  askWhenSwitching: [
    ['policy.managed', ({ desk }) => desk.refused('settings.change', { askWhenSwitching: false })],
  ],
  idleMinutes: [
    ['policy.managed', ({ desk }) => desk.refused('settings.change', { idleMinutes: null })],
    ['policy.managed', ({ desk }) => desk.refused('settings.change', { idleMinutes: 480 })],
  ],
  idleMinutesMaximum: [
    ['policy.idle-too-long', ({ desk }) => desk.refused('settings.change', { idleMinutes: null })],
    ['policy.idle-too-long', ({ desk }) => desk.refused('settings.change', { idleMinutes: 31 })],
  ],
  staySignedIn: [
    [
      'policy.stay-signed-in',
      ({ desk }) => desk.refused('sign-in.start', { ...credentials, staySignedIn: true }),
    ],
    ['policy.stay-signed-in', ({ desk }) => desk.refused('sign-in.on-page', onPage(true))],
  ],
  keychainRequired: [
    [
      'policy.keychain-required',
      ({ desk }) => desk.refused('vault.decide', { decision: 'continue-in-memory' }),
    ],
  ],
  kiosk: [
    ['policy.kiosk', ({ desk }) => desk.refused('files.open', { fileId: 'any', how: 'open' })],
    ['policy.kiosk', ({ desk }) => desk.refused('sign-in.on-page', onPage(false))],
    [
      'policy.kiosk',
      ({ desk }) =>
        desk.refused('support-request.open-mail', {
          supplier: credentials.supplier,
          values: {},
          locale: 'ja',
        }),
    ],
    [
      'policy.kiosk',
      ({ desk, account }) =>
        desk.refused('prepaid.open-payment-page', { account: account.id, charge: 'any' }),
    ],
    ['policy.kiosk', ({ desk, account }) => desk.refused('scheduled-exports.save', newSchedule(account))],
    ['policy.kiosk', ({ desk, account }) => desk.refused('scheduled-exports.run', { account: account.id })],
    ['policy.kiosk', ({ desk }) => desk.refused('updates.check', {})],
    ['policy.kiosk', ({ desk }) => desk.refused('links.open', { supplier: 'any', link: 'status' })],
    ['policy.document-printing', ({ desk }) => desk.refused('documents.print-sheets', {})],
    ['policy.save-folder', ({ desk, account }) => desk.refused('export.start', exportRequest(account))],
    ['policy.kiosk', ({ desk, account }) => desk.refused('archive.use-folder', elsewhere(account))],
    [
      'policy.kiosk',
      ({ desk, account }) => desk.refused('upload.begin', { account: account.id, name: 'a.pdf', bytes: 8 }),
    ],
    [
      'policy.kiosk',
      ({ desk, account }) => desk.refused('archive.restore', { ...elsewhere(account), recoveryKey: 'x' }),
    ],
  ],
  kioskExitCode: 'kiosk.leave is tried against it in kiosk.test.ts',
  exporting: [
    ['policy.export', ({ desk, account }) => desk.refused('export.check', exportRequest(account))],
    ['policy.export', ({ desk, account }) => desk.refused('export.start', exportRequest(account))],
    ['policy.export', ({ desk, account }) => desk.refused('bills.save', billFile(account))],
    ['policy.export', ({ desk, account }) => desk.refused('accounting.check', bookings(account))],
    ['policy.export', ({ desk, account }) => desk.refused('accounting.start', bookings(account))],
    ['policy.export', ({ desk, account }) => desk.refused('accounting.again', bookedAgain(account))],
    ['policy.export', ({ desk, account }) => desk.refused('scheduled-exports.save', newSchedule(account))],
    ['policy.export', ({ desk, account }) => desk.refused('archive.export', wholeArchive(account))],
    [
      'policy.export',
      ({ desk, account }) => desk.refused('orders.save-unreadable', { account: account.id, locale: 'ja' }),
    ],
  ],
  exportFormats: [
    [
      'policy.export-format',
      ({ desk, account }) => desk.refused('export.start', { ...exportRequest(account), format: 'csv-cp932' }),
    ],
    [
      'policy.export-format',
      ({ desk, account }) => desk.refused('export.check', { ...exportRequest(account), format: 'csv-cp932' }),
    ],
    ['policy.export-format', ({ desk, account }) => desk.refused('bills.save', billFile(account))],
    ['policy.export-format', ({ desk, account }) => desk.refused('accounting.check', bookings(account))],
    ['policy.export-format', ({ desk, account }) => desk.refused('accounting.start', bookings(account))],
    ['policy.export-format', ({ desk, account }) => desk.refused('accounting.again', bookedAgain(account))],
    [
      'policy.export-format',
      ({ desk, account }) => desk.refused('scheduled-exports.save', newSchedule(account, 'csv-cp932')),
    ],
  ],
  saveFolders: [
    ['policy.save-folder', ({ desk, account }) => desk.refused('export.start', exportRequest(account))],
    [
      'policy.save-folder',
      ({ desk, account }) => desk.refused('customer.save-copy', { account: account.id, locale: 'ja' }),
    ],
    ['policy.save-folder', ({ desk, account }) => desk.refused('archive.use-folder', elsewhere(account))],
  ],
  documentSaving: [
    [
      'policy.document-saving',
      ({ desk, account }) =>
        desk.refused('documents.save', { documents: [wanted(account)], into: 'folder', locale: 'ja' }),
    ],
    ['policy.document-saving', ({ desk, account }) => desk.refused('archive.save-file', archived(account))],
    ['policy.document-saving', ({ desk, account }) => desk.refused('archive.export', wholeArchive(account))],
  ],
  documentPrinting: [
    ['policy.document-printing', ({ desk, account }) => desk.refused('documents.print', wanted(account))],
    ['policy.document-printing', ({ desk }) => desk.refused('documents.print-sheets', {})],
  ],
  printers: [['policy.printer', ({ desk }) => desk.refused('documents.print-sheets', {})]],
  archiveIssued: [
    ['policy.managed', ({ desk }) => desk.refused('settings.change', { archiveIssued: false })],
  ],
  archiveYears: [['policy.managed', ({ desk }) => desk.refused('settings.change', { archiveYears: 7 })]],
  archiveFolder: [
    ['policy.managed', ({ desk, account }) => desk.refused('archive.use-folder', elsewhere(account))],
  ],
  backupFolder: [
    [
      'policy.backup-folder',
      ({ desk, account }) => desk.refused('archive.backup', { account: account.id, locale: 'ja' }),
    ],
  ],
  language: [['policy.managed', ({ desk }) => desk.refused('settings.change', { locale: 'en' })]],
  supportContact: 'no call has it; every refusal here names it',
  logLevel: 'no call has it: “leaves out of the log what it is told to”',
  proxyMode: 'no call has it: proxy.test.ts, and “uses the proxy of one” in built-main.test.ts',
  proxyPacUrl: 'as proxyMode',
  proxyServer: 'as proxyMode',
  proxyBypass: 'as proxyMode',
  proxyUserName: [
    ['policy.managed', ({ desk }) => desk.refused('proxy.sign-in', { name: 'somebody', password: 'a' })],
  ],
  updateChannel: [
    ['policy.updates', ({ desk }) => desk.refused('updates.check', {})],
    ['policy.updates', ({ desk }) => desk.refused('updates.install', {})],
  ],
  updateAddress: [
    ['policy.updates', ({ desk }) => desk.refused('updates.check', {})],
    ['policy.updates', ({ desk }) => desk.refused('updates.install', {})],
  ],
  dataFolder: 'no call has it: “keeps its files where a policy says” in built-main.test.ts',
};

const attemptsOf = (name: ManagedName) => {
  const found = attempts[name];
  return typeof found === 'string' ? [] : found;
};
const refusedSettings = managedNames.filter((name) => attemptsOf(name).length > 0);

describe('the core refuses what is against', () => {
  it.each(refusedSettings)('%s, set while the desk runs', async (name) => {
    const kit = await running();
    await kit.policy.put({ [name]: managedSettings[name].example, supportContact: contact });
    for (const [code, attempt] of attemptsOf(name)) {
      const refusal = await attempt(kit);
      expect(refusal.code).toBe(code);
      expect(refusal.message.ja).toContain(`お問い合わせ: ${contact}`);
      expect(refusal.message.en).toContain(`Contact: ${contact}`);
    }
  });

  it('every call that a rule is about, each tried above', async () => {
    const tried = new Set<string>(['kiosk.end']);
    const desk = {
      refused: (name: string) => (tried.add(name), Promise.resolve()),
    } as unknown as TestDesk;
    for (const [, attempt] of managedNames.flatMap(attemptsOf))
      await attempt({ desk, policy: managedPolicy(), account: { id: 'any' } as never });
    expect(Object.keys(policyRules).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('each of them only as long as it is managed', async () => {
    const kit = await running();
    await kit.policy.put({ sharedMachine: true, idleMinutes: 5 });
    expect((await kit.desk.good('desk.start', {})).settings).toMatchObject({
      sharedMachine: true,
      idleMinutes: 5,
    });
    await kit.policy.put({ found: 'nothing' });
    // What the person had chosen before is back.
    expect((await kit.desk.good('desk.start', {})).settings).toMatchObject({
      sharedMachine: false,
      idleMinutes: 15,
    });
    await kit.desk.good('settings.change', { idleMinutes: null, sharedMachine: true });
  });
});

describe('suppliers', () => {
  it('of a person’s own are not read where IT forbids them, and the managed list wins', async () => {
    const own = { ...managedSettings.suppliers.example[0]!, id: 'own' as never };
    const forbidden = await startDesk({ suppliers: [own], policy: managedPolicy({ ownSuppliers: false }) });
    expect((await forbidden.good('suppliers.list', {})).map(({ id }) => id)).not.toContain('own');
    expect(await forbidden.refused('suppliers.describe', { supplier: 'own' as never })).toMatchObject({
      code: 'supplier.unknown',
    });
    const neither = await startDesk({ policy: managedPolicy({ ownSuppliers: false, trialStore: false }) });
    expect(await neither.good('suppliers.list', {})).toEqual([]);
    const { example } = managedSettings.suppliers;
    const managed = await startDesk({ suppliers: [own], policy: managedPolicy({ suppliers: example }) });
    expect(await managed.good('suppliers.list', {})).toMatchObject([
      { id: 'askul', host: 'api.supplier.example' },
    ]);
  });

  it('of a person’s own, while the desk runs, are refused once IT forbids them', async () => {
    const own = { ...managedSettings.suppliers.example[0]!, id: 'own' as never };
    const policy = managedPolicy();
    const desk = await startDesk({ suppliers: [own], policy });
    expect((await desk.good('suppliers.list', {})).map(({ id }) => id)).toContain('own');
    await policy.put({ ownSuppliers: false, supportContact: contact });
    for (const refusal of [
      await desk.refused('suppliers.describe', { supplier: own.id }),
      await desk.refused('sign-in.start', { ...credentials, supplier: own.id, staySignedIn: false }),
    ]) {
      expect(refusal.code).toBe('policy.supplier');
      expect(refusal.message.ja).toContain(contact);
    }
  });

  it('that are withdrawn while people are signed in there sign them out, and say so', async () => {
    const { desk, policy, account } = await running();
    const ended = desk.next('session.ended');
    const left = desk.next('accounts.changed', (accounts) => accounts.length === 0);
    await policy.put({ trialStore: false });
    expect(await ended).toMatchObject({ account: account.id, refusal: { code: 'policy.supplier' } });
    await left;
    expect(await desk.refused('account.abilities', { account: account.id })).toMatchObject({
      code: 'account.unknown',
    });
  });
});

describe('the policy', () => {
  it('is told to the page: what is managed, and whom to ask', async () => {
    const desk = await startDesk({
      policy: managedPolicy({ idleMinutesMaximum: 30, supportContact: contact }),
    });
    expect((await desk.good('desk.start', {})).policy).toMatchObject({
      scope: 'machine',
      managed: ['idleMinutesMaximum', 'supportContact'],
      supportContact: contact,
      idleMinutesMaximum: 30,
      notices: [],
    });
  });

  it('that nobody could ever read leaves the desk as closed as a kiosk, and says why', async () => {
    const desk = await startDesk({ policy: managedPolicy({ found: 'failure', fault: 'syntax' }) });
    for (const refusal of [
      await desk.refused('files.open', { fileId: 'any', how: 'open' }),
      await desk.refused('links.open', { supplier: 'any', link: 'status' }),
      await desk.refused('sign-in.on-page', onPage(false)),
    ])
      expect(refusal.code).toBe('policy.kiosk');
    expect((await desk.good('desk.start', {})).policy).toMatchObject({
      kiosk: true,
      notices: [{ code: 'policy.unreadable' }],
    });
  });

  it('says what waits for a restart', async () => {
    const { desk, policy } = await running();
    const changed = desk.next('policy.changed');
    await policy.put({ dataFolder: '/srv/kobai', kiosk: true });
    const { notices } = await changed;
    expect(notices).toMatchObject([{ code: 'policy.restart-needed' }]);
    expect(notices[0]?.message.ja).toContain('キオスク端末、データフォルダー');
  });

  it('is read again by the desk’s own timer', async () => {
    const { desk, policy } = await running();
    const changed = desk.next('policy.changed');
    policy.prepare({ language: 'en' });
    desk.tick();
    expect((await changed).managed).toEqual(['language']);
    expect((await desk.good('desk.start', {})).settings.locale).toBe('en');
  });

  it('ends saved sign-ins once nobody may stay signed in, and keeps the next start from restoring one', async () => {
    const policy = managedPolicy();
    const keychain = memoryKeychain();
    const desk = await startDesk({ policy, keychain });
    const account = await desk.good('sign-in.start', { ...credentials, staySignedIn: true });
    expect(account.staySignedIn).toBe(true);
    const ended = desk.next('policy.changed');
    await policy.put({ staySignedIn: false });
    await ended;
    expect(await desk.good('accounts.list', {})).toMatchObject([{ staySignedIn: false }]);
    await desk.close();
    const next = await startDesk({ policy: managedPolicy(), keychain, folder: desk.folder });
    expect(await next.good('accounts.list', {})).toEqual([]);
  });

  it('has people leave who went on in memory before a keychain was required', async () => {
    const policy = managedPolicy();
    const keychain = memoryKeychain();
    keychain.fault = 'unavailable';
    const desk = await startDesk({ policy, keychain });
    await desk.good('vault.decide', { decision: 'continue-in-memory' });
    await desk.good('sign-in.start', { ...credentials, staySignedIn: false });
    const changed = desk.next('policy.changed');
    await policy.put({ keychainRequired: true });
    await changed;
    expect((await desk.good('desk.start', {})).vault.state).toBe('refused');
    expect(await desk.good('accounts.list', {})).toEqual([]);
    expect(await desk.refused('sign-in.start', { ...credentials, staySignedIn: false })).toMatchObject({
      code: 'vault.unavailable',
    });
  });

  it('leaves out of the log what it is told to, and never an exception', async () => {
    const { desk, policy } = await running();
    await policy.put({ logLevel: 'error' });
    const log = (): string => readFileSync(join(desk.folder, 'logs', 'desk.log'), 'utf8');
    const before = log().length;
    await policy.put({ logLevel: 'error', language: 'en' });
    await desk.good('desk.report-error', { where: 'here', name: 'Problem', stack: 'stack' });
    const written = log().slice(before);
    expect(written).toContain('page here');
    expect(written).not.toContain('"msg":"policy"');
  });
});

describe('saving', () => {
  it('goes below a folder of the policy, not beside it and not through a link out of it', async () => {
    const { desk, policy, account } = await running();
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const allowed = join(desk.folder, 'allowed');
    for (const name of ['allowed', 'allowed/inner', 'allowed-not', 'outside'])
      mkdirSync(join(desk.folder, name));
    symlinkSync(join(desk.folder, 'outside'), join(allowed, 'way-out'));
    await policy.put({ saveFolders: [allowed] });
    const save = async (...path: string[]) => {
      desk.saveTo = join(desk.folder, ...path);
      const answer = await desk.call('export.start', exportRequest(account));
      return answer.ok ? (await desk.ended(answer.value!)).state : answer.error.code;
    };
    expect(await save('allowed', 'a.xlsx')).toBe('done');
    expect(await save('allowed', 'inner', 'a.xlsx')).toBe('done');
    for (const path of [
      ['allowed-not', 'a.xlsx'],
      ['a.xlsx'],
      ['allowed', '..', 'a.xlsx'],
      ['allowed', 'way-out', 'a.xlsx'],
    ])
      expect(await save(...path), path.join('/')).toBe('policy.save-folder');
  });

  it('in a kiosk asks nobody, and takes no name twice', async () => {
    const { desk, policy, account } = await running();
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const folder = join(desk.folder, 'kiosk');
    mkdirSync(folder);
    await policy.put({ kiosk: true, saveFolders: [folder] });
    desk.saveTo = join(desk.folder, 'the-dialog-was-asked.xlsx');
    const names: string[] = [];
    for (let each = 0; each < 2; each += 1) {
      const job = await desk.ended((await desk.good('export.start', exportRequest(account)))!);
      expect(job.file?.folder).toBe(folder);
      names.push(job.file?.name ?? '');
    }
    expect(names[1]).toBe(names[0]?.replace('.xlsx', ' (2).xlsx'));
  });
});
