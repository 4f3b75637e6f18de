import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import {
  faultRefusal,
  incompleteSignInRefusal,
  signInRefusal,
  type SignInContext,
} from '#electron/domain/sign-in-outcome.ts';
import { instantOf, type Instant } from '#shared/model/dates.ts';
import {
  problemReasons,
  type Problem,
  type ProblemReason,
  type SupplierFault,
} from '#shared/model/problem.ts';
import { refusalSchema } from '#shared/model/refusal.ts';

const profile = (id: string): SupplierProfile => {
  const found = profileById(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return found;
};
const askul = profile('askul');
const amano = profile('amano');
const quocard = profile('quocard-pay');
const plus = profile('plus-member');

const at = '2026-04-01T00:00:00.000Z' as Instant;
const later = (seconds: number) => instantOf(Date.parse(at) + seconds * 1000);
const context: SignInContext = { at, host: 'store.example.jp' };

const problem = (reason: ProblemReason, code: string, more: Partial<Problem> = {}): SupplierFault => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: '', status: 401, code, reason, ...more },
});

describe('what section 8 of the rules words', () => {
  it('AS-26 AS-29 reports a mismatch with its code, and offers to try again or to reissue the password', () => {
    expect(signInRefusal(askul, problem('mismatch', 'w:001'), context)).toEqual({
      code: 'sign-in.mismatch',
      message: {
        ja: 'ID またはパスワードが一致しません(w:001)。大文字・小文字、全角・半角を確認してください。',
        en: 'The ID or password does not match (w:001). Check upper and lower case, and full and half width.',
      },
      next: ['retry', 'diagnose', 'reset-password'],
      supplierCode: 'w:001',
      at,
    });
  });

  it('AS-27 AS-29 reports an outage with its code, and offers the state page and offline work', () => {
    const refusal = signInRefusal(askul, problem('outage', 'w:004', { status: 503 }), context);
    expect(refusal).toMatchObject({ code: 'sign-in.outage', supplierCode: 'w:004', at });
    expect(refusal.message.ja).toBe(
      '供給元のシステム障害またはメンテナンス中です(w:004)。時間をおいて再試行してください。',
    );
    expect(refusal.next).toEqual(['open-status', 'work-offline', 'retry']);
  });

  it.each(['suspended', 'unexpected', 'not-allowed'] as const)(
    'AS-28 AS-29 takes any other code for a stopped account and keeps it (%s)',
    (reason) => {
      const refusal = signInRefusal(askul, problem(reason, 'w:099'), context);
      expect(refusal).toMatchObject({ code: 'sign-in.suspended', supplierCode: 'w:099', at });
      expect(refusal.message.ja).toBe(
        '利用が停止されている可能性があります(w:099)。サポートへお問い合わせください。',
      );
      expect(refusal.next).toEqual(['copy-code', 'contact-support']);
    },
  );

  it('AS-21 AS-28 one that the company’s administrator has disabled is sent to the administrator, not to support', () => {
    const refusal = signInRefusal(
      askul,
      problem('suspended', 'w:025', { because: 'member-disabled' }),
      context,
    );
    expect(refusal).toMatchObject({
      code: 'session.ended-disabled',
      supplierCode: 'w:025',
      next: ['contact-admin'],
    });
    expect(refusal.message.ja).toContain('社内の管理者により');
  });

  it('names the administrator where the supplier does, at the sign-in and after it, and no name is a placeholder', () => {
    const stopped = (details: Partial<Problem>) =>
      problem('suspended', 'w:025', { because: 'member-disabled', ...details });
    const ended = (details: Partial<Problem>) =>
      problem('session-ended', '', { because: 'member-disabled', ...details });
    const said = [
      (details: Partial<Problem>) => signInRefusal(askul, stopped(details), context),
      (details: Partial<Problem>) => faultRefusal(stopped(details), context),
      (details: Partial<Problem>) => faultRefusal(ended(details), context),
    ];
    for (const refusalOf of said) {
      expect(refusalOf({ by: '高橋\u202e 和夫' }).message).toEqual({
        ja: 'このアカウントは社内の管理者(高橋 和夫)により利用停止になりました。',
        en: 'This account was disabled by the administrator of your company (高橋 和夫).',
      });
      for (const by of [undefined, '', ' \u200b'])
        expect(refusalOf(by === undefined ? {} : { by }).message).toEqual({
          ja: 'このアカウントは社内の管理者により利用停止になりました。',
          en: 'This account was disabled by the administrator of your company.',
        });
    }
  });

  it('AS-26 AS-27 AS-28 knows its codes where the answer gives no reason', () => {
    const code = (text: string) => signInRefusal(askul, problem('unexpected', text), context).code;
    expect(code('w:001')).toBe('sign-in.mismatch');
    expect(code('w:004')).toBe('sign-in.outage');
    expect(code('w:002')).toBe('sign-in.suspended');
    expect(code('constructor')).toBe('sign-in.suspended');
  });

  it('AS-26 AS-27 shows no code where the supplier has none', () => {
    const amano = profileById('amano')!;
    const mismatch = signInRefusal(amano, problem('mismatch', ''), context);
    expect(mismatch.supplierCode).toBeUndefined();
    expect(mismatch.message).toEqual({
      ja: 'ID またはパスワードが一致しません。大文字・小文字、全角・半角を確認してください。',
      en: 'The ID or password does not match. Check upper and lower case, and full and half width.',
    });
    expect(signInRefusal(amano, problem('outage', ''), context).message.ja).toMatch(
      /^供給元のシステム障害またはメンテナンス中です。/,
    );
  });

  it('AS-77 an order that is refused because ordering is closed is told from an outage', () => {
    const until = instantOf(Date.parse(at) + 60_000);
    expect(faultRefusal(problem('ordering-closed', 'w:005', { until }), context)).toMatchObject({
      code: 'ordering.closed',
      until,
      next: ['open-status', 'contact-support', 'retry'],
    });
  });

  it('AS-26 reads that code so at no other supplier', () => {
    for (const each of profiles.filter(({ rules }) => rules !== 'AS')) {
      expect(signInRefusal(each, problem('unexpected', 'w:001'), context).code).toBe(
        'supplier.unexpected-response',
      );
    }
  });

  it('AS-29 keeps the code exactly, whatever it looks like', () => {
    const odd = ' w:００１\u202e\n<b>';
    const refusal = signInRefusal(askul, problem('mismatch', odd), context);
    expect(refusal.supplierCode).toBe(odd);
    expect(refusal.message.ja).toContain('(w:００１<b>)');
  });

  it('AS-81 sends those who wait for approval to their administrator', () => {
    const refusal = signInRefusal(askul, problem('waiting-approval', 'w:011'), context);
    expect(refusal.message.ja).toBe('管理者の承認待ちです。社内の管理者に承認を依頼してください。');
    expect(refusal).toMatchObject({ supplierCode: 'w:011', next: ['contact-admin'] });
  });

  it('AS-19 says of a temporary password that it may have lapsed', () => {
    const refusal = signInRefusal(askul, problem('temporary-password-lapsed', 'w:012'), context);
    expect(refusal.message.ja).toContain('期限切れの可能性があります');
    expect(refusal.next).toContain('reset-password');
  });

  it('PM-11 PM-12 PM-13 reports a lapsed course that it takes joining again, at the supplier’s site', () => {
    const refusal = signInRefusal(plus, problem('course-lapsed', 'P-11'), context);
    expect(refusal.message.ja).toBe('会費の決済が確認できないため退会済みです。新規入会が必要です。');
    expect(refusal.next[0]).toBe('open-member-site');
  });

  it('PM-10 reports lost cookies when the session is gone as soon as it is made', () => {
    for (const reason of ['token-expired', 'token-revoked'] as const) {
      const refusal = signInRefusal(plus, problem(reason, 'P-10'), context);
      expect(refusal.message.ja).toBe('セッション情報(Cookie)が無効のためログインできません。');
      expect(refusal.next).toEqual(['reset-session']);
      expect(signInRefusal(amano, problem(reason, 'A-10'), context).code).toBe('session.expired');
    }
  });

  it('PM-14 adds to a mismatch that it may be the other site, and offers to choose', () => {
    const refusal = signInRefusal(plus, problem('mismatch', 'P-01'), context);
    expect(refusal.code).toBe('sign-in.mismatch');
    expect(refusal.message.ja).toMatch(
      /^ID またはパスワードが一致しません.*登録したサイトが異なる可能性があります。$/,
    );
    expect(refusal.next).toEqual(['retry', 'diagnose', 'reset-password', 'choose-supplier']);
    expect(signInRefusal(amano, problem('mismatch', 'A-01'), context).next).not.toContain('choose-supplier');
  });

  it('PM-4 PM-6 adds, when it happens again, that the registered address counts even if it is dead', () => {
    const once = signInRefusal(plus, problem('mismatch', 'P-01'), context);
    const again = signInRefusal(plus, problem('mismatch', 'P-01'), { ...context, repeated: true });
    expect(once.message.ja).not.toContain('会員登録時');
    expect(again.message.ja).toContain('会員登録時のもの');
  });

  it('AS-76 adds, when it happens again, that the account may be of the other kind', () => {
    const again = signInRefusal(askul, problem('mismatch', 'w:001'), { ...context, repeated: true });
    expect(again.message.ja).toContain('法人と個人のアカウントを取り違えていないか');
    expect(signInRefusal(askul, problem('mismatch', 'w:001'), context).message.ja).not.toContain('個人');
  });
});

describe('a mismatch while the supplier may be down', () => {
  it('AS-26 AS-83 stays a mismatch, and adds the outage where its state could not be checked', () => {
    const refusal = signInRefusal(askul, problem('mismatch', 'w:001'), { ...context, statusCheck: 'failed' });
    expect(refusal.code).toBe('sign-in.mismatch');
    expect(refusal.message.ja).toContain('一致しません(w:001)');
    expect(refusal.message.ja).toContain('システム障害の可能性もあります');
    expect(refusal.next).toEqual(['retry', 'diagnose', 'reset-password', 'open-status', 'work-offline']);
  });

  it('AS-26 says nothing of an outage otherwise, nor at a supplier whose code is not seen in outages', () => {
    const well = signInRefusal(askul, problem('mismatch', 'w:001'), { ...context, statusCheck: 'passed' });
    const other = signInRefusal(amano, problem('mismatch', 'A-01'), { ...context, statusCheck: 'failed' });
    for (const { message } of [well, other]) expect(message.ja).not.toContain('障害');
  });
});

// C-8: the same answer, another next step at each supplier.
describe('locks', () => {
  it('QC-21 QC-22 says that the lock ends after an hour, and when', () => {
    const until = later(3600);
    const refusal = signInRefusal(quocard, problem('locked-for-a-time', 'Q-21', { until }), context);
    expect(refusal).toMatchObject({ code: 'sign-in.locked-for-a-time', until, supplierCode: 'Q-21' });
    expect(refusal.message).toEqual({
      ja: 'ログインに繰り返し失敗したためロックされました。1時間後に解除されます。',
      en: 'Locked after repeated failed sign-ins. The lock clears by itself after one hour.',
    });
    expect(refusal.next).toEqual(['countdown']);
  });

  it('QC-22 invents no end where the supplier gives none', () => {
    expect(signInRefusal(quocard, problem('locked-for-a-time', 'Q-21'), context)).not.toHaveProperty('until');
  });

  it('AS-21 sends to the administrator or support, whichever way the lock is told', () => {
    for (const reason of ['locked', 'locked-for-a-time'] as const) {
      const refusal = signInRefusal(askul, problem(reason, 'w:021'), context);
      expect(refusal.message.ja).toBe(
        'アカウントがロックされています。社内の管理者またはサポートへお問い合わせください。',
      );
      expect(refusal.next).toEqual(['contact-admin', 'contact-support']);
    }
  });

  it('promises no end of a lock where the system says nothing of it', () => {
    const refusal = signInRefusal(amano, problem('locked', 'A-21'), context);
    expect(refusal.code).toBe('sign-in.locked-by-supplier');
    const forNow = signInRefusal(amano, problem('locked-for-a-time', 'A-21'), context);
    expect(forNow.code).toBe('sign-in.locked-for-a-while');
    for (const { message } of [refusal, forNow]) {
      expect(message.ja).not.toContain('時間後');
      expect(message.ja).not.toContain('管理者');
    }
  });

  it('follows the profile, not a name: a lock of 90 minutes is told as one', () => {
    const other: SupplierProfile = {
      ...askul,
      signIn: { ...askul.signIn, lock: { endsBy: 'time', minutes: 90 } },
    };
    const { message } = signInRefusal(other, problem('locked-for-a-time', 'x'), context);
    expect(message.ja).toContain('1時間30分後に解除');
    expect(message.en).toContain('one hour 30 minutes');
  });
});

describe('a right password that does not sign in yet', () => {
  it('QC-16 asks for the link that went to the registered address', () => {
    const refusal = incompleteSignInRefusal(
      quocard,
      { outcome: 'two-step-pending', sentTo: 't***@example.jp', expiresAt: later(3600) },
      { at },
    );
    expect(refusal).toMatchObject({ code: 'sign-in.two-step-pending', until: later(3600), at });
    expect(refusal.message.ja).toBe(
      '認証用URLを t***@example.jp に送信しました。送信から1時間以内に、この画面で開いてください。',
    );
    expect(refusal.next).toEqual(['paste-link', 'restart-sign-in']);
  });

  it('takes the time of a link from the supplier where the profile knows of no link', () => {
    const refusal = incompleteSignInRefusal(
      amano,
      { outcome: 'two-step-pending', sentTo: 'x', expiresAt: later(600) },
      { at },
    );
    expect(refusal.message.ja).toContain('送信から10分以内');
  });

  it('AS-17 asks for a password of their own after a temporary one', () => {
    const answer = { outcome: 'password-change-required', reason: 'temporary' } as const;
    expect(incompleteSignInRefusal(askul, answer, { at })).toMatchObject({
      code: 'sign-in.temporary-password',
      next: ['set-password'],
    });
  });

  it('AS-24 tells an expired password from a wrong one', () => {
    const answer = { outcome: 'password-change-required', reason: 'expired' } as const;
    expect(incompleteSignInRefusal(askul, answer, { at }).code).toBe('sign-in.password-expired');
  });
});

describe('no answer of the Supplier API', () => {
  it('names the host that was not reached', () => {
    const fault: SupplierFault = { kind: 'unreachable', host: 'store.example.jp' };
    for (const refusal of [signInRefusal(askul, fault, context), faultRefusal(fault, context)]) {
      expect(refusal).toMatchObject({ code: 'supplier.unreachable', at });
      expect(refusal.message.ja).toContain('store.example.jp');
      expect(refusal.next).toContain('work-offline');
    }
  });

  it('tells the status of an answer it does not know, and its detail only to an engineer', () => {
    const fault: SupplierFault = { kind: 'unexpected', status: 502, detail: 'inside' };
    for (const refusal of [signInRefusal(askul, fault, context), faultRefusal(fault, context)]) {
      expect(refusal.message.ja).toContain('HTTP 502');
      expect(JSON.stringify(refusal.message)).not.toContain('inside');
      expect(refusal.technical).toBe('HTTP 502 inside');
      expect(refusal).not.toHaveProperty('supplierCode');
    }
  });
});

describe('too many at once', () => {
  it('counts the seconds up to the end that the supplier gives, at least one', () => {
    const seconds = (until: Instant) => problem('too-many-at-once', 'x:429', { until });
    expect(signInRefusal(askul, seconds(later(29.2)), context).message.ja).toContain('30秒ほど');
    expect(signInRefusal(askul, seconds(later(-5)), context).message.ja).toContain('1秒ほど');
    expect(faultRefusal(seconds(later(12)), context)).toMatchObject({ code: 'supplier.busy' });
  });

  it('gives no number where the supplier gives none', () => {
    expect(signInRefusal(askul, problem('too-many-at-once', 'x'), context).message.ja).not.toMatch(/\d秒/);
    expect(faultRefusal(problem('too-many-at-once', 'x'), context).message.ja).not.toMatch(/\d秒/);
  });
});

describe('after signing in', () => {
  it.each(['token-expired', 'token-revoked', 'locked', 'mismatch'] as const)(
    'asks to sign in again on %s',
    (reason) => {
      expect(faultRefusal(problem(reason, 't:1'), context)).toMatchObject({
        code: 'session.expired',
        next: ['sign-in-again'],
      });
    },
  );

  it('AS-27 reports an outage', () => {
    expect(faultRefusal(problem('outage', 'w:004'), context)).toMatchObject({
      code: 'sign-in.outage',
      supplierCode: 'w:004',
    });
  });
});

describe('every reason at every profile', () => {
  const fault = fc.record({
    reason: fc.constantFrom(...problemReasons),
    code: fc.oneof(fc.string(), fc.constantFrom('w:001', 'w:004', '', ' ', '__proto__', '{code}', '$&')),
    until: fc.option(fc.integer({ min: -100, max: 100_000 }), { nil: undefined }),
  });

  it('gives a refusal of the catalogue with a text that is filled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fault,
        fc.boolean(),
        (each, { reason, code, until }, flag) => {
          const told = problem(reason, code, until === undefined ? {} : { until: later(until) });
          for (const refusal of [
            signInRefusal(each, told, {
              ...context,
              repeated: flag,
              statusCheck: flag ? 'failed' : 'passed',
            }),
            faultRefusal(told, context),
          ]) {
            expect(refusalSchema.safeParse(refusal).success).toBe(true);
            expect(refusal.supplierCode).toBe(code === '' ? undefined : code);
            // A supplier's own code may hold braces; nothing of the catalogue's may stay.
            for (const text of [refusal.message.ja, refusal.message.en]) {
              expect(text.replaceAll(code, '')).not.toMatch(/\{(?:seconds|duration|host|sentTo)\}/);
              if (!code.includes('{')) expect(text).not.toMatch(/\{\w+\}/);
              expect(text).not.toContain('undefined');
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('covers each pair at least once', () => {
    for (const each of profiles) {
      for (const reason of problemReasons) {
        const { message } = signInRefusal(each, problem(reason, 'x:1'), context);
        expect(`${message.ja}${message.en}`).not.toMatch(/[{}]/);
      }
    }
  });
});
