import { isAllowed } from '#electron/domain/access.ts';
import { toRefusal } from '#electron/domain/buying-problems.ts';
import { checkForm, formProblems, normalizedValues } from '#electron/domain/forms.ts';
import { invalidFieldsRefusal } from '#electron/domain/account-outcome.ts';
import {
  amountProblem,
  shortfallFor,
  insufficientProceedsProblem,
  findPaymentRule,
  type PrepaidProblem,
  type PrepaidRules,
} from '#electron/domain/prepaid.ts';
import { composeCombiningMarks } from '#shared/model/compose-combining-marks.ts';
import type { PrepaidOverview } from '#shared/ipc/prepaid.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Prepaid } from '#shared/supplier-api/prepaid.ts';
import type { Session } from '../sign-in/session.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import { createProofs, createSetPassword } from './second-password.ts';

type Own = Pick<
  CallHandlers,
  | 'prepaid.get'
  | 'prepaid.history'
  | 'prepaid.charge'
  | 'prepaid.open-payment-page'
  | 'prepaid.exchange-points'
  | 'prepaid.apply-for-advertisement'
  | 'prepaid.set-password'
>;

/** A member who is signed in where there is a prepaid balance. */
interface PrepaidMember {
  readonly session: Session;
  readonly prepaid: PrepaidRules;
}

const problemRefusal = ({ field, code, params = {} }: PrepaidProblem) => refuse(code, { field, params });

/** What the supplier returned, with the names and conditions of the profile (QT-5, QT-9, QT-14 to QT-18, QT-25). */
function lookOf({ session, prepaid }: PrepaidMember, response: Prepaid): PrepaidOverview {
  const { ways, advertisements, ...rest } = response;
  const { profile } = session.supplier;
  return {
    ...rest,
    amounts: prepaid.amounts.map(yen),
    ways: prepaid.ways.flatMap((way) => {
      const known = ways.find((each) => each.way === way.way);
      // A method that the supplier does not return is no longer available.
      if (!known) return [];
      const { problem, upTo } = known;
      const { code, params = {} } = insufficientProceedsProblem(way, upTo?.amount ?? 0);
      return [
        {
          way: way.way,
          name: way.name,
          condition: way.condition,
          settlement: way.settlement,
          requiresPassword: way.requiresPassword,
          problem:
            problem === null
              ? null
              : toRefusal({ code: problem, field: 'way' }, 'prepaid.payment-option-unavailable'),
          limit:
            upTo === null
              ? null
              : { upTo, refusal: toRefusal({ code, params }, 'prepaid.payment-option-unavailable') },
        },
      ];
    }),
    advertisements: advertisements.flatMap(({ kind, price, days }) => {
      const name = nameOf(prepaid.advertisements, kind);
      if (!name) return [];
      const missing = shortfallFor(prepaid, price.amount, response.balance.amount);
      return [
        {
          kind,
          name,
          price,
          days,
          missing: missing && { amount: yen(missing.amount), charge: yen(missing.charge) },
        },
      ];
    }),
    passwordName: prepaid.passwordName,
    supportRequestPath: profile.help.find(({ occasion }) => occasion === 'not-in-help')?.where ?? null,
    mayCharge: isAllowed(session.member.role, 'buyers'),
  };
}

const nameOf = (kinds: PrepaidRules['advertisements'], kind: string): Bilingual | null =>
  kinds.find((each) => each.kind === kind)?.name ?? null;

/**
 * The prepaid balance (Qキャッシュ): charging it, and what it is spent on (QT-1 to QT-25). The desk refuses what it
 * can before anything is sent; the supplier checks again. Writes go through the journal, once by their key.
 */
export function createPrepaid(ports: MemberPorts): Own {
  const { gate, writes, host } = ports;
  const proofs = createProofs(gate);

  /** The session that may call this route, with the rules of its supplier. */
  const enter = async (...requests: Parameters<typeof gate.enter>): Promise<Result<PrepaidMember>> => {
    const session = await gate.enter(...requests);
    if (!session.ok) return session;
    const prepaid = session.value.supplier.profile.buying?.prepaid;
    return prepaid ? ok({ session: session.value, prepaid }) : refuse('prepaid.not-supported');
  };

  return {
    'prepaid.get': async ({ account }) => {
      const member = await enter(account, 'prepaid');
      if (!member.ok) return member;
      const response = await gate.ask(member.value.session, 'prepaid');
      return response.ok ? ok(lookOf(member.value, response.value)) : response;
    },
    'prepaid.history': async ({ account }) => {
      const member = await enter(account, 'prepaidHistory');
      if (!member.ok) return member;
      const { session, prepaid } = member.value;
      const response = await gate.ask(session, 'prepaidHistory');
      if (!response.ok) return response;
      const { charges, movements, advertisements } = response.value;
      return ok({
        charges: charges.map((each) => ({
          ...each,
          wayName: findPaymentRule(prepaid, each.way ?? undefined)?.name ?? null,
        })),
        movements: movements.map((each) => ({
          ...each,
          subjectName: each.kind === 'advertisement' ? nameOf(prepaid.advertisements, each.subject) : null,
        })),
        advertisements: advertisements.map((each) => ({
          ...each,
          name: nameOf(prepaid.advertisements, each.kind),
        })),
      });
    },
    'prepaid.charge': async ({ account, key, amount, values, secondPassword, understood }) => {
      const member = await enter(account, 'chargePrepaid');
      if (!member.ok) return member;
      const { session, prepaid } = member.value;
      const badAmount = amountProblem(prepaid, amount);
      if (badAmount) return problemRefusal(badAmount);
      const way = findPaymentRule(prepaid, Object.hasOwn(values, 'way') ? values['way'] : undefined);
      if (!way) return refuse('prepaid.payment-option', { field: 'way' });
      const problems = formProblems(checkForm(prepaid.payment, values));
      if (problems.length > 0) return refused(invalidFieldsRefusal(problems));
      // QT-21, QT-23: shown and acknowledged before anything irreversible is sent.
      if (!understood) return refuse('prepaid.not-acknowledged', { field: 'understood' });
      const proof = way.requiresPassword ? await proofs.proofFor(session, key, secondPassword) : ok(null);
      if (!proof.ok) return proof;
      const charged = await writes.once(account, {
        key,
        what: 'charge',
        route: 'chargePrepaid',
        question: {
          body: {
            amount,
            values: normalizedValues(prepaid.payment, values),
            proof: proof.value,
            understood: true,
          },
        },
        title: way.name[ports.settings().locale],
        lines: 1,
        taxIncluded: amount,
      });
      if (charged.ok || charged.error.code !== 'checkout.unresolved') proofs.forget(session, key);
      return charged;
    },
    'prepaid.open-payment-page': async ({ account, charge }) => {
      const response = await gate.ask(account, 'prepaidHistory');
      if (!response.ok) return response;
      // The page passes the id of a charge, never a URL.
      const instruction = response.value.charges.find(({ id }) => id === charge)?.instruction;
      return instruction?.kind === 'agent-page'
        ? host.openExternal(instruction.url)
        : refuse('prepaid.nothing-to-pay');
    },
    'prepaid.exchange-points': ({ account, key, points }) =>
      writes.once(account, {
        key,
        what: 'exchange',
        route: 'exchangePoints',
        question: { body: { points } },
        title: points.toLocaleString('en-US'),
        lines: 0,
        taxIncluded: null,
      }),
    'prepaid.apply-for-advertisement': async ({ account, key, kind, item, startsOn, price }) => {
      const member = await enter(account, 'applyForAdvertisement');
      if (!member.ok) return member;
      const name = nameOf(member.value.prepaid.advertisements, kind);
      if (!name) return refuse('prepaid.advertisement', { field: 'kind' });
      const wanted = composeCombiningMarks(item).trim();
      if (wanted === '') return refuse('prepaid.advertisement-item', { field: 'item' });
      return writes.once(account, {
        key,
        what: 'advertisement',
        route: 'applyForAdvertisement',
        question: { body: { kind, item: wanted.slice(0, 100), startsOn, price } },
        title: name[ports.settings().locale],
        lines: 0,
        taxIncluded: price,
      });
    },
    ...createSetPassword(gate),
  };
}
