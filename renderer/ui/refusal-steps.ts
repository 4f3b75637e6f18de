import type { NextStep } from '#shared/model/next-steps.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Format } from '#renderer/i18n/format.ts';

/** What a page does when a next step is chosen. A step without a handler gets no button. */
export type StepHandlers = Partial<Readonly<Record<NextStep, () => void>>>;

/** Steps that mean the same on every page; the frame adds them once. What a page handles itself goes before. */
export const commonSteps: StepHandlers = {};
export const addCommonSteps = (steps: StepHandlers): void => void Object.assign(commonSteps, steps);

/**
 * The buttons of a refusal, in its own order: the steps that the page handles, and copying the code, which
 * is offered whenever the supplier gave a code of its own (AS-29) or its engineer needs more than a code. A countdown is shown, not pressed; once it is
 * `over` there is nothing to wait for, and trying again takes its place (QC-22).
 */
export function availableSteps(
  refusal: Refusal,
  handlers: StepHandlers,
  { over = false }: { readonly over?: boolean } = {},
): readonly NextStep[] {
  const next = refusal.next.map((step) => (over && step === 'countdown' ? 'retry' : step));
  const steps = [...new Set(next)].filter((step) => step === 'copy-code' || handlers[step] !== undefined);
  const worthCopying = refusal.supplierCode !== undefined || refusal.technical !== undefined;
  return worthCopying && !steps.includes('copy-code') ? [...steps, 'copy-code'] : steps;
}

/** What is copied for support: the exact code, the desk's own code, what an engineer needs, and when it happened. */
export function supportCodeText(refusal: Refusal, format: Pick<Format, 'dateTime'>): string {
  const lines = refusal.supplierCode === undefined ? [refusal.code] : [refusal.supplierCode, refusal.code];
  if (refusal.technical !== undefined) lines.push(refusal.technical);
  if (refusal.at !== undefined) lines.push(`${format.dateTime(refusal.at)} JST`);
  return lines.join('\n');
}
