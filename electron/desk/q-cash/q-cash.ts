import type { BuyingPorts } from '../buying/ports.ts';

export function createQCash(_ports: BuyingPorts) {
  return {};
}
