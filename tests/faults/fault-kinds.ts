import { clocks } from './clocks.ts';
import { fullDisk } from './full-disk.ts';
import { generatedCalls } from './generated-calls.ts';
import { hostileNetwork } from './hostile-network.ts';
import { keychain } from './keychain.ts';
import { killWhileArchiving } from './kill-while-archiving.ts';
import { killWhileOrdering } from './kill-while-ordering.ts';
import type { FaultKind } from './fault-kind.ts';
import {
  cutWhileChangingSettings,
  cutWhileExporting,
  cutWhileOrdering,
  cutWhileSigningIn,
} from './power-cuts.ts';
import { tornFile } from './torn-file.ts';
import { tornStore } from './torn-store.ts';

/** Every kind of fault that is tried. */
export const kinds: readonly FaultKind[] = [
  killWhileOrdering,
  killWhileArchiving,
  cutWhileOrdering,
  cutWhileSigningIn,
  cutWhileChangingSettings,
  cutWhileExporting,
  tornFile,
  tornStore,
  fullDisk,
  hostileNetwork,
  keychain,
  clocks,
  generatedCalls,
];
