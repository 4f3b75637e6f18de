import type { HelpOccasion } from '../../shared/model/help-occasions.ts';
import type { OpeningHours, ChannelRule, SupportRules, HelpRoute } from './support-rules.ts';
import { tokyoDateOf, tokyoTimeOf, weekdayOf, type Instant } from '#shared/model/dates.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { isJapaneseHoliday } from './japanese-holidays.ts';
import type { SupplierProfile } from './profile.ts';
import { occasionTitles } from './profiles/help/common.ts';

/** A way to reach support, as a page shows it. */
export interface SupportChannel {
  readonly kind: ChannelRule['kind'];
  readonly label: Bilingual;
  /** A number to call; null for what is opened as a link. */
  readonly number: string | null;
  readonly hours: Bilingual | null;
  /** Whether somebody is there now; null where that is not known. */
  readonly openNow: boolean | null;
}

/** The contact part of a supplier's description. */
export interface SupportContact {
  readonly statusUrl: string | null;
  readonly support: {
    readonly phone: string | null;
    readonly hours: Bilingual | null;
    readonly formUrl: string | null;
    readonly email: string | null;
    readonly chatUrl: string | null;
    readonly faxFormUrl: string | null;
  };
}

/**
 * Whether it is within `hours` at `now` (AS-34). Null if the hours, or the holidays of that year, are not known: then
 * it is not shown as open.
 */
export function isOpen(hours: OpeningHours | 'always' | null, now: Instant): boolean | null {
  if (hours === null) return null;
  if (hours === 'always') return true;
  const date = tokyoDateOf(now);
  const time = tokyoTimeOf(now);
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6 || time < hours.from || time >= hours.to) return false;
  const holiday = isJapaneseHoliday(date);
  return holiday === null ? null : !holiday;
}

/** What is reached by each kind of channel; null where the supplier gave nothing to reach it by. */
const contactValueOf: Readonly<
  Record<SupportChannel['kind'], (contact: SupportContact | null) => string | null>
> = {
  phone: (contact) => contact?.support.phone ?? null,
  'phone-order': (contact) => contact?.support.phone ?? null,
  form: (contact) => contact?.support.formUrl ?? null,
  chat: (contact) => contact?.support.chatUrl ?? null,
  'e-mail': (contact) => contact?.support.email ?? null,
  'fax-order': (contact) => contact?.support.faxFormUrl ?? null,
  status: (contact) => contact?.statusUrl ?? null,
};

/** The channels of `rules` that the supplier gave an address or a number for, in what it `contact` of itself last. */
export function supportChannels(
  rules: SupportRules,
  contact: SupportContact | null,
  now: Instant,
): SupportChannel[] {
  const contactHours = contact?.support.hours ?? null;
  return rules.channels.flatMap(({ kind, label, open, hours }) => {
    const contactValue = contactValueOf[kind](contact);
    if (contactValue === null) return [];
    const isPhone = kind === 'phone' || kind === 'phone-order';
    const shown =
      kind === 'e-mail' ? { ja: `${label.ja} ${contactValue}`, en: `${label.en} ${contactValue}` } : label;
    return [
      {
        kind,
        label: shown,
        number: isPhone ? contactValue : null,
        hours: hours ?? (isPhone ? contactHours : null),
        openNow: isOpen(open, now),
      },
    ];
  });
}

/** The supplier's own pages that it gave an address for. */
export const supplierPages = ({ pages }: SupportRules, addresses: Readonly<Record<string, string>>) =>
  pages.flatMap(({ key, label, at, about }) => {
    const address = Object.hasOwn(addresses, key) ? addresses[key] : undefined;
    return address === undefined ? [] : [{ key, label, address, at: [...at], about: about ?? null }];
  });

/** Whether the desk itself does what is wanted on an occasion. */
const isHandledByDesk = (profile: SupplierProfile, occasion: HelpOccasion): boolean =>
  (occasion === 'password-forgotten' && profile.passwords.reset !== null) ||
  (occasion === 'id-forgotten' && profile.forms['id-recovery'] !== undefined);

/** An occasion, and where to go then. */
export interface OccasionHelp {
  occasion: HelpOccasion;
  title: Bilingual;
  routes: { by: HelpRoute['by'] | 'desk'; where: Bilingual | null; always: boolean }[];
}

/** Where to go on which occasion, the first choice first: the desk, where it can do it itself (AS-15, QC-35). */
export const occasionHelp = (profile: SupplierProfile): OccasionHelp[] =>
  (Object.keys(occasionTitles) as HelpOccasion[]).flatMap((occasion) => {
    const routes: OccasionHelp['routes'] = [
      ...(isHandledByDesk(profile, occasion) ? [{ by: 'desk' as const, where: null, always: true }] : []),
      ...profile.help
        .filter((route) => route.occasion === occasion)
        .map(({ by, where, always }) => ({ by, where, always })),
    ];
    return routes.length === 0 ? [] : [{ occasion, title: occasionTitles[occasion], routes }];
  });
