import {
  createRouter,
  createWebHashHistory,
  type RouteMeta,
  type Router,
  type RouteRecordRaw,
} from 'vue-router';
import { useAccountsStore } from '../stores/accounts.ts';
import { useDeskStore } from '../stores/desk.ts';
import { useKeptPagesStore } from '../stores/kept-pages.ts';
import { ready } from '../startup.ts';
import { historyOf, type AccountPageName } from './places.ts';
import { wayIn } from './way-in.ts';

export { historyOf };

/** Titles of the pages on which somebody buys. */
type BuyingTitle =
  | 'catalogue.titles.catalogue'
  | 'catalogue.titles.quickOrder'
  | 'catalogue.titles.productRequests'
  | 'buying.titles.cart'
  | 'buying.titles.checkout'
  | 'buying.titles.quotes'
  | 'lists.titles.myCatalogues'
  | 'lists.titles.recurring'
  | 'benefits.titles.benefits'
  | 'payment.titles.payment'
  | 'payment.titles.paymentCalendar'
  | 'papers.titles.papers'
  | 'qCash.titles.qCash';

declare module 'vue-router' {
  interface RouteMeta {
    /** The message key of the page's title. */
    readonly title?:
      | 'signIn.title'
      | 'recovery.reset.title'
      | 'recovery.id.title'
      | 'recovery.page.title'
      | 'registration.title'
      | 'diagnosis.title'
      | 'diagnosis.helpPage.title'
      | 'diagnosis.enquiry.title'
      | 'frame.history'
      | 'frame.account'
      | 'keychain.title'
      | 'settings.title'
      | 'withdrawal.done.title'
      | `account.pages.${AccountPageName}`
      | BuyingTitle;
  }
}

/** A page of a supplier for people who are not signed in there. */
const outsideRoute = (
  path: string,
  name: string,
  component: NonNullable<RouteRecordRaw['component']>,
  title: NonNullable<RouteMeta['title']>,
): RouteRecordRaw => ({
  path: `/suppliers/:supplier/${path}`,
  name,
  component,
  props: true,
  meta: { title },
});

/** One page of an account on which something is bought, paid or printed. */
const buyingRoute = (
  path: string,
  name: string,
  component: NonNullable<RouteRecordRaw['component']>,
  title: BuyingTitle,
): RouteRecordRaw => ({
  path: `/accounts/:account/${path}`,
  name,
  component,
  props: true,
  meta: { title },
});

/** One page of an account, under its menu. */
const accountRoute = (
  name: AccountPageName,
  component: NonNullable<RouteRecordRaw['component']>,
): RouteRecordRaw => ({ path: name, name, component, meta: { title: `account.pages.${name}` } });

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
      outsideRoute(
        'password',
        'password-reset',
        () => import('../features/recovery/PasswordResetPage.vue'),
        'recovery.reset.title',
      ),
      outsideRoute(
        'id',
        'id-recovery',
        () => import('../features/recovery/IdRecoveryPage.vue'),
        'recovery.id.title',
      ),
      outsideRoute(
        'registration',
        'registration',
        () => import('../features/registration/RegistrationPage.vue'),
        'registration.title',
      ),
      outsideRoute(
        'diagnosis',
        'diagnosis',
        () => import('../features/help/DiagnosisPage.vue'),
        'diagnosis.title',
      ),
      outsideRoute('help', 'help', () => import('../features/help/HelpPage.vue'), 'diagnosis.helpPage.title'),
      outsideRoute(
        'enquiry',
        'enquiry',
        () => import('../features/help/SupportRequestPage.vue'),
        'diagnosis.enquiry.title',
      ),
      {
        path: '/link',
        name: 'link',
        component: () => import('../features/recovery/LinkPage.vue'),
        meta: { title: 'recovery.page.title' },
      },
      {
        path: '/accounts/:account/history',
        name: 'history',
        component: () => import('../features/orders/OrdersPage.vue'),
        props: true,
        meta: { title: 'frame.history' },
      },
      buyingRoute(
        'catalogue',
        'catalogue',
        () => import('../features/catalogue/CataloguePage.vue'),
        'catalogue.titles.catalogue',
      ),
      buyingRoute(
        'quick-order',
        'quick-order',
        () => import('../features/catalogue/QuickOrderPage.vue'),
        'catalogue.titles.quickOrder',
      ),
      buyingRoute(
        'requests',
        'product-requests',
        () => import('../features/catalogue/ProductRequestsPage.vue'),
        'catalogue.titles.productRequests',
      ),
      buyingRoute('cart', 'cart', () => import('../features/cart/CartPage.vue'), 'buying.titles.cart'),
      buyingRoute(
        'checkout',
        'checkout',
        () => import('../features/checkout/CheckoutPage.vue'),
        'buying.titles.checkout',
      ),
      buyingRoute(
        'quotes',
        'quotes',
        () => import('../features/quotes/QuotesPage.vue'),
        'buying.titles.quotes',
      ),
      buyingRoute(
        'my-catalogues',
        'my-catalogues',
        () => import('../features/lists/MyCataloguesPage.vue'),
        'lists.titles.myCatalogues',
      ),
      buyingRoute(
        'recurring',
        'recurring',
        () => import('../features/recurring/RecurringPage.vue'),
        'lists.titles.recurring',
      ),
      buyingRoute(
        'benefits',
        'benefits',
        () => import('../features/benefits/BenefitsPage.vue'),
        'benefits.titles.benefits',
      ),
      buyingRoute(
        'payment',
        'payment',
        () => import('../features/payment/PaymentPage.vue'),
        'payment.titles.payment',
      ),
      buyingRoute(
        'payment/calendar',
        'payment-calendar',
        () => import('../features/payment/CalendarPage.vue'),
        'payment.titles.paymentCalendar',
      ),
      buyingRoute(
        'papers',
        'papers',
        () => import('../features/documents/DocumentsPage.vue'),
        'papers.titles.papers',
      ),
      buyingRoute(
        'q-cash',
        'q-cash',
        () => import('../features/prepaid/PrepaidPage.vue'),
        'qCash.titles.qCash',
      ),
      {
        path: '/accounts/:account',
        component: () => import('../features/account/AccountShell.vue'),
        props: true,
        children: [
          {
            path: '',
            name: 'account',
            component: () => import('../features/account/AccountStart.vue'),
            meta: { title: 'frame.account' },
          },
          accountRoute('customer', () => import('../features/customer/CustomerPage.vue')),
          accountRoute('addresses', () => import('../features/customer/AddressesPage.vue')),
          accountRoute('password', () => import('../features/security/PasswordPage.vue')),
          accountRoute('security', () => import('../features/security/SecurityPage.vue')),
          accountRoute('members', () => import('../features/people/PeoplePage.vue')),
          accountRoute('withdrawal', () => import('../features/withdrawal/WithdrawalPage.vue')),
        ],
      },
      {
        path: '/withdrawn',
        name: 'withdrawn',
        component: () => import('../features/withdrawal/WithdrawnPage.vue'),
        meta: { title: 'withdrawal.done.title' },
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
    if (account) {
      accounts.currentId = account.id;
      useKeptPagesStore().visit(account.id, to.fullPath);
      return;
    }
    const again = to.query['account'];
    const expired = to.name === 'sign-in' && typeof again === 'string' ? accounts.find(again) : null;
    // Whoever signs in again comes back to where they were.
    if (expired) useKeptPagesStore().keep(expired.id);
    if (to.name === 'sign-in' || to.name === 'keychain') accounts.currentId = null;
  });

  return router;
}
