import { hostileNetwork } from './hostile-network.ts';
import { killWhileOrdering } from './kill-while-ordering.ts';
import type { FaultKind } from './kind.ts';
import {
  cutWhileChangingSettings,
  cutWhileExporting,
  cutWhileOrdering,
  cutWhileSigningIn,
} from './power-cuts.ts';

/** Every kind of fault that is tried. */
export const kinds: readonly FaultKind[] = [
  killWhileOrdering,
  cutWhileOrdering,
  cutWhileSigningIn,
  cutWhileChangingSettings,
  cutWhileExporting,
  hostileNetwork,
];
