import { neutralProfile, applyOverrides } from '#electron/domain/profiles/neutral.ts';
import { identifierName } from '#electron/domain/login-identifier.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { Bilingual, SupplierId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { SupplierRules } from '#shared/model/supplier-rules.ts';
import { neutralProfileId, type SupplierSetting } from '#shared/model/supplier-setting.ts';
import type { SupplierClient } from '../ports/supplier-client.ts';
import { withIdempotencyKeys } from './idempotency-keys.ts';

/** A supplier as it is set up on this machine. */
export interface SupplierEntry {
  readonly id: SupplierId;
  readonly name: Bilingual;
  readonly profile: SupplierProfile;
  /** The address below which its Supplier API is. */
  readonly baseUrl: string;
  /** The host people see (AS-65); null for the embedded store, which is in this program. */
  readonly host: string | null;
  /** TLS, or a way that doesn't leave this machine (AS-64). */
  readonly secure: boolean;
  readonly client: SupplierClient;
  /** The supplier's clock at its last response, in Unix time in milliseconds; null where it does not say. */
  readonly serverTime?: () => number | null;
  /**
   * For a supplier without a profile of its own: takes over what it says of itself. Answers whether that is anything
   * new.
   */
  readonly learn?: (rules: SupplierRules | null) => boolean;
  /** What IT lays down over what the supplier says of itself. */
  readonly laidDown?: Pick<SupplierSetting, 'rules' | 'support'>;
}

/** The suppliers that people can sign in to from this desk. */
export interface Suppliers {
  cards(): SupplierInfo[];
  /** Those that have no profile of their own and go by what they say of themselves. */
  undescribed(): readonly SupplierEntry[];
  /** Refuses `supplier.unknown`, and `policy.supplier` for one that the policy withholds. */
  find(id: string): Result<SupplierEntry>;
  /** Why the policy withholds a supplier, or null. */
  withholds(entry: SupplierEntry): Refusal | null;
}

/** A supplier whose profile is what it said of itself last. */
function describedEntry(entry: SupplierEntry): SupplierEntry {
  const profileBy = (rules: SupplierRules | null) =>
    neutralProfile(entry.name, applyOverrides(rules, entry.laidDown?.rules));
  let profile = profileBy(null);
  let known = JSON.stringify(null);
  return {
    ...entry,
    get profile() {
      return profile;
    },
    learn: (rules) => {
      const said = JSON.stringify(rules);
      if (said === known) return false;
      known = said;
      profile = profileBy(rules);
      return true;
    },
  };
}

export function createSuppliers(
  given: readonly SupplierEntry[],
  withholds: Suppliers['withholds'] = () => null,
): Suppliers {
  const entries = given.map((each): SupplierEntry => {
    const entry = { ...each, client: withIdempotencyKeys(each.client) };
    return entry.profile.id === neutralProfileId ? describedEntry(entry) : entry;
  });
  return {
    cards: () => entries.filter((entry) => withholds(entry) === null).map(supplierCard),
    undescribed: () => entries.filter((entry) => entry.learn !== undefined && withholds(entry) === null),
    find: (id) => {
      const entry = entries.find((each) => each.id === id);
      if (!entry) return refuse('supplier.unknown', { field: 'supplier' });
      const withheld = withholds(entry);
      return withheld === null ? ok(entry) : refused(withheld);
    },
    withholds,
  };
}

/** What the page knows of a supplier without a request. */
export const supplierCard = ({ id, name, profile, host, secure }: SupplierEntry): SupplierInfo => ({
  id,
  profile: profile.id,
  name,
  mark: profile.mark,
  ...(profile.markColours && { markColours: profile.markColours }),
  ...(profile.singleSignOn && { signInPage: new URL(profile.singleSignOn.issuer).host }),
  ...(profile.signInText && { signInText: profile.signInText }),
  host,
  secure,
  identifierKinds: profile.identifier.kinds.map(({ kind }) => kind),
  identifierNames: Object.fromEntries(
    profile.identifier.kinds.flatMap(({ kind }) => {
      const name = identifierName(profile.identifier, kind);
      return name ? [[kind, name]] : [];
    }),
  ),
  identifierLabel: profile.identifier.label,
  identifierExample: profile.identifier.example,
  historyYears: profile.history.years,
  staySignedIn: profile.signIn.staySignedIn,
  offers: {
    registration: profile.registration !== null,
    passwordReset: profile.passwords.reset !== null,
    idRecovery: profile.forms['id-recovery'] !== undefined,
    account: profile.account,
    mailedLinks:
      profile.passwords.reset !== null ||
      profile.signIn.twoStep !== null ||
      profile.registration?.verifiesEmail === true ||
      profile.emailChange?.kind === 'two-confirmations',
  },
  registration: profile.registration && {
    verifiesEmail: profile.registration.verifiesEmail,
    choosesPassword: profile.registration.choosesPassword,
  },
  resetAsksEmailAgain: profile.passwords.reset?.requiresEmailConfirmation ?? false,
  mailDomains: profile.identifier.mailDomains,
});

/** The name of the contacted host in a refusal. */
export const hostName = (entry: SupplierEntry): string => entry.host ?? entry.name.ja;
