import { refuse } from '#shared/model/refusal.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { BuyingPorts } from '../buying/ports.ts';

type Own = Pick<
  CallHandlers,
  | 'catalogue.search'
  | 'catalogue.article'
  | 'catalogue.compare'
  | 'quick-order.read'
  | 'product-requests.list'
  | 'product-requests.add'
>;

export function createCatalogue(_ports: BuyingPorts): Own {
  return {
    'catalogue.search': () => refuse('form.not-offered'),
    'catalogue.article': () => refuse('form.not-offered'),
    'catalogue.compare': () => refuse('form.not-offered'),
    'quick-order.read': () => refuse('form.not-offered'),
    'product-requests.list': () => refuse('form.not-offered'),
    'product-requests.add': () => refuse('form.not-offered'),
  };
}
