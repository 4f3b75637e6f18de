import type { BuyingPorts } from '../buying/ports.ts';

export function createLists(_ports: BuyingPorts) {
  return {};
}
