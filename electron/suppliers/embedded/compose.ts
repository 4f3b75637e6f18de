import { profileFor } from '#electron/domain/account-kinds.ts';
import { isOffered } from '#electron/domain/access.ts';
import { bilingualSchema } from '#shared/model/identifiers.ts';
import { announcementSchema, type SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import { createBenefitRoutes } from './benefits/benefits-routes.ts';
import { createCartRoutes } from './cart/cart-routes.ts';
import { createCatalogueRoutes, createProductRequestRoutes } from './catalogue/catalogue-routes.ts';
import { createOffers } from './catalogue/products.ts';
import { createCheckoutRoutes } from './checkout/checkout-routes.ts';
import { createStoreCheckout } from './checkout/checkout.ts';
import { createBuyingDependencies } from './checkout/buying-dependencies.ts';
import { createOrderPlacement } from './checkout/place-order.ts';
import { createAddressRoutes } from './customer/address-routes.ts';
import { createCustomerRoutes } from './customer/customer-routes.ts';
import { createCustomers } from './customer/customers.ts';
import { createTermChanges } from './customer/term-changes.ts';
import { createDocumentRoutes } from './documents/documents-routes.ts';
import type { ServedSupplier } from './http/app.ts';
import type { Handlers } from './http/handlers.ts';
import { success, isRefused } from './http/problems.ts';
import { createListRoutes } from './lists/lists-routes.ts';
import { createTrialMailRoutes } from './trial-mail/trial-mail-routes.ts';
import { createOrderProgress } from './orders/order-progress.ts';
import { createNumberGenerator } from './orders/number-series.ts';
import { createOrderRoutes } from './orders/order-routes.ts';
import { createOrderReader } from './orders/read-orders.ts';
import { createOrderWriter } from './orders/write-orders.ts';
import { createPaymentRoutes } from './payment/payment-routes.ts';
import { createWriteOutcomeRoutes } from './pending-writes/write-outcome-routes.ts';
import { createMemberRoutes } from './people/member-routes.ts';
import { createPrepaidRoutes } from './prepaid/prepaid-routes.ts';
import { createSettleCharges } from './prepaid/settle-charges.ts';
import { createQuoteRoutes } from './quotes/quote-routes.ts';
import { createQuoteReader } from './quotes/quote-reader.ts';
import { createRecoveryRoutes } from './recovery/password-reset.ts';
import { createRecurringRoutes } from './recurring/recurring-routes.ts';
import { createRecurringRuns, type RecurringRuns } from './recurring/recurring-runs.ts';
import { createRegistrationRoutes } from './registration/registration-routes.ts';
import { createEmailRoutes } from './security/email-routes.ts';
import { createPasswordChanges } from './security/password-changes.ts';
import { createPasswordRoutes } from './security/password-routes.ts';
import { createSecurityRoutes } from './security/security-routes.ts';
import { createSignInRoutes } from './sign-in/sign-in-routes.ts';
import { noticeOf } from './service-notice.ts';
import type { StoreParts } from './store-parts.ts';
import type { Supplier } from './supplier.ts';
import { createWithdrawalRoutes } from './withdrawal/withdrawal-routes.ts';

/** Who the supplier is, for anybody. */
function createDescribe(
  { id, name, profile, support }: Supplier,
  { settings, trial, mailServer }: StoreParts,
): Handlers['describe'] {
  return () => {
    const description: SupplierDescription = {
      name: bilingualSchema.parse(name),
      profile: profile.id,
      notice: noticeOf(settings, id),
      announcements: announcementSchema.array().parse(JSON.parse(settings.text(id, 'announcements'))),
      statusUrl: `https://${id}.example/status`,
      support,
      memberUrl: `https://${id}.example/my-page`,
      pages: Object.fromEntries(
        profile.support.pages.map(({ key }) => [key, `https://${id}.example/${key}`]),
      ),
      cardAgentUrl: profile.buying?.cards ? `https://card-agent.example/${id}` : null,
      forgotten: {
        idUrl: `https://${id}.example/forgotten-id`,
        passwordUrl: `https://${id}.example/forgotten-password`,
      },
      trialSignIns: [...trial.signInsOf(id)],
      trialMail: !mailServer,
    };
    return success(description);
  };
}

/** One supplier with a handler for each route that its profile offers, for businesses and for private persons. */
export function composeSupplier(supplier: Supplier, dependencies: StoreParts): ServedSupplier {
  const moveOrders = createOrderProgress(dependencies.db, supplier, dependencies.settings);
  const profile = profileFor(supplier.profile, 'personal');
  return {
    id: supplier.id,
    profile: supplier.profile,
    authenticate(accessToken, now) {
      const caller = dependencies.sessions.authenticate(supplier.id, accessToken, now);
      if (!isRefused(caller)) moveOrders(caller.member.companyId, now);
      return caller;
    },
    handlers: composeHandlers(supplier, dependencies),
    ...(supplier.profile.personalAccounts && {
      personal: { profile, handlers: composeHandlers({ ...supplier, profile }, dependencies) },
    }),
  };
}

/** The handlers by the supplier's profile. What features share is made here, once. */
function composeHandlers(supplier: Supplier, dependencies: StoreParts): Partial<Handlers> {
  const { db, settings } = dependencies;
  const { id, profile } = supplier;
  const { buying, forms, registration } = profile;

  const orders = createOrderReader(db, supplier.profile.history.departments);
  const numbers = createNumberGenerator(db, supplier);
  const writeOrder = createOrderWriter(db);
  const terms = createTermChanges(db, supplier, settings);
  const customers = forms.customer ? createCustomers(db, id, forms.customer) : null;
  const passwordChanges = createPasswordChanges(supplier, dependencies);
  const settle = createSettleCharges(db, supplier, settings);
  let runDue: RecurringRuns = () => undefined;

  const customerRoutes =
    forms.customer && customers
      ? createCustomerRoutes(supplier, forms.customer, dependencies, customers, terms)
      : undefined;

  const buyingRoutes = (): Partial<Handlers> => {
    if (!buying?.cart) return {};
    const offers = createOffers(db, supplier);
    const shared = { offers, orders, numbers, writeOrder, customers, terms };
    const buyingParts = createBuyingDependencies(supplier, buying, dependencies, shared);
    const checkout = createStoreCheckout(buyingParts);
    const clientAddress = createOrderPlacement(buyingParts, checkout);
    const quotes = createQuoteReader(buyingParts);
    if (buying.recurring) runDue = createRecurringRuns(buyingParts, checkout, clientAddress);
    return {
      ...createCatalogueRoutes(db, supplier, offers),
      ...(buying.productRequests && createProductRequestRoutes(db, offers)),
      ...createCartRoutes({ ...buyingParts, quotes }),
      ...createCheckoutRoutes(buyingParts, checkout, clientAddress),
      ...(buying.quotes &&
        createQuoteRoutes(buying.quotes.kind, buyingParts, checkout, clientAddress, quotes)),
      ...(isOffered(profile, 'benefits') && createBenefitRoutes(buyingParts)),
      ...(buying.myCatalogues && createListRoutes(buyingParts)),
      ...(buying.recurring && createRecurringRoutes(buyingParts, checkout, runDue)),
    };
  };

  return {
    describe: createDescribe(supplier, dependencies),
    ...createSignInRoutes(supplier, dependencies),
    ...createPasswordRoutes(supplier, dependencies, passwordChanges),
    ...createRecoveryRoutes(supplier, dependencies, passwordChanges),
    ...createEmailRoutes(supplier, dependencies),
    ...createTrialMailRoutes(supplier, dependencies),
    ...(registration &&
      forms.registration &&
      createRegistrationRoutes(supplier, registration, forms.registration, dependencies)),
    ...(profile.members && createMemberRoutes(supplier, dependencies)),
    ...customerRoutes,
    ...(forms.address && createAddressRoutes(supplier, forms.address, dependencies)),
    ...createSecurityRoutes(supplier, dependencies),
    ...createWithdrawalRoutes(supplier, dependencies, orders),
    ...(buying && {
      ...buyingRoutes(),
      ...createPaymentRoutes(supplier, buying, dependencies, {
        customers,
        terms,
        changeCustomer: customerRoutes?.changeCustomer ?? null,
      }),
      ...(buying.prepaid &&
        createPrepaidRoutes(supplier, buying.prepaid, dependencies, { numbers, writeOrder, settle })),
      ...(isOffered(profile, 'documents') && createDocumentRoutes(supplier, buying, dependencies, orders)),
      ...createWriteOutcomeRoutes(dependencies.idempotencyStore),
    }),
    ...createOrderRoutes(orders, (companyId, now) => {
      runDue(companyId, now);
      settle(companyId, now);
    }),
  };
}
