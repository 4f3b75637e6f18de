import { refuse } from '#shared/model/refusal.ts';
import { customerStates } from './account-states/customer.ts';
import { memberStates } from './account-states/members.ts';
import { alert, deskOf } from './account-states/navigation.ts';
import { securityStates } from './account-states/security.ts';
import { sessionStates } from './account-states/session.ts';
import { withdrawalStates } from './account-states/withdrawal.ts';
import type { PageState } from './states.ts';

/** Every state of the pages of a signed-in account, and of sessions that end. */
export const accountStates: readonly PageState[] = [
  ...customerStates,
  ...securityStates,
  ...memberStates,
  ...withdrawalStates,
  ...sessionStates,
  {
    name: 'account pages refused',
    answers: deskOf('askul', {
      'account.abilities': refuse('supplier.unreachable', { params: { host: 'api.example.co.jp' } }),
    }),
    reach: async (page) => {
      await page.waitForURL(/history/);
      await page.locator('.sections__one--begins').last().click();
      await alert(page);
    },
  },
];
