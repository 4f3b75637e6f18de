import { jpPintRules } from '#shared/messages/jp-pint-rules.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { InspectedInvoice } from '../ports/invoices.ts';

type Inspected = NonNullable<CallOutput<'archive.inspect'>>;

/** How many breaches are listed of one invoice. */
const maxListed = 200;
const maxText = 1000;
export const cut = (text: string): string => Array.from(text).slice(0, maxText).join('');

/** Breaches of rules with their messages: the first 200, and how many there are. */
export const listViolations = (
  violations: InspectedInvoice['violations'],
): Pick<Inspected, 'violations' | 'violationCount'> => ({
  violations: violations.slice(0, maxListed).map(({ rule, where, found, hint }) => ({
    rule,
    message: jpPintRules[rule] ?? { ja: rule, en: rule },
    where: cut(where),
    found: cut(found),
    hint,
  })),
  violationCount: violations.length,
});
