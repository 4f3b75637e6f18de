import { diagnose, type DiagnosisInput } from '#electron/domain/diagnosis.ts';
import { resemblesIdentifierOf } from '#electron/domain/identifier-suggestion.ts';
import { guestHelp } from '#electron/domain/guests.ts';
import { occasionHelp, supplierPages, supportChannels } from '#electron/domain/support.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { ok } from '#shared/model/result.ts';
import { isNoticeCurrent, type ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import { createSupportRequests, type SupportRequestPorts } from './support-requests.ts';

type HelpCalls = Pick<
  CallHandlers,
  'sign-in.diagnose' | 'suppliers.help' | 'support-request.prepare' | 'support-request.open-mail'
>;

export interface HelpPorts extends SupportRequestPorts {
  readonly clock: Clock;
}

/** Help for people who cannot sign in: the causes, who to ask, and what to have ready. */
export function createHelp(ports: HelpPorts): HelpCalls {
  const { suppliers, descriptions, failedSignIns, clock } = ports;
  const supportRequests = createSupportRequests(ports);

  const isUnwell = (notice: ServiceNotice): boolean =>
    (notice.level === 'maintenance' || notice.level === 'outage') && isNoticeCurrent(notice, clock.now());

  const serviceOf = async (supplier: string): Promise<DiagnosisInput['service']> => {
    const described = await descriptions.describe(supplier);
    if (!described.ok) return 'unavailable';
    const { notice } = described.value;
    return notice !== null && isUnwell(notice) ? 'unavailable' : 'available';
  };

  /** Other suppliers whose IDs look like the typed one; none if it also fits this supplier. */
  const lookalikesOf = (entry: SupplierEntry, typed: string): readonly Bilingual[] => {
    if (resemblesIdentifierOf(entry.profile, typed)) return [];
    return suppliers.cards().flatMap(({ id, name }) => {
      const other = suppliers.find(id);
      return id !== entry.id && other.ok && resemblesIdentifierOf(other.value.profile, typed) ? [name] : [];
    });
  };

  return {
    'sign-in.diagnose': async ({ supplier, answers }) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const last = failedSignIns.last(entry.value.id);
      const steps = diagnose(
        entry.value.profile,
        {
          attempt: last && {
            identifierTyped: last.identifierTyped,
            parsedIdentifier: last.parsedIdentifier,
            refusal: last.refusal.code,
            passwordTraits: last.passwordTraits,
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
      const description = described.ok ? described.value : descriptions.last(supplier);
      return ok({
        supportRequest: profile.support.supportRequest !== null,
        occasions: occasionHelp(profile),
        channels: supportChannels(profile.support, description, clock.now()),
        prepare: [...profile.support.prepare],
        advice: [...profile.support.advice],
        notes: [...profile.support.notes],
        questions: [...profile.support.questions],
        guests: guestHelp(profile),
        whileOrderingClosed: [...profile.support.whileOrderingClosed],
        pages: supplierPages(profile.support, description?.pages ?? {}),
      });
    },
    'support-request.prepare': (input) => supportRequests.prepare(input),
    'support-request.open-mail': (input) => supportRequests.mail(input),
  };
}
