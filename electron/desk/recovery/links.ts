import { endingRefusal } from '#electron/domain/session-endings.ts';
import type { FollowedLink } from '#shared/ipc/recovery.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { assertNever, ok, refused, type Result } from '#shared/model/result.ts';
import type { EmailChange } from '#shared/supplier-api/email-change.ts';
import { readDeskLink, type DeskLink } from '#shared/supplier-api/links.ts';
import { offeredAt } from '../gate/offered-at.ts';
import { routeRefusal } from '../gate/route-refusal.ts';
import { moveLoginToEmail } from '../sign-in/move-login-to-email.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import type { RecoveryPorts } from './ports.ts';
import { flowExpiry } from './flows.ts';
import { refusalOfLink } from './link-steps.ts';

/** How long an opened link is kept; only the supplier knows its real expiry. Minutes. */
const keptMinutes = 60;

/** Opens links from mails: typed, pasted, or handed over by the system. */
export function createLinks(ports: RecoveryPorts) {
  const { accounts, suppliers, flows, clock, locale } = ports;

  const verifyEmail = async (entry: SupplierEntry, token: string): Promise<Result<FollowedLink>> => {
    const offered = offeredAt(suppliers, entry.id, 'verifyRegistration');
    if (!offered.ok) return offered;
    const answer = await entry.client.ask('verifyRegistration', { body: { token } });
    if (!answer.ok) return refused(routeRefusal(entry, 'verifyRegistration', answer.error, clock.now()));
    const { registrationToken, email, expiresAt } = answer.value;
    const content = { supplier: entry.id, registrationToken, email, checked: null };
    const flow = flows.begin('registration', content, flowExpiry(expiresAt, clock.now(), keptMinutes));
    return ok({ purpose: 'verify-email', supplier: entry.id, flow, email });
  };

  // Setting the password consumes the link, opening it does not: no request yet.
  const resetPassword = (entry: SupplierEntry, token: string): Result<FollowedLink> => {
    const offered = offeredAt(suppliers, entry.id, 'resetPassword');
    if (!offered.ok) return offered;
    const until = instantOf(millisecondsOf(clock.now()) + keptMinutes * 60_000);
    const flow = flows.begin('password-reset', { supplier: entry.id, token }, until);
    return ok({ purpose: 'reset-password', supplier: entry.id, flow });
  };

  /** Notifies the session that the change belongs to; only the supplier knows which one it is. */
  const changed = async (entry: SupplierEntry, change: EmailChange): Promise<void> => {
    for (const session of accounts.at(entry.id)) {
      const before = session.member.email;
      const me = await session.ask('me');
      // A session that the change has ended learns it from this request.
      if (!me.ok || me.value.email !== change.newEmail) continue;
      await moveLoginToEmail(ports, session, before, change.newEmail);
      session.updateMember(me.value);
      if (change.signInAgain || entry.profile.session.signInAgainAfter.includes('email-change'))
        session.expire({ refusal: endingRefusal('email-changed', clock.now()), voidsPassword: false });
    }
  };

  const confirmEmailChange = async (entry: SupplierEntry, token: string): Promise<Result<FollowedLink>> => {
    const answer = await entry.client.ask('confirmEmailChange', {
      body: { token, returnTo: entry.id, locale: locale() },
    });
    if (!answer.ok) return refused(routeRefusal(entry, 'confirmEmailChange', answer.error, clock.now()));
    if (answer.value.state === 'changed') await changed(entry, answer.value);
    return ok({ purpose: 'confirm-email-change', supplier: entry.id, change: answer.value });
  };

  const follow = async (entry: SupplierEntry, link: DeskLink): Promise<Result<FollowedLink>> => {
    switch (link.purpose) {
      case 'two-step': {
        const account = await accounts.completeTwoStep(entry, link.token);
        return account.ok ? ok({ purpose: 'two-step', account: account.value }) : account;
      }
      case 'verify-email':
        return verifyEmail(entry, link.token);
      case 'reset-password':
        return resetPassword(entry, link.token);
      case 'confirm-email-change':
        return confirmEmailChange(entry, link.token);
      default:
        return assertNever(link.purpose);
    }
  };

  /**
   * Refuses `link.unreadable` for text that is no link of a desk, and as the supplier does for an invalid link, with the
   * step that the link belongs to.
   */
  return async (text: string): Promise<Result<FollowedLink>> => {
    const link = readDeskLink(text);
    if (!link) return refuse('link.unreadable', { field: 'link' });
    const entry = suppliers.find(link.supplier);
    if (!entry.ok) return entry;
    const followed = await follow(entry.value, link);
    return followed.ok ? followed : refused(refusalOfLink(followed.error, link.purpose));
  };
}
