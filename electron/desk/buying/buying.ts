import { refuse } from '#shared/model/refusal.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { BuyingPorts } from '../buying/ports.ts';

type Own = Pick<
  CallHandlers,
  | 'buying.abilities'
  | 'cart.get'
  | 'cart.all'
  | 'cart.add'
  | 'cart.change'
  | 'cart.fill'
  | 'reorder.look'
  | 'checkout.options'
  | 'checkout.preview'
  | 'checkout.order'
  | 'checkout.quote'
  | 'quotes.list'
  | 'quotes.get'
  | 'quotes.order-look'
  | 'quotes.order'
  | 'unsettled.list'
  | 'unsettled.settle'
>;

export function createBuying(_ports: BuyingPorts): Own {
  return {
    'buying.abilities': () => refuse('form.not-offered'),
    'cart.get': () => refuse('form.not-offered'),
    'cart.all': () => refuse('form.not-offered'),
    'cart.add': () => refuse('form.not-offered'),
    'cart.change': () => refuse('form.not-offered'),
    'cart.fill': () => refuse('form.not-offered'),
    'reorder.look': () => refuse('form.not-offered'),
    'checkout.options': () => refuse('form.not-offered'),
    'checkout.preview': () => refuse('form.not-offered'),
    'checkout.order': () => refuse('form.not-offered'),
    'checkout.quote': () => refuse('form.not-offered'),
    'quotes.list': () => refuse('form.not-offered'),
    'quotes.get': () => refuse('form.not-offered'),
    'quotes.order-look': () => refuse('form.not-offered'),
    'quotes.order': () => refuse('form.not-offered'),
    'unsettled.list': () => refuse('form.not-offered'),
    'unsettled.settle': () => refuse('form.not-offered'),
  };
}
