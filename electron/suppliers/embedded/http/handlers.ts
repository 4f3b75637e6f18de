import type { z } from 'zod';
import { bilingualSchema } from '#shared/model/identifiers.ts';
import type { routes, RouteName } from '#shared/supplier-api/routes.ts';
import { serviceNoticeSchema, type SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import { memberOf } from '../people/members.ts';
import type { Caller, Sessions } from '../sign-in/sessions.ts';
import { createSignIn, type SignInParts } from '../sign-in/sign-in.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { createCatalogueRoutes } from '../catalogue/catalogue-routes.ts';
import { createBuyingRoutes } from '../checkout/buying-routes.ts';
import { createBenefitRoutes } from '../benefits/benefits-routes.ts';
import { createListRoutes, createRunsDue } from '../lists/lists-routes.ts';
import { createPaymentRoutes } from '../payment/payment-routes.ts';
import { createSettleCharges } from '../prepaid/settle-charges.ts';
import { createQCashRoutes } from '../prepaid/prepaid-routes.ts';
import { createPaperRoutes } from '../documents/documents-routes.ts';
import { createAddressRoutes } from '../customer/address-routes.ts';
import { createCustomerRoutes } from '../customer/customer-routes.ts';
import { createSecurityRoutes } from '../security/security-routes.ts';
import { createWithdrawalRoutes } from '../withdrawal/withdrawal-routes.ts';
import { createMailRoutes } from '../mail/mail-routes.ts';
import { createMemberRoutes } from '../people/member-routes.ts';
import { createRegistrationRoutes } from '../registration/registration-routes.ts';
import { createEmailRoutes } from '../security/email-routes.ts';
import { createPasswordRoutes } from '../security/password-routes.ts';
import { createTwoStepRoutes } from '../security/two-step-routes.ts';
import { createOrderReader } from '../orders/read-orders.ts';
import { trialSignInsOf } from '../seed/trial-sign-ins.ts';
import type { SupplierRules } from '../suppliers.ts';
import { problem, type Answer, type Refused } from './problems.ts';
import type { WritesOnce } from './writes-once.ts';

type Routes = typeof routes;
type Parsed<R, Part extends 'params' | 'query' | 'body'> =
  R extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** A request whose parts were parsed by the schemas of its route. */
export interface Asked<Name extends RouteName> {
  readonly params: Parsed<Routes[Name], 'params'>;
  readonly query: Parsed<Routes[Name], 'query'>;
  readonly body: Parsed<Routes[Name], 'body'>;
  readonly caller: Routes[Name]['by'] extends 'anyone' ? null : Caller;
  readonly now: number;
  /** The `Idempotency-Key`; empty for a read. */
  readonly key: string;
  /** Where the request came from: a remote address, or `in-program`. Nothing in a request can change it. */
  readonly place: string;
}

export type Handlers = {
  readonly [Name in RouteName]: (asked: Asked<Name>) => Answer | Refused | Promise<Answer | Refused>;
};

export interface HandlerParts extends SignInParts {
  readonly writesOnce: WritesOnce;
  readonly sessions: Sessions;
  /** Whether a mail server takes the mails; otherwise they can be read in the trial's outbox. */
  readonly mailServer: boolean;
  /** Whether everybody would try this password. */
  readonly isCommonPassword: (password: string) => boolean;
}

const good = (body: unknown, status = 200): Answer => ({ status, body });

/** What one supplier answers at each route of the Supplier API. */
export function createHandlers(rules: SupplierRules, parts: HandlerParts): Handlers {
  const signIn = createSignIn(rules, parts);
  const orders = createOrderReader(parts.db, rules.departments);
  const runDue = createRunsDue(rules, parts);
  const settleCharges = createSettleCharges(parts.db, rules, parts.settings);

  const describe = (): SupplierDescription => {
    const notice = parts.settings.text(rules.id, 'notice');
    return {
      name: bilingualSchema.parse(rules.name),
      profile: rules.profile,
      notice: notice === '' ? null : serviceNoticeSchema.parse(JSON.parse(notice)),
      statusUrl: `https://${rules.id}.example/status`,
      support: rules.support,
      memberUrl: `https://${rules.id}.example/my-page`,
      cardAgentUrl: profileById(rules.profile)?.buying?.cards
        ? `https://card-agent.example/${rules.id}`
        : null,
      forgotten: {
        idUrl: `https://${rules.id}.example/forgotten-id`,
        passwordUrl: `https://${rules.id}.example/forgotten-password`,
      },
      trialSignIns: trialSignInsOf(rules.id).map(({ identifier, password, note }) => ({
        identifier: identifier.value,
        password,
        note,
      })),
      trialMail: !parts.mailServer,
    };
  };

  return {
    describe: () => good(describe()),
    signIn: ({ body, place }) => signIn(body, place),
    refresh({ body: { refreshToken, deskId = null }, key, now }) {
      const outcome = parts.sessions.refresh(rules.id, { refreshToken, deskId, key }, now);
      return 'problem' in outcome ? outcome : { status: 200, body: outcome, secret: true };
    },
    signOut({ caller, now }) {
      parts.sessions.end(caller.sessionId, now);
      return good(null, 204);
    },
    me: ({ caller }) => good(memberOf(caller.member)),
    orders({ caller, query, now }) {
      // Only when a desk asks does a store in the box get round to what has come due (AS-52).
      runDue(caller.member.companyId, now);
      settleCharges(caller.member.companyId, now);
      const page = orders.page(caller.member, query, now);
      return 'problem' in page ? page : good(page);
    },
    order({ caller, params }) {
      const order = orders.byId(caller.member, params.id);
      return order ? good(order) : problem('not-found');
    },
    ...createTwoStepRoutes(rules, parts),
    ...createPasswordRoutes(rules, parts),
    ...createEmailRoutes(rules, parts),
    ...createMailRoutes(rules, parts),
    ...createRegistrationRoutes(rules, parts),
    ...createMemberRoutes(rules, parts),
    ...createCustomerRoutes(rules, parts),
    ...createAddressRoutes(rules, parts),
    ...createSecurityRoutes(rules, parts),
    ...createWithdrawalRoutes(rules, parts),
    ...createCatalogueRoutes(rules, parts),
    ...createBuyingRoutes(rules, parts),
    ...createBenefitRoutes(rules, parts),
    ...createListRoutes(rules, parts, runDue),
    ...createPaymentRoutes(rules, parts),
    ...createQCashRoutes(rules, parts),
    ...createPaperRoutes(rules, parts),
  };
}
