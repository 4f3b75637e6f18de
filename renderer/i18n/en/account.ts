import type { account as ja } from '#renderer/i18n/ja/account.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const account: Translation<typeof ja> = {
  menu: 'Pages of the account',
  refused: 'The pages of the account could not be shown',
  pages: {
    customer: 'Customer details',
    addresses: 'Address book',
    password: 'Password and e-mail',
    security: 'Security',
    members: 'People',
    withdrawal: 'Withdrawal',
  },
  personal:
    'This is a personal account: it can buy some products only, has no corporate functions and other shipping terms.',
  areas: {
    title: 'Services of {supplier} for members',
    site: 'On the supplier’s site',
  },
};
