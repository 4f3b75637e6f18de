import { createArchiveCalls } from './archive/archive-calls.ts';
import { createBenefits } from './benefits/benefits.ts';
import { createBills } from './bills/bills.ts';
import { createCart } from './cart/cart.ts';
import { createCatalogue } from './catalogue/catalogue.ts';
import { createCheckout } from './checkout/checkout.ts';
import { createAddresses } from './customer/addresses.ts';
import { createCustomer } from './customer/customer.ts';
import { createDocuments } from './documents/documents.ts';
import { createAbilities } from './gate/abilities.ts';
import { shareInFlight } from './share-in-flight.ts';
import { createLists } from './lists/lists.ts';
import type { MemberPorts } from './member-ports.ts';
import { createOrders } from './orders/orders.ts';
import { createPayment } from './payment/payment.ts';
import { refuseAsUnresolved } from './pending-writes/refuse-as-unresolved.ts';
import { createPeople } from './people/people.ts';
import { createPrepaid } from './prepaid/prepaid.ts';
import { createQuotes } from './quotes/quotes.ts';
import { createRecurring } from './recurring/recurring.ts';
import { createEmail } from './security/email.ts';
import { createPasswords } from './security/passwords.ts';
import { createSecurity } from './security/security.ts';
import { createWithdrawal } from './withdrawal/withdrawal.ts';

/** Calls that need a session, one line per feature. */
export const createMemberCalls = (ports: MemberPorts) => ({
  ...createAbilities(ports),
  // Forms that a double click must not send twice.
  ...shareInFlight({
    ...createSecurity(ports),
    ...createPasswords(ports),
    ...createEmail(ports),
    ...createCustomer(ports),
    ...createAddresses(ports),
    ...createPeople(ports),
    ...createWithdrawal(ports),
  }),
  ...createOrders(ports),
  ...createCatalogue(ports),
  ...createCart(ports),
  ...refuseAsUnresolved(ports.writes, ports.log, {
    ...createCheckout(ports),
    ...createQuotes(ports),
    ...createPrepaid(ports),
  }),
  ...createBenefits(ports),
  ...createLists(ports),
  ...createRecurring(ports),
  ...createPayment(ports),
  ...createDocuments(ports),
  ...createArchiveCalls(ports),
  ...createBills(ports),
});
