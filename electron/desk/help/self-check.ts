import { basename } from 'node:path';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Host } from '#electron/host/host.ts';
import type { SelfCheckStep } from '#shared/ipc/self-check.ts';
import type { UpdateView } from '#shared/ipc/updates.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import {
  selfCheckFile,
  selfCheckTexts,
  selfCheckTitles,
  updateOffTexts,
} from '#shared/messages/self-check.ts';
import { instantOf, millisecondsOf, tokyoDateOf, tokyoTimeOf } from '#shared/model/dates.ts';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import { firstPresent } from '#shared/model/printer.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { within } from '#shared/model/within.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { DeskPolicy } from '../policy/desk-policy.ts';
import { policyRefusal } from '../policy/policy-rules.ts';
import { folderMs, type SaveLocations } from '../policy/save-locations.ts';
import type { Histories } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { Machine } from '../ports/machine.ts';
import type { Tables } from '../ports/tables.ts';
import type { Vault } from '../ports/vault.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { SupplierEntry, Suppliers } from '../suppliers/suppliers.ts';

/** Less free space than this is worth a word. Bytes. */
const lowSpace = 2 * 1024 ** 3;
/** By how much a clock may differ, in milliseconds: tokens and links last minutes. */
const clockTolerance = 120_000;

export interface SelfCheckPorts {
  readonly host: Host;
  readonly vault: Pick<Vault, 'state'>;
  readonly histories: Pick<Histories, 'state'>;
  readonly accounts: Accounts;
  readonly suppliers: Suppliers;
  readonly policy: DeskPolicy;
  readonly machine: Machine;
  readonly updates: { view(): UpdateView };
  readonly saveLocations: SaveLocations;
  readonly tables: Tables;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  readonly version: string;
  readonly platform: 'windows' | 'macos' | 'linux';
}

type Found = Pick<SelfCheckStep, 'finding' | 'text' | 'code'>;
type TextName = keyof typeof selfCheckTexts;

type Params = Readonly<Record<string, number | string | Bilingual>>;

function filled(name: TextName, params: Params = {}): Bilingual {
  const fill = (locale: Locale): string =>
    selfCheckTexts[name][locale].replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = params[key] ?? whole;
      return typeof value === 'object' ? value[locale] : String(value);
    });
  return { ja: fill('ja'), en: fill('en') };
}
const found = (finding: Found['finding'], name: TextName, params?: Params): Found => ({
  finding,
  text: filled(name, params),
  code: null,
});
const refusedAs = (finding: Found['finding'], { message, code }: Refusal): Found => ({
  finding,
  text: message,
  code,
});

/** What a supplier's answer to a first request says of the way to it. */
interface Reached {
  readonly entry: SupplierEntry;
  readonly refusal: Refusal | null;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** Ten things that go wrong on a machine, looked at one by one, so that support knows which. */
export function createSelfCheck(ports: SelfCheckPorts) {
  const { host, vault, accounts, suppliers, policy, clock } = ports;
  let last: readonly SelfCheckStep[] = [];

  const keychain = (): Found => {
    const { state, refusal } = vault.state;
    if (refusal) return refusedAs('problem', refusal);
    return state === 'memory' ? found('caution', 'keychainMemory') : found('good', 'keychainGood');
  };

  const database = async (): Promise<Found> => {
    const open = accounts.list();
    if (open.length === 0) return found('not-run', 'databaseNone');
    for (const { id } of open) {
      const state = await ports.histories.state(id);
      if (!state.ok) return { ...found('problem', 'databaseBad'), code: state.error.code };
    }
    return found('good', 'databaseGood', { n: open.length });
  };

  const disk = async (): Promise<Found> => {
    const { free, writable } = await ports.machine.disk();
    const gigabytes = { free: Math.floor(free / 1024 ** 3) };
    if (!writable) return found('problem', 'diskBad');
    return free < lowSpace ? found('caution', 'diskLow', gigabytes) : found('good', 'diskGood', gigabytes);
  };

  const reach = async (entry: SupplierEntry): Promise<Reached> => {
    const since = performance.now();
    const answer = await entry.client.ask('describe');
    const refusal = answer.ok
      ? null
      : faultRefusal(answer.error, { at: clock.now(), host: entry.host ?? entry.name.ja });
    return { entry, refusal, took: Math.round(performance.now() - since) };
  };

  /** By the first supplier that says what time it is. */
  const clockFound = async (reached: readonly Reached[]): Promise<Found> => {
    for (const { entry, refusal } of reached) {
      if (refusal !== null || entry.host === null) continue;
      const date = await ports
        .fetch(entry.baseUrl, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) })
        .then(
          (response) => Date.parse(response.headers.get('date') ?? ''),
          () => Number.NaN,
        );
      if (Number.isNaN(date)) continue;
      const difference = Math.abs(millisecondsOf(clock.now()) - date);
      return difference > clockTolerance
        ? found('problem', 'clockOff', { minutes: Math.round(difference / 60_000) })
        : found('good', 'clockGood', { seconds: Math.round(difference / 1000) });
    }
    return found('not-run', 'clockUnknown');
  };

  const certificates = (reached: readonly Reached[]): Found => {
    const bad = reached.filter(({ refusal }) => refusal?.code === 'supplier.certificate-unknown');
    if (bad.length > 0)
      return {
        ...found('problem', 'certificatesBad', { n: bad.length }),
        code: 'supplier.certificate-unknown',
      };
    const good = reached.filter(
      ({ entry, refusal }) => refusal === null && entry.baseUrl.startsWith('https:'),
    );
    return good.length > 0
      ? found('good', 'certificatesGood', { n: good.length })
      : found('not-run', 'certificatesNone');
  };

  const printers = async (): Promise<Found> => {
    const present = await host.printers();
    if (present === null) return found('not-run', 'printersUnknown');
    const { printers: wanted } = policy.values();
    if (wanted && !firstPresent(wanted, present)) return found('problem', 'printersNotNamed');
    return present.length === 0
      ? found('caution', 'printersNone')
      : found('good', 'printersGood', { n: present.length });
  };

  /** Folders of the policy that are not there or can't be written, by the names of their settings. */
  const foldersFound = async (): Promise<Found | null> => {
    const values = policy.values();
    const named = [
      ...(values.saveFolders ?? []).map((folder) => ['SaveFolders', folder] as const),
      ...(values.archiveFolder === undefined ? [] : [['ArchiveFolder', values.archiveFolder] as const]),
      ...(values.backupFolder === undefined ? [] : [['BackupFolder', values.backupFolder] as const]),
    ];
    const states = await Promise.all(
      named.map(async ([name, folder]) => ({
        text: `${name} (${folder})`,
        // A share that is not connected may never answer.
        state: (await within(ports.machine.folder(folder), folderMs)) ?? 'missing',
      })),
    );
    for (const [state, code] of [
      ['missing', 'policy.folder-missing'],
      ['read-only', 'policy.folder-read-only'],
    ] as const) {
      const bad = states.filter((each) => each.state === state).map(({ text }) => text);
      if (bad.length > 0)
        return refusedAs('problem', policyRefusal(values, code, { params: { folders: bad.join(', ') } }));
    }
    return null;
  };

  const policyFound = async (): Promise<Found> => {
    const { scope, managed, notices } = policy.view();
    const [notice] = notices;
    if (notice) return refusedAs('problem', notice);
    if (scope === null) return found('not-run', 'policyNone');
    const missing = await foldersFound();
    if (missing !== null) return missing;
    // What the others show can be reached by whoever has a mouse.
    const screens = policy.values().kiosk === true ? (host.screens() ?? 1) : 1;
    return screens > 1
      ? found('caution', 'policyScreens', { n: screens })
      : found('good', 'policyGood', { n: managed.length });
  };

  const updatesFound = (): Found => {
    const { now, channel, checkedAt } = ports.updates.view();
    const { version } = ports;
    if (now.state === 'off')
      return found('not-run', 'updatesOff', { version, why: updateOffTexts[now.reason] });
    if (now.state === 'failed') return refusedAs('problem', now.refusal);
    if (now.state === 'ready')
      return found('caution', 'updatesReady', { version, channel, next: now.version });
    if (checkedAt === null) return found('not-run', 'updatesNotYet', { version, channel });
    const at = `${tokyoDateOf(checkedAt)} ${tokyoTimeOf(checkedAt)}`;
    return found('good', 'updatesGood', { version, channel, at });
  };

  const run: CallHandlers['self-check.run'] = async ({ fontsLoaded }) => {
    const entries = suppliers.cards().flatMap(({ id }) => {
      const entry = suppliers.find(id);
      return entry.ok ? [entry.value] : [];
    });
    const reached = await Promise.all(entries.map(reach));
    const network = reached.map(({ entry, refusal, took }) => ({
      entry,
      ...(refusal
        ? refusedAs('problem', refusal)
        : entry.host === null
          ? found('good', 'networkEmbedded')
          : found('good', 'networkGood', { ms: took })),
    }));
    const step = (
      number: string,
      check: SelfCheckStep['check'],
      what: Found,
      about?: Bilingual,
    ): SelfCheckStep => {
      const title = selfCheckTitles[check];
      return {
        number,
        check,
        title: about ? { ja: `${title.ja}: ${about.ja}`, en: `${title.en}: ${about.en}` } : title,
        finding: what.finding,
        text: what.text,
        code: what.code,
      };
    };
    last = [
      step('1', 'keychain', keychain()),
      step('2', 'database', await database()),
      step('3', 'disk', await disk()),
      step('4', 'clock', await clockFound(reached)),
      ...(network.length === 0
        ? [step('5', 'network', found('problem', 'networkNone'))]
        : network.map(({ entry, finding, text, code }, index) =>
            step(`5.${index + 1}`, 'network', { finding, text, code }, entry.name),
          )),
      step('6', 'certificates', certificates(reached)),
      step('7', 'fonts', fontsLoaded ? found('good', 'fontsGood') : found('problem', 'fontsBad')),
      step('8', 'printers', await printers()),
      step('9', 'policy', await policyFound()),
      step('10', 'updates', updatesFound()),
    ];
    return ok([...last]);
  };

  /** Results without what names somebody or something of the company: numbers, findings and codes are enough. */
  const save: CallHandlers['self-check.save'] = async ({ locale }) => {
    const words = selfCheckFile;
    const chosen = await ports.saveLocations.file({
      title: words.dialog[locale],
      suggestedName: ports.tables.suggestName(words.name[locale], ''),
      filter: { name: saveDialogTexts[locale].fileKinds.csv, extension: 'csv' },
    });
    if (!chosen.ok) return chosen;
    if (chosen.value === null) return ok(null);
    const about = words.about[locale]
      .replace('{version}', ports.version)
      .replace('{platform}', ports.platform)
      .replace('{at}', instantOf(millisecondsOf(clock.now())));
    const written = await ports.tables.write(chosen.value, {
      headings: words.headings[locale],
      rows: [
        ['', '', '', about, ''],
        ...last.map(({ number, check, finding, text, code }) => [
          number,
          selfCheckTitles[check][locale],
          words.findings[finding][locale],
          // A refusal has addresses, paths or names in its text; its code says the same.
          code === null ? text[locale] : '',
          code ?? '',
        ]),
      ],
    });
    return written.ok ? ok({ name: basename(chosen.value) }) : written;
  };

  return { 'self-check.run': run, 'self-check.save': save };
}
