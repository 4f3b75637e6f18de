import { guards as amano } from './amano.ts';
import { guards as askul } from './askul.ts';
import type { BrokenGuard } from './broken-guard.ts';
import { guards as plusMember } from './plus-member.ts';
import { guards as qoo10 } from './qoo10-qcash.ts';
import { guards as quocardPay } from './quocard-pay.ts';

export type { BrokenGuard } from './broken-guard.ts';

/** Every guard that `npm run guards` breaks. */
export const brokenGuards: readonly BrokenGuard[] = [
  ...quocardPay,
  ...amano,
  ...askul,
  ...qoo10,
  ...plusMember,
];
