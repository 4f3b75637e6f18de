import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, parseIdentifier } from '#electron/domain/login-identifier.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';

const profile = (id: string): SupplierProfile => {
  const found = profileById(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return found;
};
const askul = profile('askul');
const amano = profile('amano');
const quocard = profile('quocard-pay');
const qoo10 = profile('qoo10-qcash');
const plus = profile('plus-member');

const asTyped = (kind: string, value: string) => ({
  ok: true,
  value: { kind, value, changed: false, changes: [] },
});
const refusedWith = (code: string) => ({
  ok: false,
  error: expect.objectContaining({ code, field: 'identifier' }),
});

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('support request number', () => {
  it('AS-7 AS-8 takes ten digits as a support request number', () => {
    expect(parseIdentifier(askul, '1234567890')).toEqual(asTyped('inquiry-number', '1234567890'));
  });

  it.each(['123456789', '12345678901', '12345-67890', 'E123456789', '12345 67890', '123456789O'])(
    'AS-8 refuses %s as a support request number, and says how many digits it has',
    (typed) => {
      const answer = parseIdentifier(askul, typed);
      expect(answer).toEqual(refusedWith('identifier.inquiry-number'));
      expect(!answer.ok && answer.error.message.ja).toBe(
        'お問い合わせ番号は半角数字10桁です。メールアドレスでもログインできます。',
      );
      expect(!answer.ok && answer.error.next).toEqual(['switch-id-kind']);
    },
  );

  it('AS-8 converts full-width digits, then accepts them, and says what it did', () => {
    expect(parseIdentifier(askul, '１２３４５６７８９０')).toEqual({
      ok: true,
      value: { kind: 'inquiry-number', value: '1234567890', changed: true, changes: ['to-half-width'] },
    });
  });

  it('AS-8 does not take other signs for digits', () => {
    for (const typed of ['①②③④⑤⑥⑦⑧⑨⑩', '一二三四五六七八九〇', '١٢٣٤٥٦٧٨٩٠', '𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎']) {
      expect(parseIdentifier(askul, typed)).toEqual(refusedWith('identifier.inquiry-number'));
    }
  });
});

describe('e-mail address', () => {
  it('AS-7 takes an e-mail address in the same field', () => {
    expect(parseIdentifier(askul, 'taro@example.co.jp')).toEqual(asTyped('email', 'taro@example.co.jp'));
  });

  it('QC-5 takes the e-mail address, and no support request number', () => {
    expect(parseIdentifier(quocard, 'taro@example.co.jp')).toEqual(asTyped('email', 'taro@example.co.jp'));
    expect(parseIdentifier(quocard, '1234567890')).toEqual(refusedWith('identifier.email'));
  });

  it('AM-17 takes the e-mail address, and nothing else', () => {
    expect(parseIdentifier(amano, 'taro@example.co.jp')).toEqual(asTyped('email', 'taro@example.co.jp'));
    expect(parseIdentifier(amano, '1234567890')).toEqual(refusedWith('identifier.email'));
    expect(parseIdentifier(amano, 'E123456789')).toEqual(refusedWith('identifier.email'));
  });

  it('PM-4 takes the e-mail address beside the member id', () => {
    expect(parseIdentifier(plus, 'taro@example.co.jp')).toEqual(asTyped('email', 'taro@example.co.jp'));
  });

  it('PM-2 converts full-width letters, at sign and digits, and keeps their case', () => {
    expect(parseIdentifier(plus, 'Ｔａｒｏ１＠Ｅｘａｍｐｌｅ．ｃｏ．ｊｐ')).toEqual({
      ok: true,
      value: { kind: 'email', value: 'Taro1@Example.co.jp', changed: true, changes: ['to-half-width'] },
    });
  });

  it('PM-2 keeps the case of what is typed', () => {
    for (const each of profiles) {
      expect(parseIdentifier(each, 'TaRo@ExAmPle.JP')).toEqual(asTyped('email', 'TaRo@ExAmPle.JP'));
    }
  });

  it('reads the Japanese full stop as a dot', () => {
    expect(parseIdentifier(amano, 'taro@example。co｡jp')).toMatchObject({
      value: { value: 'taro@example.co.jp', changes: ['to-half-width'] },
    });
  });

  it.each(['−', '‐', '‑', '‒', '–', '—', '―', '─', 'ー', 'ｰ', '－', '﹣', '﹘', '⁃'])(
    'reads %s as a hyphen',
    (hyphen) => {
      expect(parseIdentifier(amano, `taro${hyphen}y@ex${hyphen}ample.jp`)).toEqual({
        ok: true,
        value: { kind: 'email', value: 'taro-y@ex-ample.jp', changed: true, changes: ['hyphens'] },
      });
    },
  );

  it('takes addresses of mobile carriers with dots anywhere before the at sign', () => {
    expect(parseIdentifier(amano, 'taro..yamada.@example.ne.jp').ok).toBe(true);
  });

  it.each([
    'taro',
    'taro@',
    '@example.jp',
    'taro@example',
    'taro@example..jp',
    'taro@-example.jp',
    'taro@example-.jp',
    'a@b@example.jp',
    'ta ro@example.jp',
    'taro@192.168.0.1',
    '太郎@example.jp',
    `${'a'.repeat(65)}@example.jp`,
    `taro@${'a'.repeat(64)}.jp`,
  ])('refuses %s as an e-mail address', (typed) => {
    expect(parseIdentifier(amano, typed)).toEqual(refusedWith('identifier.email'));
  });

  it('AS-7 refuses a misspelt address as an address, since it has an at sign', () => {
    expect(parseIdentifier(askul, 'taro@example')).toEqual(refusedWith('identifier.email'));
  });
});

describe('member id', () => {
  it('PM-3 takes an id with its leading E', () => {
    expect(parseIdentifier(plus, 'E123456789')).toEqual(asTyped('member-id', 'E123456789'));
    expect(parseIdentifier(plus, 'Ｅ１２３４５６７８９')).toMatchObject({
      value: { kind: 'member-id', value: 'E123456789', changed: true },
    });
  });

  it.each(['123456789', '1234567890', 'E', 'EE-1', 'F123456789'])(
    'PM-3 refuses %s, and asks for the leading E',
    (typed) => {
      const answer = parseIdentifier(plus, typed);
      expect(answer).toEqual(refusedWith('identifier.member-id'));
      expect(!answer.ok && answer.error.message.ja).toContain('先頭の「E」も含めて');
    },
  );

  it('PM-2 PM-3 refuses a small leading e and says that it is a capital letter', () => {
    expect(parseIdentifier(plus, 'e123456789')).toEqual(refusedWith('identifier.member-id-case'));
    expect(parseIdentifier(plus, 'ｅ１２３４５６７８９')).toEqual(refusedWith('identifier.member-id-case'));
  });

  it('takes any word where the system does not say what an id is', () => {
    expect(parseIdentifier(qoo10, 'shop_taro-1')).toEqual(asTyped('member-id', 'shop_taro-1'));
    expect(parseIdentifier(qoo10, '店舗')).toEqual(refusedWith('identifier.login-id'));
    expect(parseIdentifier(qoo10, 'shop taro')).toEqual(refusedWith('identifier.login-id'));
  });
});

describe('one field at each supplier', () => {
  // C-3: ten digits and a leading E must not be confused.
  it('AS-7 PM-3 QC-5 AM-17 tells the same text apart by profile', () => {
    const kinds = (typed: string) =>
      profiles.map((each) => {
        const answer = parseIdentifier(each, typed);
        return [each.rules, answer.ok ? answer.value.kind : answer.error.code];
      });
    expect(kinds('1234567890')).toEqual([
      ['AS', 'inquiry-number'],
      ['AM', 'identifier.email'],
      ['QC', 'identifier.email'],
      ['QT', 'member-id'],
      ['PM', 'identifier.member-id'],
    ]);
    expect(kinds('E123456789')).toEqual([
      ['AS', 'identifier.inquiry-number'],
      ['AM', 'identifier.email'],
      ['QC', 'identifier.email'],
      ['QT', 'member-id'],
      ['PM', 'member-id'],
    ]);
  });

  it('drops spaces around, of any width, and says so', () => {
    for (const around of [' ', '　', '\t', '\n', '\u200b', '\ufeff', '\u00a0', ' 　\u200b ']) {
      expect(parseIdentifier(askul, `${around}1234567890${around}`)).toEqual({
        ok: true,
        value: { kind: 'inquiry-number', value: '1234567890', changed: true, changes: ['spaces'] },
      });
    }
  });

  it('names everything that it did, once each', () => {
    expect(parseIdentifier(amano, '　ｔａｒｏーy@example.jp ')).toMatchObject({
      value: { value: 'taro-y@example.jp', changes: ['to-half-width', 'hyphens', 'spaces'] },
    });
  });

  it('refuses nothing at all', () => {
    for (const typed of ['', ' ', '　\t\u200b']) {
      expect(parseIdentifier(askul, typed)).toEqual(refusedWith('identifier.empty'));
    }
  });

  it.each([
    ['NUL', '\0'],
    ['escape', '\u001b'],
    ['right-to-left override', '\u202e'],
    ['isolate', '\u2066'],
    ['zero-width space', '\u200b'],
    ['soft hyphen', '\u00ad'],
    ['lone surrogate', '\ud800'],
    ['Hangul filler', '\u3164'],
    ['line break', '\n'],
  ])('refuses an invisible character inside: %s', (_name, character) => {
    for (const each of profiles) {
      expect(parseIdentifier(each, `taro${character}@example.jp`)).toEqual(
        refusedWith('identifier.bad-character'),
      );
    }
  });

  it('refuses bidirectional controls at the ends too', () => {
    expect(parseIdentifier(askul, '\u202a1234567890\u202c')).toEqual(refusedWith('identifier.bad-character'));
  });

  it('refuses more than 320 characters, and says how many there may be', () => {
    const answer = parseIdentifier(qoo10, 'a'.repeat(321));
    expect(answer).toEqual(refusedWith('identifier.too-long'));
    expect(!answer.ok && answer.error.message.ja).toContain('320文字');
    expect(parseIdentifier(qoo10, 'a'.repeat(320)).ok).toBe(true);
  });
});

describe('any text', () => {
  const supplier = fc.constantFrom(...profiles);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom(...'0123456789１２３EeＥ@＠.．。-ー−_ 　\u200b\u202eaＡあ'),
      maxLength: 30,
    }),
    fc.emailAddress(),
    fc.stringMatching(/^[0-9]{9,11}$/),
    fc.stringMatching(/^[Ee][0-9]{1,12}$/),
  );

  it('is understood, or refused at its own field', () => {
    fc.assert(
      fc.property(supplier, text, (each, typed) => {
        const answer = parseIdentifier(each, typed);
        if (answer.ok) {
          const { kind, value, changed, changes } = answer.value;
          expect(each.identifier.kinds.map((rule) => rule.kind)).toContain(kind);
          expect(value).toMatch(/^[!-~]{1,320}$/);
          expect(changed).toBe(value !== typed);
          expect(changes.length > 0).toBe(changed);
        } else {
          expect(answer.error.field).toBe('identifier');
          expect(answer.error.message.ja).not.toMatch(/[{}]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is not changed again once it is understood', () => {
    fc.assert(
      fc.property(supplier, text, (each, typed) => {
        const answer = parseIdentifier(each, typed);
        fc.pre(answer.ok);
        expect(parseIdentifier(each, answer.value.value)).toEqual({
          ok: true,
          value: { ...answer.value, changed: false, changes: [] },
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('PM-2 means the same in either width', () => {
    fc.assert(
      fc.property(
        supplier,
        fc.oneof(
          fc.stringMatching(/^[0-9]{9,11}$/),
          fc.stringMatching(/^E[0-9A-Za-z]{1,12}$/),
          fc.emailAddress(),
        ),
        (each, typed) => {
          const narrow = parseIdentifier(each, typed);
          const full = parseIdentifier(each, wide(typed));
          expect(full.ok).toBe(narrow.ok);
          if (narrow.ok && full.ok) expect(full.value.value).toBe(narrow.value.value);
          if (!narrow.ok && !full.ok) expect(full.error.code).toBe(narrow.error.code);
        },
      ),
    );
  });
});

describe('password', () => {
  it('goes out exactly as it was typed', () => {
    for (const password of [' a ', '　', 'Ｐａｓｓ１', 'ﾊﾟｽ', 'か\u3099', 'line\n', '\0', 'a'.repeat(1024)]) {
      expect(checkPassword(password)).toEqual({ ok: true, value: password });
    }
  });

  it('is refused when there is none, or when it is longer than 1024', () => {
    expect(checkPassword('')).toMatchObject({ error: { code: 'password.empty', field: 'password' } });
    const long = checkPassword('a'.repeat(1025));
    expect(long).toMatchObject({ error: { code: 'password.too-long', field: 'password' } });
    expect(!long.ok && long.error.message.ja).toContain('1024文字');
  });

  it('is never repeated in a refusal', () => {
    const long = checkPassword('secret'.repeat(300));
    expect(JSON.stringify(long)).not.toContain('secret');
  });
});
