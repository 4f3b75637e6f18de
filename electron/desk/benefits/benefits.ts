import type { BuyingPorts } from '../buying/ports.ts';

export function createBenefits(_ports: BuyingPorts) {
  return {};
}
