import type { RouteLocationRaw } from 'vue-router';
import type { Abilities } from '#shared/model/member-abilities.ts';

/** The pages of an account, in the order of its menu. */
export const accountPages = [
  'customer',
  'addresses',
  'password',
  'security',
  'members',
  'withdrawal',
] as const;
export type AccountPageName = (typeof accountPages)[number];

/** The history of an account. */
export const ordersLocation = (account: string): RouteLocationRaw => ({
  name: 'history',
  params: { account },
});

/** Notices and help of an account's supplier. */
export const helpLocation = (account: string): RouteLocationRaw => ({
  name: 'account-help',
  params: { account },
});

/** A page of an account. */
export const accountPageLocation = (account: string, name: AccountPageName): RouteLocationRaw => ({
  name,
  params: { account },
});

/** The sign-in page for somebody who was signed in, with their supplier chosen. */
export const signInLocation = (account: string, supplier?: string): RouteLocationRaw => ({
  name: 'sign-in',
  query: supplier === undefined ? { account } : { account, supplier },
});

/**
 * The pages that this account has. Where any account is looked after here, password, security and withdrawal say at least
 * where each is done.
 */
export const accountPagesFor = (abilities: Abilities): readonly AccountPageName[] =>
  accountPages.filter((page) => abilities[page === 'password' || page === 'withdrawal' ? 'security' : page]);
