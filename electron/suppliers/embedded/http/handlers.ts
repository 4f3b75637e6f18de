import type { z } from 'zod';
import { bilingualSchema } from '#shared/model/identifiers.ts';
import type { routes, RouteName } from '#shared/supplier-api/routes.ts';
import { serviceNoticeSchema, type SupplierDescription } from '#shared/supplier-api/session.ts';
import { memberOf } from '../accounts/members.ts';
import type { Caller, Sessions } from '../accounts/sessions.ts';
import { createSignIn, type SignInParts } from '../accounts/sign-in.ts';
import { createOrderReader } from '../orders/read-orders.ts';
import { trialSignInsOf } from '../seed/trial-sign-ins.ts';
import type { SupplierRules } from '../suppliers.ts';
import { problem, type Answer, type Refused } from './problems.ts';

type Routes = typeof routes;
type Parsed<R, Part extends 'params' | 'query' | 'body'> =
  R extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** A request whose parts were parsed by the schemas of its route. */
export interface Asked<Name extends RouteName> {
  readonly params: Parsed<Routes[Name], 'params'>;
  readonly query: Parsed<Routes[Name], 'query'>;
  readonly body: Parsed<Routes[Name], 'body'>;
  readonly caller: Routes[Name]['auth'] extends 'bearer' ? Caller : null;
  readonly now: number;
}

export type Handlers = {
  readonly [Name in RouteName]: (asked: Asked<Name>) => Answer | Refused | Promise<Answer | Refused>;
};

export interface HandlerParts extends SignInParts {
  readonly sessions: Sessions;
}

const good = (body: unknown, status = 200): Answer => ({ status, body });

/** What one supplier answers at each route of the Supplier API. */
export function createHandlers(rules: SupplierRules, parts: HandlerParts): Handlers {
  const signIn = createSignIn(rules, parts);
  const orders = createOrderReader(parts.db, rules.departments);

  const describe = (): SupplierDescription => {
    const notice = parts.settings.text(rules.id, 'notice');
    return {
      name: bilingualSchema.parse(rules.name),
      profile: rules.profile,
      notice: notice === '' ? null : serviceNoticeSchema.parse(JSON.parse(notice)),
      statusUrl: `https://${rules.id}.example/status`,
      support: rules.support,
      forgotten: {
        idUrl: `https://${rules.id}.example/forgotten-id`,
        passwordUrl: `https://${rules.id}.example/forgotten-password`,
      },
      trialSignIns: trialSignInsOf(rules.id).map(({ identifier, password, note }) => ({
        identifier: identifier.value,
        password,
        note,
      })),
    };
  };

  return {
    describe: () => good(describe()),
    signIn: ({ body }) => signIn(body),
    refresh({ body, now }) {
      const outcome = parts.sessions.refresh(rules.id, body.refreshToken, now);
      return 'problem' in outcome ? outcome : { status: 200, body: outcome, secret: true };
    },
    signOut({ caller, now }) {
      parts.sessions.end(caller.sessionId, now);
      return good(null, 204);
    },
    me: ({ caller }) => good(memberOf(caller.member)),
    orders({ caller, query, now }) {
      const page = orders.page(caller.member, query, now);
      return 'problem' in page ? page : good(page);
    },
    order({ caller, params }) {
      const order = orders.byId(caller.member, params.id);
      return order ? good(order) : problem('not-found');
    },
  };
}
