import { describe, expect, it } from 'vitest';
import type { DiagnosisStep } from '#shared/model/diagnosis.ts';
import { diagnose, type DiagnosisInput } from '#electron/domain/diagnosis.ts';
import { resemblesIdentifierOf, suggestIdentifier } from '#electron/domain/identifier-suggestion.ts';
import { parseIdentifier } from '#electron/domain/login-identifier.ts';
import { passwordTraits } from '#electron/domain/password-traits.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';

const profile = (id: string): SupplierProfile => {
  const found = profileById(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return found;
};

interface Try {
  readonly id?: string;
  readonly password?: string;
  readonly refusal?: RefusalCode;
  readonly service?: DiagnosisInput['service'];
  readonly lookalikes?: DiagnosisInput['lookalikes'];
  readonly answers?: Readonly<Record<string, 'yes' | 'no'>>;
}

/** The diagnosis of a refused try: what was typed is read as the desk reads it. */
function diagnosed(at: string, { id, password = 'abcdEF12', answers = {}, ...more }: Try) {
  const system = profile(at);
  const parsedIdentifier = id === undefined ? null : parseIdentifier(system, id);
  const steps = diagnose(
    system,
    {
      attempt:
        id === undefined
          ? null
          : {
              identifierTyped: id,
              parsedIdentifier: parsedIdentifier?.ok ? parsedIdentifier.value : null,
              refusal: more.refusal ?? (parsedIdentifier?.ok ? 'sign-in.mismatch' : 'identifier.member-id'),
              passwordTraits: passwordTraits(system.passwords.policy, password),
            },
      service: more.service ?? 'available',
      lookalikes: more.lookalikes ?? [],
    },
    answers,
  );
  return {
    steps,
    of: (check: string): DiagnosisStep =>
      steps.find((each) => each.check === check) ?? expect.unreachable(`no check ${check}`),
    found: steps.filter(({ finding }) => finding === 'found').map(({ check }) => check),
  };
}

describe('the checks of a profile', () => {
  it('have texts for each that is in the order, and no other', () => {
    for (const { signIn, support } of profiles) {
      expect(Object.keys(support.checks).sort()).toEqual([...signIn.checks].sort());
      expect(new Set(signIn.checks).size).toBe(signIn.checks.length);
    }
  });

  it('offer nothing that the system does not have', () => {
    const wrong = profiles.flatMap(({ rules, passwords, registration, members, support }) =>
      Object.values(support.checks)
        .flatMap(({ next, symptoms }) => [...next, ...symptoms.flatMap((symptom) => symptom.next)])
        .filter(
          (step) =>
            (step === 'reset-password' && passwords.reset === null) ||
            (step === 'register' && registration === null) ||
            (step === 'contact-admin' && !members),
        )
        .map((step) => [rules, step]),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the diagnosis of Plus member', () => {
  const at = (tried: Try) => diagnosed('plus-member', tried);

  it('PM-1 walks eight checks in order, with what the desk sees and what it has to ask', () => {
    const { steps } = at({ id: 'E123456789' });
    expect(steps.map(({ number, check, finding }) => [number, check, finding])).toEqual([
      [1, 'letter-case-and-width', 'ask'],
      [2, 'leading-letter', 'clear'],
      [3, 'registered-email', 'clear'],
      [4, 'password', 'ask'],
      [5, 'cookies', 'clear'],
      [6, 'payment-goes-on', 'ask'],
      [7, 'renewal-paid', 'ask'],
      [8, 'site', 'ask'],
    ]);
    for (const { finding, question } of steps) expect(question !== null).toBe(finding === 'ask');
  });

  it('PM-1 asks all eight when nothing is known of a try', () => {
    expect(at({}).steps.map(({ finding }) => finding)).toEqual(Array(8).fill('ask'));
  });

  it.each([
    ['ＡＢＣｄｅｆ１', '全角'],
    ['ABCDEF12', 'Caps Lock'],
    [' abcDEF12', '空白'],
  ])('PM-2 sees how a password was typed: %s', (password, told) => {
    const step = at({ id: 'E123456789', password }).of('letter-case-and-width');
    expect(step).toMatchObject({ finding: 'found', next: ['retry'] });
    expect(step.text.ja).toContain(told);
  });

  it.each([
    ['123456789', 'E123456789', 'なかった|ありません'],
    ['e123456789', 'E123456789', '小文字'],
    ['ｅ１２３４５６７８９', 'E123456789', '小文字'],
  ])('PM-3 misses the leading E of %s, and suggests %s', (id, suggestion, told) => {
    const step = at({ id }).of('leading-letter');
    expect(step).toMatchObject({ finding: 'found', suggestion });
    expect(step.text.ja).toMatch(new RegExp(told));
  });

  it('PM-3 suggests nothing for what is no ID at all', () => {
    expect(at({ id: 'あいう' }).of('leading-letter')).toMatchObject({ finding: 'found', suggestion: null });
  });

  it('PM-4 PM-6 asks whether it is the address of the registration, which stays valid without mail', () => {
    const step = at({ id: 'name@example.jp' }).of('registered-email');
    expect(step.finding).toBe('ask');
    expect(step.text.ja).toContain('受信できなくなったアドレスも');
    expect(at({ id: 'name@example.jp' }).of('leading-letter').finding).toBe('clear');
    const answers = { 'registered-email': 'no' } as const;
    expect(at({ id: 'name@example.jp', answers }).of('registered-email')).toMatchObject({
      finding: 'found',
      next: ['retry', 'recover-id'],
    });
  });

  it('PM-5 tells whoever has several addresses to try each', () => {
    const answers = { 'registered-email': 'no' } as const;
    const domains = profile('plus-member').identifier.mailDomains;
    expect(domains).toHaveLength(8);
    const told = at({ id: 'name@example.jp', answers }).of('registered-email').text.ja;
    expect(told).toMatch(/複数.*順に試して/);
    for (const domain of domains) expect(told).toContain(domain);
  });

  it('PM-7 sees a password that is longer than twelve characters (PM-8), and offers a new one', () => {
    const long = at({ id: 'E123456789', password: 'abc123DEF4567' }).of('password');
    expect(long).toMatchObject({ finding: 'found', next: ['retry', 'reset-password'] });
    expect(at({ id: 'E123456789', password: 'abc123DEF456' }).of('password').finding).toBe('ask');
  });

  it('PM-10 sees a lost session, and offers to reset it', () => {
    const { of, found } = at({ id: 'E123456789', refusal: 'sign-in.session-lost' });
    expect(found).toEqual(['cookies']);
    expect(of('cookies').next).toEqual(['reset-session']);
  });

  it('PM-11 PM-12 PM-13 names the course that has lapsed, for monthly and lump sum apart, and nothing before', () => {
    const { found, of, steps } = at({ id: 'E123456789', refusal: 'sign-in.course-lapsed' });
    expect(found).toEqual(['payment-goes-on', 'renewal-paid']);
    expect(of('payment-goes-on').text.ja).toContain('月会費コース');
    expect(of('renewal-paid').text.ja).toContain('まとめて払いコース');
    for (const check of ['payment-goes-on', 'renewal-paid']) {
      expect(of(check).text.ja).toMatch(/退会済みのため、新しく入会/);
      expect(of(check).next).toContain('open-member-site');
    }
    expect(steps.slice(0, 5).every(({ finding }) => finding === 'clear')).toBe(true);
  });

  it('PM-11 PM-13 asks about the payment while the supplier only says that nothing matches', () => {
    const stopped = at({ id: 'E1', answers: { 'payment-goes-on': 'yes', 'renewal-paid': 'no' } });
    expect(stopped.of('payment-goes-on').finding).toBe('found');
    expect(stopped.of('renewal-paid').finding).toBe('answered');
  });

  it('PM-14 sees an ID of another supplier at this desk, and asks about the site otherwise', () => {
    const lookalikes = [{ ja: 'アスクル', en: 'ASKUL' }];
    const seen = at({ id: '1234567890', lookalikes }).of('site');
    expect(seen).toMatchObject({ finding: 'found', next: ['choose-supplier'] });
    expect(seen.text.ja).toContain('「アスクル」');
    const asked = at({ id: 'name@example.jp', answers: { site: 'no' } }).of('site');
    expect(asked).toMatchObject({ finding: 'found', next: ['choose-supplier'] });
    expect(asked.question).not.toBeNull();
  });
});

describe('answers', () => {
  it('move a step on, either way, and can be undone', () => {
    const of = (answers: Try['answers']) =>
      diagnosed('plus-member', { id: 'E1', ...(answers && { answers }) }).of('password').finding;
    expect([of({}), of({ password: 'yes' }), of({ password: 'no' })]).toEqual(['ask', 'answered', 'found']);
  });

  it('do not change what the desk sees, and are nothing for checks that there are not', () => {
    const { of } = diagnosed('plus-member', {
      id: 'E1',
      password: 'ＡＢＣ',
      answers: { 'letter-case-and-width': 'yes', nonsense: 'yes' },
    });
    expect(of('letter-case-and-width').finding).toBe('found');
  });
});

describe('the diagnosis of ASKUL', () => {
  const at = (tried: Try) => diagnosed('askul', tried);

  it('AS-24 AS-76 tells its causes apart, in order', () => {
    expect(at({ id: 'name@example.jp' }).steps.map(({ check, finding }) => [check, finding])).toEqual([
      ['login-id', 'ask'],
      ['password', 'ask'],
      ['password-expired', 'clear'],
      ['letter-case-and-width', 'ask'],
      ['outage', 'clear'],
      ['changed-or-suspended', 'ask'],
      ['browser-or-cache', 'ask'],
      ['corporate-or-personal', 'ask'],
      ['site', 'ask'],
    ]);
  });

  it('suggests the number without what stands between its digits (AS-8)', () => {
    expect(at({ id: '12345-67890' }).of('login-id')).toMatchObject({
      finding: 'found',
      suggestion: '1234567890',
    });
    expect(at({ id: '123456789' }).of('login-id')).toMatchObject({ finding: 'found', suggestion: null });
  });

  it.each([
    ['sign-in.password-expired', 'password-expired', 'reset-password'],
    ['sign-in.temporary-password-lapsed', 'password-expired', 'reset-password'],
    ['sign-in.outage', 'outage', 'open-status'],
    ['sign-in.suspended', 'changed-or-suspended', 'contact-support'],
    ['sign-in.waiting-approval', 'changed-or-suspended', 'contact-admin'],
    ['session.ended-disabled', 'changed-or-suspended', 'contact-admin'],
    ['sign-in.session-lost', 'browser-or-cache', 'reset-session'],
  ] as const)('AS-24 AS-25 finds the cause of %s, and what to do', (refusal, check, next) => {
    const { found, of } = at({ id: 'name@example.jp', refusal });
    expect(found).toEqual([check]);
    expect(of(check).next).toContain(next);
  });

  it('AS-21 sends people to the administrator or support when it is locked', () => {
    const { of } = at({ id: 'name@example.jp', refusal: 'sign-in.locked' });
    expect(of('changed-or-suspended')).toMatchObject({
      finding: 'found',
      next: ['contact-admin', 'contact-support'],
    });
  });

  it('AS-82 AS-83 sees an outage behind a mismatch, and names the steps: status, session, another device', () => {
    expect(at({ id: 'name@example.jp', service: 'unavailable' }).of('outage').finding).toBe('found');
    const told = at({ answers: { outage: 'yes' }, service: 'unknown' }).of('outage');
    expect(told).toMatchObject({ finding: 'found', next: ['open-status', 'reset-session', 'work-offline'] });
    expect(told.text.ja).toMatch(/公式の情報.*セッション.*別の端末/);
    expect(at({ service: 'available' }).of('outage').finding).toBe('clear');
  });

  it('AS-76 asks about mixing up corporate and personal accounts', () => {
    const step = at({ id: 'name@example.jp', answers: { 'corporate-or-personal': 'yes' } });
    expect(step.of('corporate-or-personal').finding).toBe('found');
  });
});

describe('the diagnosis of the others', () => {
  it('QC-23 sends members of the older card store to register again', () => {
    const step = diagnosed('quocard-pay', { id: 'a@b.jp', answers: { 'not-carried-over': 'yes' } });
    expect(step.of('not-carried-over')).toMatchObject({ finding: 'found', next: ['register'] });
  });

  it('sees a lock, which time ends (QC-21, QC-22)', () => {
    const { of } = diagnosed('quocard-pay', { id: 'a@b.jp', refusal: 'sign-in.locked-for-a-time' });
    expect(of('lock')).toMatchObject({ finding: 'found', next: ['countdown'] });
  });

  it('AM-5 sends those who are unsure whether they are registered to the form', () => {
    const { of } = diagnosed('amano', { id: 'a@b.jp', answers: { registered: 'yes' } });
    expect(of('registered')).toMatchObject({ finding: 'found', next: ['contact-support'] });
  });

  it('asks whether it was the other password (QT-24)', () => {
    const { of } = diagnosed('qoo10-qcash', { id: 'shop', answers: { 'other-password': 'yes' } });
    expect(of('other-password').finding).toBe('found');
  });

  it('sees a password that is too short or too long for the system (AM-11, QC-7)', () => {
    expect(diagnosed('amano', { id: 'a@b.jp', password: 'ab12c' }).of('password').finding).toBe('found');
    expect(diagnosed('amano', { id: 'a@b.jp', password: 'a1'.repeat(11) }).of('password').finding).toBe(
      'found',
    );
    expect(diagnosed('amano', { id: 'a@b.jp', password: 'ab12cd' }).of('password').finding).toBe('ask');
    expect(diagnosed('quocard-pay', { id: 'a@b.jp', password: 'Abcde1' }).of('password').finding).toBe(
      'found',
    );
  });
});

describe('what an ID looks like', () => {
  it('is told for numbers of the right length and IDs with their leading letter only (C-3)', () => {
    const like = (typed: string) =>
      profiles.filter((each) => resemblesIdentifierOf(each, typed)).map(({ rules }) => rules);
    expect(like('1234567890')).toEqual(['AS']);
    expect(like('１２３４５６７８９０')).toEqual(['AS']);
    expect(like('E123456789')).toEqual(['PM']);
    expect(like('name@example.jp')).toEqual([]);
    expect(like('shop-id')).toEqual([]);
  });

  it('is suggested only where something would be well formed', () => {
    expect(suggestIdentifier(profile('plus-member'), 'name')).toBeNull();
    expect(suggestIdentifier(profile('plus-member'), '12-34')).toBeNull();
    expect(suggestIdentifier(profile('amano'), '1234567890')).toBeNull();
    expect(suggestIdentifier(profile('askul'), '１２３４５ ６７８９０')).toEqual({
      value: '1234567890',
      because: 'separators',
    });
    expect(suggestIdentifier(profile('askul'), 'call 1234567890')).toBeNull();
  });
});
