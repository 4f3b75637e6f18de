import type { BuyingPorts } from '../buying/ports.ts';

export function createPayment(_ports: BuyingPorts) {
  return {};
}
