import { createRouter, createWebHashHistory, type RouteLocationRaw, type Router } from 'vue-router';
import { useAccountsStore } from '../stores/accounts.ts';
import { useDeskStore } from '../stores/desk.ts';
import { ready } from '../startup.ts';
import { wayIn } from './way-in.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The message key of the page's title. */
    readonly title?: 'signIn.title' | 'frame.history' | 'keychain.title' | 'settings.title';
  }
}

/** The history of an account. */
export const historyOf = (account: string): RouteLocationRaw => ({ name: 'history', params: { account } });

/** The pages, and who may see them. Addresses stay in the page, after `#`: no host has to know them. */
export function createPages(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'start', redirect: { name: 'sign-in' } },
      {
        path: '/sign-in',
        name: 'sign-in',
        component: () => import('../features/sign-in/SignInPage.vue'),
        meta: { title: 'signIn.title' },
      },
      {
        path: '/accounts/:account/history',
        name: 'history',
        component: () => import('../features/history/HistoryPage.vue'),
        props: true,
        meta: { title: 'frame.history' },
      },
      {
        path: '/keychain',
        name: 'keychain',
        component: () => import('../features/keychain/KeychainPage.vue'),
        meta: { title: 'keychain.title' },
      },
      {
        path: '/settings',
        name: 'settings',
        component: () => import('../features/settings/SettingsPage.vue'),
        meta: { title: 'settings.title' },
      },
      { path: '/:anywhere(.*)*', redirect: { name: 'sign-in' } },
    ],
  });

  router.beforeEach(async (to) => {
    await ready;
    const accounts = useAccountsStore();
    const id = to.params['account'];
    const decided = wayIn({
      name: String(to.name),
      account: typeof id === 'string' ? id : null,
      redirected: to.redirectedFrom !== undefined,
      vault: useDeskStore().vault.state,
      accounts: accounts.accounts.map((one) => one.id),
      last: accounts.currentId,
    });
    if (decided === 'as asked') return true;
    return decided.name === 'history' ? historyOf(decided.account) : { name: decided.name };
  });

  router.afterEach((to) => {
    const id = to.params['account'];
    const accounts = useAccountsStore();
    const account = typeof id === 'string' ? accounts.find(id) : null;
    if (account) accounts.currentId = account.id;
    else if (to.name === 'sign-in' || to.name === 'keychain') accounts.currentId = null;
  });

  return router;
}
