import type { memberDecisions } from '#shared/supplier-api/people.ts';
import type { MailTemplate } from '../mail/templates/index.ts';
import { disabledMail, enabledMail, unlockedMail } from '../mail/templates/decisions.ts';
import { approvedMail, rejectedMail } from '../mail/templates/members.ts';
import type { PersonState } from './people.ts';

export type MemberDecision = (typeof memberDecisions)[number];

export interface DecisionRule {
  /** The states in which it can be decided; anything else was decided by somebody else meanwhile. */
  readonly from: readonly PersonState[];
  /** What the person hears of it. */
  readonly mail: MailTemplate<{ readonly name: string; readonly company: string; readonly by?: string }>;
}

/**
 * Which decisions an administrator may take about which member (AS-21, AS-81). A member the supplier itself suspended is not
 * the company's to let in; a lock is, whatever else stands against the person.
 */
export const decisionRules: Readonly<Record<MemberDecision, DecisionRule>> = {
  approve: { from: ['waiting-approval'], mail: approvedMail },
  reject: { from: ['waiting-approval'], mail: rejectedMail },
  disable: { from: ['active', 'invited'], mail: disabledMail },
  enable: { from: ['disabled'], mail: enabledMail },
  unlock: { from: ['active', 'invited', 'waiting-approval', 'disabled', 'suspended'], mail: unlockedMail },
};
