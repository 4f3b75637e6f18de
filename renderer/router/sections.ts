import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router';
import type { BuyingAbilities } from '#shared/model/member-abilities.ts';
import type { AccountAbilities } from '#renderer/stores/abilities.ts';
import type { IconName } from '#renderer/ui/icons.ts';
import { accountPageLocation, accountPages, ordersLocation, accountPagesFor } from './route-locations.ts';

/** A section of an account beside the page. */
export interface Section {
  readonly key: string;
  readonly icon: IconName;
  /** The pages that belong to it; the first is its way in. */
  readonly pages: readonly [string, ...string[]];
  /** Sections of a group are separated from the next group by a line. */
  readonly group: 'look' | 'buy' | 'plan' | 'settle' | 'self';
  /** Whether it is shown with these abilities. */
  readonly has: (abilities: BuyingAbilities) => boolean;
}

const always = (): boolean => true;

/** In display order. */
export const sections = [
  {
    key: 'history',
    icon: 'history',
    pages: ['history', 'accounting', 'scheduled-exports'],
    group: 'look',
    has: always,
  },
  {
    key: 'catalogue',
    icon: 'catalogue',
    pages: ['catalogue', 'quick-order', 'product-requests'],
    group: 'buy',
    has: ({ catalogue }) => catalogue,
  },
  {
    key: 'cart',
    icon: 'cart',
    pages: ['cart', 'checkout'],
    group: 'buy',
    has: ({ catalogue, order }) => catalogue && order,
  },
  { key: 'quotes', icon: 'quote', pages: ['quotes'], group: 'buy', has: ({ quotes }) => quotes !== null },
  {
    key: 'myCatalogues',
    icon: 'star',
    pages: ['my-catalogues'],
    group: 'plan',
    has: ({ myCatalogues }) => myCatalogues,
  },
  {
    key: 'recurring',
    icon: 'recurring',
    pages: ['recurring'],
    group: 'plan',
    has: ({ recurring }) => recurring,
  },
  {
    key: 'benefits',
    icon: 'ticket',
    pages: ['benefits'],
    group: 'settle',
    has: ({ coupons, points, campaigns }) => coupons || points || campaigns,
  },
  {
    key: 'payment',
    icon: 'yen',
    pages: ['payment', 'payment-calendar'],
    group: 'settle',
    has: ({ payment }) => payment,
  },
  {
    key: 'documents',
    icon: 'documents',
    pages: ['documents'],
    group: 'settle',
    has: ({ documents }) => documents,
  },
  { key: 'archive', icon: 'box', pages: ['archive', 'bills'], group: 'settle', has: always },
  { key: 'prepaid', icon: 'wallet', pages: ['prepaid'], group: 'settle', has: ({ prepaid }) => prepaid },
  { key: 'account', icon: 'user', pages: ['account', ...accountPages], group: 'self', has: always },
  { key: 'help', icon: 'question', pages: ['account-help'], group: 'self', has: always },
  { key: 'settings', icon: 'settings', pages: ['settings'], group: 'self', has: always },
] as const satisfies readonly Section[];

export type SectionKey = (typeof sections)[number]['key'];

/** Sections that a person can leave out of the menu (AS-98): what leads out of trouble and to the rest stays. */
export const hideableSections = sections.filter(({ has }) => has !== always).map(({ key }) => key);

/** Sections in the order that a person gave them (AS-98); those that are not named keep their place behind. */
export function orderedSections<S extends { readonly key: string }>(
  all: readonly S[],
  order: readonly string[],
): readonly S[] {
  const named = order.flatMap((key) => all.find((one) => one.key === key) ?? []);
  return [...named, ...all.filter((one) => !named.includes(one))];
}

/** The order after moving `key` past the next section that is shown, up or down; unchanged at either end. */
export function movedSection(shown: readonly string[], key: string, by: -1 | 1): readonly string[] {
  const from = shown.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= shown.length) return shown;
  const moved = shown.toSpliced(from, 1);
  return moved.toSpliced(to, 0, key);
}

/** The sections in the menu of who has left some out; the one that is open is never missing. */
export const shownSections = <S extends { readonly key: string; readonly pages: readonly string[] }>(
  all: readonly S[],
  hidden: readonly string[],
  page: string,
): readonly S[] =>
  all.filter(
    ({ key, pages }) =>
      !hidden.includes(key) || !hideableSections.some((one) => one === key) || pages.includes(page),
  );

/** The title of what takes something off an order, by what of it there can be. */
export const benefitsTitle = ({ points, coupons }: Pick<BuyingAbilities, 'points' | 'coupons'>) =>
  points ? (coupons ? 'benefits' : 'points') : coupons ? 'coupons' : 'campaigns';

/** The message key of a section's name: what these members can have of it; of everything, while that is not known. */
export function sectionTitle(key: SectionKey, of: readonly BuyingAbilities[]) {
  if (key === 'benefits') {
    const has = (what: 'points' | 'coupons'): boolean => of.length === 0 || of.some((each) => each[what]);
    return `benefits.titles.${benefitsTitle({ points: has('points'), coupons: has('coupons') })}` as const;
  }
  if (key !== 'quotes') return `frame.section.${key}` as const;
  const kinds = new Set(of.map(({ quotes }) => quotes).filter((kind) => kind !== null));
  if (kinds.size !== 1) return 'buying.titles.quotes';
  return kinds.has('quote') ? 'frame.section.quotes' : 'frame.section.savedOrders';
}

/** The message key of the title of a page of one account. */
export const pageTitle = (
  { name, meta }: Pick<RouteLocationNormalizedLoaded, 'name' | 'meta'>,
  abilities: BuyingAbilities | undefined,
) =>
  name === 'benefits' || name === 'quotes' ? sectionTitle(name, abilities ? [abilities] : []) : meta.title;

/** The sections that there are; while abilities are not known yet, those that everybody has. */
export const sectionsFor = (abilities: BuyingAbilities | undefined): readonly (typeof sections)[number][] =>
  sections.filter(({ has }) => (abilities === undefined ? has === always : has(abilities)));

/** Whether a page can be opened: pages without a section always, the others with the abilities of their section. */
export function canOpenPage(page: string, abilities: BuyingAbilities): boolean {
  const section = sections.find(({ pages }) => (pages as readonly string[]).includes(page));
  return section === undefined || section.has(abilities);
}

/** Where a page leads that this member does not have (AS-69), and the way in to the others; null where they may stay. */
export function redirectFor(
  page: string,
  account: string,
  abilities: AccountAbilities,
): RouteLocationRaw | null {
  const own = accountPagesFor(abilities);
  const isNone = accountPages.some((name) => name === page) && !own.some((name) => name === page);
  if (page === 'account' || isNone)
    return own[0] === undefined ? ordersLocation(account) : accountPageLocation(account, own[0]);
  return canOpenPage(page, abilities) ? null : ordersLocation(account);
}
