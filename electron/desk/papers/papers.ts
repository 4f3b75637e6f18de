import { refuse } from '#shared/model/refusal.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { BuyingPorts } from '../buying/ports.ts';

type Own = Pick<
  CallHandlers,
  'papers.offers' | 'papers.preview' | 'papers.print' | 'papers.save' | 'papers.issued'
>;

export function createPapers(_ports: BuyingPorts): Own {
  return {
    'papers.offers': () => refuse('form.not-offered'),
    'papers.preview': () => refuse('form.not-offered'),
    'papers.print': () => refuse('form.not-offered'),
    'papers.save': () => refuse('form.not-offered'),
    'papers.issued': () => refuse('form.not-offered'),
  };
}
