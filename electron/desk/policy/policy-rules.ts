import type { ExportRequest } from '#shared/ipc/export.ts';
import type { CallName, ParsedInput } from '#shared/ipc/contract.ts';
import type { ExportSchedule } from '#shared/ipc/scheduled-exports.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import { managedTexts } from '#shared/messages/managed-settings.ts';
import { policyContact, type policyRefusals } from '#shared/messages/policy-refusals.ts';
import {
  kioskIdleMinutes,
  managedSettings,
  managedValue,
  type ManagedName,
  type ManagedValues,
} from '#shared/model/managed-settings.ts';
import { refusal, type Refusal, type RefusalDetails } from '#shared/model/refusal.ts';
import { formatOf } from '../export/scheduled-work.ts';

type PolicyCode = keyof typeof policyRefusals;

/** A refusal of the policy, with whom to ask about it. */
export function policyRefusal(
  values: ManagedValues,
  code: PolicyCode,
  { params = {}, ...details }: RefusalDetails = {},
): Refusal {
  const { supportContact } = values;
  const contact =
    supportContact === undefined
      ? { ja: '', en: '' }
      : {
          ja: policyContact.ja.replace('{contact}', () => supportContact),
          en: policyContact.en.replace('{contact}', () => supportContact),
        };
  const made = refusal(code, { ...details, params: { ...params, contact } });
  return { ...made, message: { ja: made.message.ja.trimEnd(), en: made.message.en.trimEnd() } };
}

/** The settings of people that a policy sets, and what it is called there. */
const managedSettingsOfPeople = {
  locale: 'language',
  idleMinutes: 'idleMinutes',
  sharedMachine: 'sharedMachine',
  askWhenSwitching: 'askWhenSwitching',
  archiveIssued: 'archiveIssued',
  archiveYears: 'archiveYears',
} as const satisfies Partial<Record<keyof Settings, ManagedName>>;

/** The longest idle time that people may choose, in minutes; null where they may choose any, or none. A kiosk always has one. */
export const longestIdleTime = ({ idleMinutesMaximum, kiosk }: ManagedValues): number | null =>
  idleMinutesMaximum ?? (kiosk === true ? kioskIdleMinutes : null);

function settingsRefusal(policy: ManagedValues, changes: ParsedInput<'settings.change'>): Refusal | null {
  const values = policy.kiosk === true ? { archiveIssued: false, ...policy, sharedMachine: true } : policy;
  for (const [field, name] of Object.entries(managedSettingsOfPeople) as [
    keyof typeof managedSettingsOfPeople,
    ManagedName,
  ][]) {
    const wanted = changes[field];
    if (wanted !== undefined && values[name] !== undefined && wanted !== values[name])
      return policyRefusal(values, 'policy.managed', {
        field,
        params: { setting: managedTexts[name].title },
      });
  }
  const maximum = longestIdleTime(values);
  const { idleMinutes } = changes;
  if (maximum === null || idleMinutes === undefined || values.idleMinutes !== undefined) return null;
  return idleMinutes === null || idleMinutes > maximum
    ? policyRefusal(values, 'policy.idle-too-long', { field: 'idleMinutes', params: { minutes: maximum } })
    : null;
}

/** The settings of the person, with what the policy sets in their place. A kiosk is always shared, and archives only what the policy says. */
export function effectiveSettings(settings: Settings, values: ManagedValues): Settings {
  const maximum = longestIdleTime(values) ?? Infinity;
  const chosen = values.idleMinutes ?? settings.idleMinutes;
  const idleMinutes = values.idleMinutes ?? Math.min(chosen ?? Infinity, maximum);
  const sharedMachine = values.kiosk === true || (values.sharedMachine ?? settings.sharedMachine);
  return {
    ...settings,
    locale: values.language ?? settings.locale,
    // At a kiosk it would stay of whoever had it printed.
    archiveIssued: values.archiveIssued ?? (values.kiosk !== true && settings.archiveIssued),
    archiveYears: values.archiveYears ?? settings.archiveYears,
    sharedMachine,
    askWhenSwitching: sharedMachine || (values.askWhenSwitching ?? settings.askWhenSwitching),
    idleMinutes: idleMinutes === Infinity ? null : idleMinutes,
  };
}

type Rule<N extends CallName> = (values: ManagedValues, input: ParsedInput<N>) => Refusal | null;

/** Refuses a call while a setting with two sides is off. */
const onlyWith =
  (name: ManagedName, code: PolicyCode): Rule<never> =>
  (values) =>
    managedValue(values, name) === false ? policyRefusal(values, code) : null;

const documentSavingRule = onlyWith('documentSaving', 'policy.document-saving');
const exportingRule = onlyWith('exporting', 'policy.export');
const mayExport = (values: ManagedValues, format: ExportRequest['format']): Refusal | null => {
  const forbidden = exportingRule(values, undefined as never);
  if (forbidden !== null) return forbidden;
  const allowed = values.exportFormats;
  return allowed === undefined || allowed.includes(format)
    ? null
    : policyRefusal(values, 'policy.export-format', { field: 'format' });
};
const exportRule: Rule<'export.start' | 'export.check' | 'bills.save'> = (values, { format }) =>
  mayExport(values, format);
const accountingRule: Rule<'accounting.start' | 'accounting.check' | 'accounting.again'> = (
  values,
  { encoding },
) => mayExport(values, `csv-${encoding}`);
const notInKiosk: Rule<never> = (values) =>
  values.kiosk === true ? policyRefusal(values, 'policy.kiosk') : null;
/** Also asked when a scheduled export is written: the policy may have changed since it was made. */
export const scheduleRefusal = (
  values: ManagedValues,
  schedule: Pick<ExportSchedule, 'format' | 'accounting'>,
): Refusal | null => notInKiosk(values, undefined as never) ?? mayExport(values, formatOf(schedule));

/** The folder of the archive is the policy's; with its recovery key an archive that is there already is opened. */
const useFolderRule: Rule<'archive.use-folder'> = (values, { folder }) => {
  const { archiveFolder } = values;
  if (archiveFolder === undefined) return notInKiosk(values, undefined as never);
  return archiveFolder === folder
    ? null
    : policyRefusal(values, 'policy.managed', {
        field: 'folder',
        params: { setting: managedTexts.archiveFolder.title },
      });
};

const staySignedInRule: Rule<'sign-in.start' | 'sign-in.on-page'> = (values, { staySignedIn }) =>
  staySignedIn && managedValue(values, 'staySignedIn') === false
    ? policyRefusal(values, 'policy.stay-signed-in', { field: 'staySignedIn' })
    : null;

const updateRule: Rule<never> = (values) => {
  const isOff = managedValue(values, 'updateChannel') === 'off' || values.updateAddress === undefined;
  return notInKiosk(values, undefined as never) ?? (isOff ? policyRefusal(values, 'policy.updates') : null);
};

/**
 * What the policy forbids of the calls, whatever a page shows. `dispatch` asks for every call; what depends on more than
 * the input (a chosen folder, a supplier) is checked where it is known.
 */
export const policyRules: { readonly [N in CallName]?: Rule<N> } = {
  'kiosk.end': (values) => (values.kiosk === true ? null : policyRefusal(values, 'kiosk.no-code')),
  'settings.change': settingsRefusal,
  'sign-in.start': staySignedInRule,
  // It would open the system's browser, which keeps the session at the issuer for whoever comes next.
  'sign-in.on-page': (values, input) => notInKiosk(values, input as never) ?? staySignedInRule(values, input),
  'vault.decide': (values, { decision }) =>
    decision === 'continue-in-memory' && values.keychainRequired === true
      ? policyRefusal(values, 'policy.keychain-required')
      : null,
  'store.recreate': onlyWith('trialStore', 'policy.trial-store'),
  'trial-mail.list': onlyWith('trialStore', 'policy.trial-store'),
  'export.check': exportRule,
  'export.start': exportRule,
  'scheduled-exports.save': (values, { schedule }) => scheduleRefusal(values, schedule),
  'scheduled-exports.run': notInKiosk,
  'bills.save': exportRule,
  'accounting.check': accountingRule,
  'accounting.start': accountingRule,
  'accounting.again': accountingRule,
  'documents.save': documentSavingRule,
  // What is issued or printed is in the archive: saving it from there is saving it.
  'archive.save-file': documentSavingRule,
  'archive.export': (values, input) =>
    documentSavingRule(values, input as never) ?? exportingRule(values, input as never),
  'orders.save-unreadable': exportingRule,
  'documents.print': onlyWith('documentPrinting', 'policy.document-printing'),
  'documents.print-sheets': onlyWith('documentPrinting', 'policy.document-printing'),
  'archive.use-folder': useFolderRule,
  'archive.restore': notInKiosk,
  'proxy.sign-in': ({ proxyUserName, ...values }, { name }) =>
    proxyUserName === undefined || name === proxyUserName
      ? null
      : policyRefusal(values, 'policy.managed', {
          field: 'name',
          params: { setting: managedTexts.proxyUserName.title },
        }),
  'updates.check': updateRule,
  'updates.install': updateRule,
  'upload.begin': notInKiosk,
  'files.open': notInKiosk,
  'links.open': notInKiosk,
  'support-request.open-mail': notInKiosk,
  'prepaid.open-payment-page': notInKiosk,
};

/** Names whose change waits for a restart. */
export const waitingForRestart = (started: ManagedValues, now: ManagedValues): readonly ManagedName[] =>
  (Object.keys(managedSettings) as ManagedName[]).filter(
    (name) =>
      managedSettings[name].applies === 'at-start' &&
      JSON.stringify(started[name]) !== JSON.stringify(now[name]),
  );
