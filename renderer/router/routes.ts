import type { RouteMeta, RouteRecordRaw } from 'vue-router';
import type { AccountPageName } from './route-locations.ts';

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
      | 'diagnosis.account.title'
      | 'diagnosis.supportRequest.title'
      | 'frame.history'
      | 'frame.account'
      | 'keychain.title'
      | 'lock.switchTitle'
      | 'diagnosis.selfCheck.title'
      | 'settings.title'
      | 'importing.title'
      | 'withdrawal.done.title'
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
      | 'documents.titles.documents'
      | 'archive.title'
      | 'bills.title'
      | 'accounting.title'
      | 'exporting.monthly.title'
      | 'prepaid.titles.prepaid'
      | `account.pages.${AccountPageName}`;
    /** Whether a page of an account is shown before it is known what the member may do there. */
    readonly withoutAbilities?: true;
  }
}

/** A page of a supplier for people who are not signed in there. */
const guestRoute = (
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

/** A page, of an account in AccountShell or of the desk. */
const pageRoute = (
  path: string,
  name: string,
  component: NonNullable<RouteRecordRaw['component']>,
  title: NonNullable<RouteMeta['title']>,
): RouteRecordRaw => ({ path, name, component, meta: { title } });

/** A page of the desk itself. */
const topRoute = (
  name: string,
  component: NonNullable<RouteRecordRaw['component']>,
  title: NonNullable<RouteMeta['title']>,
): RouteRecordRaw => pageRoute(`/${name}`, name, component, title);

/** A page about an account itself, under their menu. */
const ownRoute = (
  name: AccountPageName,
  component: NonNullable<RouteRecordRaw['component']>,
): RouteRecordRaw => pageRoute(name, name, component, `account.pages.${name}`);

/** The pages. */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'start', redirect: { name: 'sign-in' } },
  topRoute('sign-in', () => import('#renderer/features/sign-in/SignInPage.vue'), 'signIn.title'),
  guestRoute(
    'password',
    'password-reset',
    () => import('#renderer/features/recovery/PasswordResetPage.vue'),
    'recovery.reset.title',
  ),
  guestRoute(
    'id',
    'id-recovery',
    () => import('#renderer/features/recovery/IdRecoveryPage.vue'),
    'recovery.id.title',
  ),
  guestRoute(
    'registration',
    'registration',
    () => import('#renderer/features/registration/RegistrationPage.vue'),
    'registration.title',
  ),
  guestRoute(
    'diagnosis',
    'diagnosis',
    () => import('#renderer/features/help/DiagnosisPage.vue'),
    'diagnosis.title',
  ),
  guestRoute(
    'help',
    'help',
    () => import('#renderer/features/help/HelpPage.vue'),
    'diagnosis.helpPage.title',
  ),
  guestRoute(
    'support-request',
    'support-request',
    () => import('#renderer/features/help/SupportRequestPage.vue'),
    'diagnosis.supportRequest.title',
  ),
  topRoute('link', () => import('#renderer/features/recovery/LinkPage.vue'), 'recovery.page.title'),
  {
    path: '/accounts/:account',
    component: () => import('#renderer/features/account/AccountShell.vue'),
    props: true,
    children: [
      {
        path: 'history',
        name: 'history',
        component: () => import('#renderer/features/orders/OrdersPage.vue'),
        // What is saved on this machine is there at once.
        meta: { title: 'frame.history', withoutAbilities: true },
      },
      pageRoute(
        'catalogue',
        'catalogue',
        () => import('#renderer/features/catalogue/CataloguePage.vue'),
        'catalogue.titles.catalogue',
      ),
      pageRoute(
        'quick-order',
        'quick-order',
        () => import('#renderer/features/catalogue/QuickOrderPage.vue'),
        'catalogue.titles.quickOrder',
      ),
      pageRoute(
        'requests',
        'product-requests',
        () => import('#renderer/features/catalogue/ProductRequestsPage.vue'),
        'catalogue.titles.productRequests',
      ),
      pageRoute('cart', 'cart', () => import('#renderer/features/cart/CartPage.vue'), 'buying.titles.cart'),
      pageRoute(
        'checkout',
        'checkout',
        () => import('#renderer/features/checkout/CheckoutPage.vue'),
        'buying.titles.checkout',
      ),
      pageRoute(
        'quotes',
        'quotes',
        () => import('#renderer/features/quotes/QuotesPage.vue'),
        'buying.titles.quotes',
      ),
      pageRoute(
        'my-catalogues',
        'my-catalogues',
        () => import('#renderer/features/lists/MyCataloguesPage.vue'),
        'lists.titles.myCatalogues',
      ),
      pageRoute(
        'recurring',
        'recurring',
        () => import('#renderer/features/recurring/RecurringPage.vue'),
        'lists.titles.recurring',
      ),
      pageRoute(
        'benefits',
        'benefits',
        () => import('#renderer/features/benefits/BenefitsPage.vue'),
        'benefits.titles.benefits',
      ),
      pageRoute(
        'payment',
        'payment',
        () => import('#renderer/features/payment/PaymentPage.vue'),
        'payment.titles.payment',
      ),
      pageRoute(
        'payment/calendar',
        'payment-calendar',
        () => import('#renderer/features/payment/CalendarPage.vue'),
        'payment.titles.paymentCalendar',
      ),
      pageRoute(
        'documents',
        'documents',
        () => import('#renderer/features/documents/DocumentsPage.vue'),
        'documents.titles.documents',
      ),
      pageRoute(
        'archive',
        'archive',
        () => import('#renderer/features/archive/ArchivePage.vue'),
        'archive.title',
      ),
      pageRoute('bills', 'bills', () => import('#renderer/features/bills/BillsPage.vue'), 'bills.title'),
      pageRoute(
        'accounting',
        'accounting',
        () => import('#renderer/features/accounting/AccountingPage.vue'),
        'accounting.title',
      ),
      pageRoute(
        'scheduled-exports',
        'scheduled-exports',
        () => import('#renderer/features/export/ScheduledExportsPage.vue'),
        'exporting.monthly.title',
      ),
      pageRoute(
        'prepaid',
        'prepaid',
        () => import('#renderer/features/prepaid/PrepaidPage.vue'),
        'prepaid.titles.prepaid',
      ),
      {
        path: 'help',
        name: 'account-help',
        component: () => import('#renderer/features/help/AccountHelpPage.vue'),
        // Who is offline or may do little needs it most.
        meta: { title: 'diagnosis.account.title', withoutAbilities: true },
      },
      {
        path: '',
        name: 'account',
        component: () => import('#renderer/features/account/AccountPages.vue'),
        meta: { title: 'frame.account' },
        children: [
          ownRoute('customer', () => import('#renderer/features/customer/CustomerPage.vue')),
          ownRoute('addresses', () => import('#renderer/features/customer/AddressesPage.vue')),
          ownRoute('password', () => import('#renderer/features/security/PasswordPage.vue')),
          ownRoute('security', () => import('#renderer/features/security/SecurityPage.vue')),
          ownRoute('members', () => import('#renderer/features/people/PeoplePage.vue')),
          ownRoute('withdrawal', () => import('#renderer/features/withdrawal/WithdrawalPage.vue')),
        ],
      },
    ],
  },
  topRoute(
    'withdrawn',
    () => import('#renderer/features/withdrawal/WithdrawnPage.vue'),
    'withdrawal.done.title',
  ),
  topRoute('keychain', () => import('#renderer/features/keychain/KeychainPage.vue'), 'keychain.title'),
  topRoute('unlock', () => import('#renderer/features/lock/UnlockPage.vue'), 'lock.switchTitle'),
  topRoute(
    'self-check',
    () => import('#renderer/features/help/SelfCheckPage.vue'),
    'diagnosis.selfCheck.title',
  ),
  topRoute('import', () => import('#renderer/features/import/ImportPage.vue'), 'importing.title'),
  topRoute('settings', () => import('#renderer/features/settings/SettingsPage.vue'), 'settings.title'),
  { path: '/:anywhere(.*)*', redirect: { name: 'sign-in' } },
];
