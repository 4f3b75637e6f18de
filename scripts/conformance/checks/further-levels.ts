import { randomUUID } from 'node:crypto';
import { checkArithmetic } from '../arithmetic.ts';
import { buyableProduct, confirmation } from '../buyer.ts';
import type { Check, Kit } from '../kit.ts';
import type { Calculation, Money, Order, OrdersPage } from '../shapes.ts';

interface IssuedDocument {
  readonly number: string | null;
  readonly amount: Money;
  readonly calculation: Calculation;
}
interface Quote {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly calculation: Calculation;
  readonly orderedAs: { readonly id: string } | null;
}
interface Session {
  readonly current: boolean;
}

/** A document of the last page of orders that can be issued now; null where there is none, which is no fault. */
async function issuable(kit: Kit) {
  const listed = await kit.as('orders', { query: { limit: 20 } });
  for (const order of (listed.body as OrdersPage).orders) {
    const offers = await kit.as('documentOptions', { query: { of: 'order', id: order.id } });
    if (!kit.accepted('documents.offers', offers)) return null;
    const body = offers.body as {
      offers: readonly { kind: string; problem: object | null }[];
      addressees: readonly { key: string }[];
    };
    const offer = body.offers.find(({ problem }) => problem === null);
    const addressee = body.addressees[0];
    if (offer && addressee)
      return {
        order,
        request: {
          of: 'order',
          id: order.id,
          kind: offer.kind,
          addressee: { key: addressee.key, honorific: 'onchu' },
        },
      };
  }
  return null;
}

const numbersIssued = async (kit: Kit): Promise<readonly string[]> =>
  ((await kit.as('issuedDocuments')).body as { documents: readonly { number: string }[] }).documents.map(
    ({ number }) => number,
  );

/** Reads what may be left out: as described, or not offered. */
async function readOptional(kit: Kit, level: string): Promise<void> {
  for (const { id, method, path, needed, anonymous, level: of } of kit.document.operations) {
    if (of !== level || needed || anonymous || method !== 'GET' || path.includes('{')) continue;
    const answer = await kit.as(id);
    if (answer.status === 404) kit.refused('offered', answer, 404, ['not-offered']);
  }
}

/** Documents, quotes, the account and the prepaid balance. */
export const furtherLevels: readonly Check[] = [
  {
    level: 'Documents',
    ids: ['documents.offers', 'documents.amounts', 'documents.preview'],
    run: async (kit) => {
      const found = await issuable(kit);
      if (!found) return 'no-document';
      const before = await numbersIssued(kit);
      const preview = await kit.as('issueDocument', { body: { ...found.request, preview: true } });
      if (!kit.accepted('documents.preview', preview)) return;
      const { number, calculation, amount } = preview.body as IssuedDocument;
      kit.same('documents.preview', preview, '$.number', number, null);
      checkArithmetic(kit, 'documents.amounts', preview, '$.calculation', calculation);
      const { taxIncluded } = found.order.totals;
      kit.same(
        'documents.amounts',
        preview,
        '$.calculation.totals.taxIncluded',
        calculation.totals.taxIncluded,
        taxIncluded,
      );
      kit.same('documents.amounts', preview, '$.amount', amount, taxIncluded);
      kit.same('documents.preview', preview, '', await numbersIssued(kit), before);
    },
  },
  {
    level: 'Documents',
    ids: ['documents.issued'],
    writes: true,
    run: async (kit) => {
      const found = await issuable(kit);
      if (!found) return 'no-document';
      const key = randomUUID();
      const issued = await kit.as('issueDocument', { body: { ...found.request, preview: false }, key });
      if (!kit.accepted('documents.issued', issued)) return;
      const { number } = issued.body as IssuedDocument;
      if (number === null || number === '') kit.say('documents.issued', issued, '$.number', String(number));
      const again = await kit.as('issueDocument', { body: { ...found.request, preview: false }, key });
      kit.same('key.replay', again, '', again.body, issued.body);
      const numbers = await numbersIssued(kit);
      kit.same('documents.issued', issued, '$.number', numbers.filter((each) => each === number).length, 1);
    },
  },
  {
    level: 'Quotes',
    ids: ['quote.made', 'quote.ordered'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const { body } = await confirmation(kit, product, 2);
      const made = await kit.as('makeQuote', { body: { ...body, emptyCart: true } });
      if (!kit.accepted('quote.made', made)) return;
      const quote = made.body as Quote;
      checkArithmetic(kit, 'quote.made', made, '$.calculation', quote.calculation);
      const total = quote.calculation.totals.taxIncluded.amount;
      kit.same('quote.made', made, '$.calculation.totals.taxIncluded', total, body.confirmed.taxIncluded);
      const alone = await kit.as('quote', { params: { id: quote.id } });
      kit.same('quote.made', alone, '', alone.body, made.body);
      const { quotes } = (await kit.as('quotes')).body as { quotes: readonly Quote[] };
      kit.same('quote.made', made, '', quotes.filter(({ id }) => id === quote.id).length, 1);
      // A saved order goes back into the cart; only a quote is ordered as it is.
      if (quote.kind !== 'quote') return kit.untested('quote.ordered', 'no-quote');
      const params = { id: quote.id };
      const look = await kit.as('quoteOrderPreview', { params });
      if (!kit.accepted('quote.ordered', look)) return;
      const { calculation, problem } = look.body as { calculation: Calculation; problem: object | null };
      if (problem !== null) return kit.untested('quote.ordered', 'no-quote');
      const { amount: taxIncluded } = calculation.totals.taxIncluded;
      const dearer = await kit.as('orderFromQuote', { params, body: { taxIncluded: taxIncluded + 1 } });
      kit.refused('quote.ordered', dearer, 409, ['changed-since-confirmed']);
      const placed = await kit.as('orderFromQuote', { params, body: { taxIncluded } });
      if (!kit.accepted('quote.ordered', placed)) return;
      const { order } = placed.body as { order: Order };
      kit.same(
        'quote.ordered',
        placed,
        '$.order.totals.taxIncluded',
        order.totals.taxIncluded.amount,
        taxIncluded,
      );
      const after = await kit.as('quote', { params });
      kit.same('quote.ordered', after, '$.orderedAs.id', (after.body as Quote).orderedAs?.id, order.id);
    },
  },
  {
    level: 'Account',
    ids: ['account.sessions', 'offered'],
    run: async (kit) => {
      const security = await kit.as('security');
      if (kit.accepted('account.sessions', security)) {
        const { sessions } = security.body as { sessions: readonly Session[] };
        kit.same(
          'account.sessions',
          security,
          '$.sessions[].current',
          sessions.filter(({ current }) => current).length,
          1,
        );
      }
      await readOptional(kit, 'Account');
    },
  },
  {
    level: 'Account',
    ids: ['account.end-sessions', 'account.password'],
    writes: true,
    run: async (kit) => {
      const other = await kit.signIn();
      if (!other) return 'no-session';
      kit.accepted('account.end-sessions', await kit.as('endSessions', { query: { keep: 'current' } }));
      const ended = await kit.ask('me', { token: other.tokens.accessToken });
      kit.refused('account.end-sessions', ended, 401, ['session-ended', 'token-revoked']);
      const me = await kit.as('me');
      if (!kit.accepted('account.end-sessions', me)) return;
      const { email } = me.body as { email: string | null };
      const wrong = await kit.as('changePassword', {
        body: {
          currentEmail: email,
          currentPassword: `wrong-${randomUUID()}`,
          newPassword: `New-${randomUUID()}1`,
        },
      });
      kit.refused('account.password', wrong, 403, ['wrong-password']);
    },
  },
  {
    level: 'Prepaid',
    ids: ['prepaid.balance', 'offered'],
    run: async (kit) => {
      const now = await kit.as('prepaid');
      const history = await kit.as('prepaidHistory');
      if (!kit.accepted('prepaid.balance', now) || !kit.accepted('prepaid.balance', history)) return;
      const { balance } = now.body as { balance: Money };
      const { movements } = history.body as { movements: readonly { amount: Money; balance: Money }[] };
      movements.forEach((movement, index) => {
        const after = index === 0 ? balance : movements[index - 1]!.balance;
        const expected = index === 0 ? after.amount : after.amount - movements[index - 1]!.amount.amount;
        kit.same(
          'prepaid.balance',
          history,
          `$.movements[${index}].balance`,
          movement.balance.amount,
          expected,
        );
      });
      await readOptional(kit, 'Prepaid');
    },
  },
  {
    level: 'Prepaid',
    ids: ['prepaid.amount'],
    writes: true,
    run: async (kit) => {
      const before = (await kit.as('prepaid')).body as { balance: Money };
      const charge = await kit.as('chargePrepaid', {
        body: { amount: 1, values: {}, proof: null, understood: true },
      });
      kit.refused('prepaid.amount', charge, 422, ['choices-refused']);
      const after = (await kit.as('prepaid')).body as { balance: Money };
      kit.same('prepaid.amount', charge, '', after.balance, before.balance);
    },
  },
];
