import type { SupplierProfile } from '../profile.ts';
import { amano } from './amano.ts';
import { askul } from './askul.ts';
import { plusMember } from './plus-member.ts';
import { qoo10Prepaid } from './qoo10-qcash.ts';
import { quocardPay } from './quocard-pay.ts';

/** Every supplier system that this desk knows the rules of. */
export const profiles: readonly SupplierProfile[] = [askul, amano, quocardPay, qoo10Prepaid, plusMember];

/** The profile called `id`, or null when there is none. */
export const profileById = (id: string): SupplierProfile | null =>
  profiles.find((profile) => profile.id === id) ?? null;
