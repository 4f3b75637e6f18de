import { isAllowed } from '#electron/domain/access.ts';
import { toldRefusal } from '#electron/domain/buying-problems.ts';
import { checkForm, formProblems, understoodValues } from '#electron/domain/forms.ts';
import { fieldsRefusal } from '#electron/domain/account-outcome.ts';
import {
  amountProblem,
  missingFor,
  tooLittleProblem,
  wayCalled,
  type QCashProblem,
  type QCashRules,
} from '#electron/domain/prepaid.ts';
import { composed } from '#shared/model/composed.ts';
import type { QCashLook } from '#shared/ipc/prepaid.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { QCash } from '#shared/supplier-api/prepaid.ts';
import type { Session } from '../sign-in/session.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import { createProofs, createSetPassword } from './second-password.ts';

type Own = Pick<
  CallHandlers,
  | 'q-cash.look'
  | 'q-cash.history'
  | 'q-cash.charge'
  | 'q-cash.pay'
  | 'q-cash.exchange'
  | 'q-cash.advertise'
  | 'q-cash.set-password'
>;

/** Somebody who is signed in where there is Q-cash. */
interface QCashMember {
  readonly session: Session;
  readonly qCash: QCashRules;
}

const problemRefusal = ({ field, code, params = {} }: QCashProblem) => refuse(code, { field, params });

/** What the supplier told, with the names and conditions of the profile (QT-5, QT-9, QT-14 to QT-18, QT-25). */
function lookOf({ session, qCash }: QCashMember, told: QCash): QCashLook {
  const { ways, advertisements, ...rest } = told;
  const { profile } = session.supplier;
  return {
    ...rest,
    amounts: qCash.amounts.map(yen),
    ways: qCash.ways.flatMap((way) => {
      const known = ways.find((each) => each.way === way.way);
      // One that the supplier does not name is none of its ways any more.
      if (!known) return [];
      const { problem, upTo } = known;
      const { code, params = {} } = tooLittleProblem(way, upTo?.amount ?? 0);
      return [
        {
          way: way.way,
          name: way.name,
          condition: way.condition,
          settles: way.settles,
          asksPassword: way.asksPassword,
          problem: problem === null ? null : toldRefusal({ code: problem, field: 'way' }, 'q-cash.way-off'),
          limit: upTo === null ? null : { upTo, refusal: toldRefusal({ code, params }, 'q-cash.way-off') },
        },
      ];
    }),
    advertisements: advertisements.flatMap(({ kind, price, days }) => {
      const name = nameOf(qCash.advertisements, kind);
      if (!name) return [];
      const missing = missingFor(qCash, price.amount, told.balance.amount);
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
    passwordName: qCash.passwordName,
    enquiryPath: profile.help.find(({ occasion }) => occasion === 'not-in-help')?.where ?? null,
    mayCharge: isAllowed(session.member.role, 'buyers'),
  };
}

const nameOf = (kinds: QCashRules['advertisements'], kind: string): Bilingual | null =>
  kinds.find((each) => each.kind === kind)?.name ?? null;

/**
 * Q-cash: the balance, charging it, and what it is spent on (QT-1 to QT-25). The desk says no where it can, before
 * anything is sent; the supplier decides by itself. Writes go through the journal, once by their key.
 */
export function createQCash(ports: MemberPorts): Own {
  const { gate, writes, host } = ports;
  const proofs = createProofs(gate);

  /** Who may ask this route, with the rules of their supplier. */
  const enter = async (...asked: Parameters<typeof gate.enter>): Promise<Result<QCashMember>> => {
    const session = await gate.enter(...asked);
    if (!session.ok) return session;
    const qCash = session.value.supplier.profile.buying?.qCash;
    return qCash ? ok({ session: session.value, qCash }) : refuse('q-cash.not-here');
  };

  return {
    'q-cash.look': async ({ account }) => {
      const member = await enter(account, 'qCash');
      if (!member.ok) return member;
      const told = await gate.ask(member.value.session, 'qCash');
      return told.ok ? ok(lookOf(member.value, told.value)) : told;
    },
    'q-cash.history': async ({ account }) => {
      const member = await enter(account, 'qCashHistory');
      if (!member.ok) return member;
      const { session, qCash } = member.value;
      const told = await gate.ask(session, 'qCashHistory');
      if (!told.ok) return told;
      const { charges, movements, advertisements } = told.value;
      return ok({
        charges: charges.map((each) => ({
          ...each,
          wayName: wayCalled(qCash, each.way ?? undefined)?.name ?? null,
        })),
        movements: movements.map((each) => ({
          ...each,
          subjectName: each.kind === 'advertisement' ? nameOf(qCash.advertisements, each.subject) : null,
        })),
        advertisements: advertisements.map((each) => ({
          ...each,
          name: nameOf(qCash.advertisements, each.kind),
        })),
      });
    },
    'q-cash.charge': async ({ account, key, amount, values, secondPassword, understood }) => {
      const member = await enter(account, 'chargeQCash');
      if (!member.ok) return member;
      const { session, qCash } = member.value;
      const badAmount = amountProblem(qCash, amount);
      if (badAmount) return problemRefusal(badAmount);
      const way = wayCalled(qCash, Object.hasOwn(values, 'way') ? values['way'] : undefined);
      if (!way) return refuse('q-cash.way', { field: 'way' });
      const problems = formProblems(checkForm(qCash.payment, values));
      if (problems.length > 0) return refused(fieldsRefusal(problems));
      // QT-21, QT-23: said and ticked, before anything is sent that can't be taken back.
      if (!understood) return refuse('q-cash.not-understood', { field: 'understood' });
      const proof = way.asksPassword ? await proofs.proofFor(session, key, secondPassword) : ok(null);
      if (!proof.ok) return proof;
      const charged = await writes.once(account, {
        key,
        what: 'charge',
        route: 'chargeQCash',
        question: {
          body: {
            amount,
            values: understoodValues(qCash.payment, values),
            proof: proof.value,
            understood: true,
          },
        },
        title: way.name[ports.settings().locale],
        lines: 1,
        taxIncluded: amount,
      });
      if (charged.ok || charged.error.code !== 'checkout.unsettled') proofs.forget(session, key);
      return charged;
    },
    'q-cash.pay': async ({ account, charge }) => {
      const told = await gate.ask(account, 'qCashHistory');
      if (!told.ok) return told;
      // The page names a charge, never an address.
      const instruction = told.value.charges.find(({ id }) => id === charge)?.instruction;
      return instruction?.kind === 'agent-page'
        ? host.openExternal(instruction.url)
        : refuse('q-cash.nothing-to-pay');
    },
    'q-cash.exchange': ({ account, key, points }) =>
      writes.once(account, {
        key,
        what: 'exchange',
        route: 'exchangePoints',
        question: { body: { points } },
        title: points.toLocaleString('en-US'),
        lines: 0,
        taxIncluded: null,
      }),
    'q-cash.advertise': async ({ account, key, kind, item, startsOn, price }) => {
      const member = await enter(account, 'applyForAdvertisement');
      if (!member.ok) return member;
      const name = nameOf(member.value.qCash.advertisements, kind);
      if (!name) return refuse('q-cash.advertisement', { field: 'kind' });
      const wanted = composed(item).trim();
      if (wanted === '') return refuse('q-cash.advertisement-item', { field: 'item' });
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
