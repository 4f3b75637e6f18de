import { diagnose, type DiagnosisFacts } from '#electron/domain/diagnosis.ts';
import { looksLikeIdOf } from '#electron/domain/identifier-suggestion.ts';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import { helpOccasions, supportChannels } from '#electron/domain/support.ts';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import { hostName, type SupplierEntry } from '../suppliers/suppliers.ts';
import { createEnquiries, type EnquiryPorts } from './support-requests.ts';

type HelpCalls = Pick<
  CallHandlers,
  'sign-in.diagnose' | 'suppliers.help' | 'enquiry.prepare' | 'enquiry.mail' | 'trial-mail.list'
>;

export interface HelpPorts extends EnquiryPorts {
  readonly clock: Clock;
}

/** Help for people who cannot sign in: why, whom to ask, and with what. */
export function createHelp(ports: HelpPorts): HelpCalls {
  const { suppliers, descriptions, tries, clock } = ports;
  const enquiries = createEnquiries(ports);

  const isUnwell = ({ level, since, until }: ServiceNotice): boolean => {
    const now = millisecondsOf(clock.now());
    const isNow = millisecondsOf(since) <= now && (until === null || now < millisecondsOf(until));
    return level !== 'info' && isNow;
  };

  const serviceOf = async (supplier: string): Promise<DiagnosisFacts['service']> => {
    const described = await descriptions.describe(supplier);
    if (!described.ok) return 'unwell';
    const { notice } = described.value;
    return notice !== null && isUnwell(notice) ? 'unwell' : 'well';
  };

  /** Other suppliers here with IDs like the one typed; none when it looks like one of this supplier, too. */
  const lookalikesOf = (entry: SupplierEntry, typed: string): readonly Bilingual[] => {
    if (looksLikeIdOf(entry.profile, typed)) return [];
    return suppliers.cards().flatMap(({ id, name }) => {
      const other = suppliers.find(id);
      return id !== entry.id && other.ok && looksLikeIdOf(other.value.profile, typed) ? [name] : [];
    });
  };

  return {
    'sign-in.diagnose': async ({ supplier, answers }) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const last = tries.last(entry.value.id);
      const steps = diagnose(
        entry.value.profile,
        {
          attempt: last && {
            identifierTyped: last.identifierTyped,
            understood: last.understood,
            refusal: last.refusal.code,
            passwordFacts: last.passwordFacts,
          },
          service: await serviceOf(supplier),
          lookalikes: last ? lookalikesOf(entry.value, last.identifierTyped) : [],
        },
        answers,
      );
      return ok({
        refusal: last?.refusal.code ?? null,
        supplierCode: last?.refusal.supplierCode ?? null,
        steps: steps.map((step) => ({ ...step })),
      });
    },
    'suppliers.help': async ({ supplier }) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const { profile } = entry.value;
      const described = await descriptions.describe(supplier);
      const said = described.ok ? described.value : descriptions.last(supplier);
      return ok({
        occasions: helpOccasions(profile),
        channels: supportChannels(profile.support, said, clock.now()),
        prepare: [...profile.support.prepare],
        advice: [...profile.support.advice],
        notes: [...profile.support.notes],
      });
    },
    'enquiry.prepare': (asked) => enquiries.prepare(asked),
    'enquiry.mail': (asked) => enquiries.mail(asked),
    'trial-mail.list': async ({ supplier }) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const mails = await entry.value.client.ask('trialMails');
      if (mails.ok) return mails;
      const { error } = mails;
      // Only a trial store has them.
      if (error.kind === 'problem' && ['not-found', 'not-offered'].includes(error.problem.reason)) {
        return ok({ mails: [] });
      }
      return refused(faultRefusal(error, { at: clock.now(), host: hostName(entry.value) }));
    },
  };
}
