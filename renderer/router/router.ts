import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useDeskStore } from '#renderer/stores/desk.ts';
import { dismissToastsOfPage } from '#renderer/ui/toasts.ts';
import { useLockStore } from '#renderer/stores/lock.ts';
import { useReturnPagesStore } from '#renderer/stores/return-pages.ts';
import { ready } from '#renderer/startup.ts';
import { ordersLocation } from './route-locations.ts';
import { guardNavigation } from './navigation-guard.ts';
import { routes } from './routes.ts';

/** Who may see which page. Addresses stay in the page, after `#`: no host has to know them. */
export function createAppRouter(): Router {
  const router = createRouter({ history: createWebHashHistory(), routes });

  router.beforeEach(async (to) => {
    await ready;
    const accounts = useAccountsStore();
    const lock = useLockStore();
    const id = to.params['account'];
    const target = guardNavigation({
      name: String(to.name),
      account: typeof id === 'string' ? id : null,
      redirected: to.redirectedFrom !== undefined,
      vault: useDeskStore().vault.state,
      accounts: accounts.accounts.map((one) => one.id),
      locked: { desk: lock.state.locked, accounts: lock.lockedAccounts },
      last: accounts.currentId,
    });
    if (target === 'as-requested') return true;
    if (target.name === 'unlock') {
      // Back to the page that was asked for, once it is clear who asks.
      const asked = accounts.find(target.account);
      if (asked && id === asked.id) useReturnPagesStore().save(asked.id, to.fullPath);
      return { name: 'unlock', query: { account: target.account } };
    }
    return target.name === 'history' ? ordersLocation(target.account) : { name: target.name };
  });

  router.afterEach((to, from) => {
    if (to.name !== from.name || to.params['account'] !== from.params['account']) dismissToastsOfPage();
    const id = to.params['account'];
    const accounts = useAccountsStore();
    const account = typeof id === 'string' ? accounts.find(id) : null;
    if (account) {
      accounts.currentId = account.id;
      useReturnPagesStore().visit(account.id, to.fullPath);
      return;
    }
    const again = to.query['account'];
    const expired = to.name === 'sign-in' && typeof again === 'string' ? accounts.find(again) : null;
    // Whoever signs in again comes back to where they were.
    if (expired) useReturnPagesStore().save(expired.id);
    if (to.name === 'sign-in' || to.name === 'keychain' || to.name === 'unlock') accounts.currentId = null;
  });

  return router;
}
