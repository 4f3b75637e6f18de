import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isValidPassword,
  passwordAdvice,
  passwordConditions,
  passwordProblems,
  type PasswordPolicy,
} from '#electron/domain/passwords.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';

const policyOf = (id: string): PasswordPolicy => {
  const found = profileById(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return found.passwords.policy;
};
const quo = policyOf('quocard-pay');
const amano = policyOf('amano');
const askul = policyOf('askul');
const plus = policyOf('plus-member');
const qoo10 = policyOf('qoo10-qcash');

/** The codes of what `password` does not meet. */
const broken = (policy: PasswordPolicy, password: string): readonly string[] =>
  passwordConditions(policy, password)
    .filter(({ met }) => !met)
    .map(({ code }) => code);
const isGood = (policy: PasswordPolicy, password: string) =>
  isValidPassword(passwordConditions(policy, password));
const advised = (policy: PasswordPolicy, password: string, near: readonly string[] = []) =>
  passwordAdvice(policy, password, { near })
    .map(({ ja }) => ja)
    .join('\n');

describe('QUO', () => {
  it.each([
    ['QC-7 refuses seven characters, and takes eight', 'Abcdef1', ['min-length']],
    ['QC-7 refuses a short one', 'Abcde1', ['min-length']],
    ['QC-7 QC-8 takes upper case, lower case and digits together', 'Abcdefg1', []],
    ['QC-8 wants upper case', 'abcdefg1', ['upper']],
    ['QC-8 wants lower case', 'ABCDEFG1', ['lower']],
    ['QC-8 wants digits', 'Abcdefgh', ['digit']],
    ['QC-9 takes a hyphen', 'Abcdef-1', []],
  ])('%s: %s', (_name, password, codes) => {
    expect(broken(quo, password)).toEqual(codes);
  });

  it('QC-9 takes every visible half-width symbol, and leaves the rest to the supplier', () => {
    for (let code = 0x21; code <= 0x7e; code += 1) {
      const symbol = String.fromCharCode(code);
      expect(broken(quo, `Abcdef1${symbol}`), symbol).toEqual([]);
    }
    expect(broken(quo, 'Abc def1')).toEqual(['half-width']);
  });

  it('QC-8 does not take full-width letters and digits for the real ones', () => {
    expect(broken(quo, 'Ａbcdefg1')).toEqual(['half-width', 'upper']);
    expect(broken(quo, 'Abcdefg１')).toEqual(['half-width', 'digit']);
    expect(broken(quo, 'Ａｂｃｄｅｆｇ１')).toEqual(['half-width', 'upper', 'lower', 'digit']);
  });

  it('QC-10 has no maximum but what can be sent at all', () => {
    const ends = 'aA1';
    expect(broken(quo, ends + 'b'.repeat(1024 - ends.length))).toEqual([]);
    expect(broken(quo, ends + 'b'.repeat(1025 - ends.length))).toEqual(['max-length']);
    expect(passwordConditions(quo, 'Abcdefg1').map(({ code }) => code)).not.toContain('max-length');
  });

  it('QC-7 QC-8 says the whole rule in one sentence', () => {
    expect(quo.summary?.ja).toBe('半角8文字以上で、大文字・小文字・数字をすべて含めてください。');
  });
});

describe('Amano', () => {
  it.each([
    ['AM-11 takes letters and digits', 'abc123', []],
    ['AM-11 AM-12 takes pairs', 'aabb11', []],
    ['AM-11 refuses five characters', 'ab12c', ['min-length']],
    ['AM-11 takes twenty characters', 'ab12cd34ef56gh78ij90', []],
    ['AM-11 refuses twenty-one characters', 'ab12cd34ef56gh78ij90k', ['max-length']],
    ['AM-11 refuses full-width letters', 'ａbc123', ['half-width']],
    ['AM-12 refuses three letters in a row', 'aaa012345', ['run']],
    ['AM-12 refuses three digits in a row', 'ABCDE999', ['run']],
    ['AM-12 refuses three symbols in a row', 'ab!!!c1', ['run']],
    ['AM-12 refuses four as well', 'aaaa12', ['run']],
    ['AM-12 takes letter case for another character', 'aAa123', []],
    ['AM-12 takes the same three apart', 'a1a1a1', []],
  ])('%s: %s', (_name, password, codes) => {
    expect(broken(amano, password)).toEqual(codes);
  });

  it('AM-12 refuses wherever three stand in a row, and only then', () => {
    const symptoms = fc.constantFrom(...'aA1!bB2?');
    fc.assert(
      fc.property(fc.array(symptoms, { minLength: 6, maxLength: 20 }), (typed) => {
        const password = typed.join('');
        const three = typed.some((sign, index) => sign === typed[index + 1] && sign === typed[index + 2]);
        expect(broken(amano, password)).toEqual(three ? ['run'] : []);
      }),
    );
  });

  it('AM-11 AM-12 says the whole rule in one sentence', () => {
    expect(amano.summary?.ja).toBe('半角英数字記号6〜20文字で、同じ文字を3つ以上続けないでください。');
  });

  it('AM-4 advises against what can be guessed from the person, and refuses nothing for it', () => {
    const near = ['taro.yamada@example.co.jp', '03-1234-5678', '19800401'];
    for (const password of ['taro.yamada1', 'YAMADA99', 'x1234y', 'ab5678cd', '0312345678', '19800401']) {
      expect(advised(amano, password, near), password).toContain('推測できるパスワード');
      expect(isGood(amano, password), password).toBe(true);
    }
    // Three characters, and the part of an address that everybody in the company shares, tell nothing.
    for (const password of ['tar123', 'example7', 'zq81mv'])
      expect(advised(amano, password, near), password).not.toContain('推測できるパスワード');
    expect(advised(amano, '')).toContain('だれにも教えない');
  });
});

describe('Plus member', () => {
  it.each([
    ['PM-8 takes twelve letters and digits', 'abc123DEF456', []],
    ['PM-8 refuses thirteen', 'abc123DEF4567', ['max-length']],
    ['PM-8 refuses symbols', 'abc-123', ['no-symbols']],
    ['PM-8 refuses full-width letters by another name than symbols', 'ａbc123', ['half-width']],
    ['PM-8 states no minimum', 'a', []],
  ])('%s: %s', (_name, password, codes) => {
    expect(broken(plus, password)).toEqual(codes);
  });

  it('PM-8 says the whole rule in one sentence', () => {
    expect(plus.summary?.ja).toBe('半角英数字12文字以内です(記号は使えません)。');
  });
});

describe('ASKUL', () => {
  it('AS-59 AS-60 AS-61 recommends, and enforces nothing of it', () => {
    expect(isGood(askul, 'ab')).toBe(true);
    const weak = advised(askul, 'ab');
    expect(weak).toContain('記号をすべて組み合わせて8文字以上');
    expect(weak).toContain('英字と数字を混ぜて8文字以上');
    expect(weak).toContain('3か月〜半年ごと');
  });

  it('AS-59 goes on recommending a symbol where AS-60 is content', () => {
    const said = advised(askul, 'Abcdef12');
    expect(said).toContain('記号をすべて組み合わせて');
    expect(said).not.toContain('英字と数字を混ぜて');
    expect(advised(askul, 'Abcdef1!')).not.toContain('8文字以上');
    expect(advised(askul, 'Abcd12!')).toContain('記号をすべて組み合わせて');
  });

  it('asks only that there is a password', () => {
    for (const policy of [askul, qoo10]) {
      expect(broken(policy, '')).toEqual(['given']);
      expect(broken(policy, ' ')).toEqual([]);
    }
  });
});

describe('every system', () => {
  it('QC-7 QC-8 AM-11 AM-12 PM-8 AS-60 takes one and the same Abcdef12, which AS-59 does not recommend', () => {
    for (const { passwords } of profiles) expect(broken(passwords.policy, 'Abcdef12')).toEqual([]);
    expect(advised(askul, 'Abcdef12')).toContain('記号');
  });

  it('cannot be content with one password once the symbol of AS-59 is in it: PM-8 has none (C-2)', () => {
    expect(advised(askul, 'Abcde-12')).not.toContain('8文字以上');
    expect(broken(plus, 'Abcde-12')).toEqual(['no-symbols']);
  });

  it('refuses an empty password, by name', () => {
    expect(profiles.map(({ rules, passwords }) => [rules, broken(passwords.policy, '')[0]])).toEqual([
      ['AS', 'given'],
      ['AM', 'min-length'],
      ['QC', 'min-length'],
      ['QT', 'given'],
      ['PM', 'given'],
    ]);
  });

  it('counts a character outside the basic plane once, and changes nothing of what was typed', () => {
    expect(broken({ ...askul, minLength: 3 }, '𠮷𠮷𠮷')).toEqual([]);
    expect(broken({ ...askul, maxLength: 2 }, '𠮷𠮷')).toEqual([]);
    expect(broken(amano, ' abc123')).toEqual(['half-width']);
    expect(broken(amano, 'ab\u200bc123')).toEqual(['half-width']);
  });

  it('refuses a very common password, but advises only where AM-11 calls abc123 a good one', () => {
    const isCommon = (password: string) => password.toLowerCase() === 'abc123';
    const codes = (policy: PasswordPolicy) =>
      passwordConditions(policy, 'ABC123', { isCommon })
        .filter(({ met }) => !met)
        .map(({ code }) => code);
    for (const policy of [quo, askul, plus, qoo10]) expect(codes(policy)).toContain('common');
    expect(codes(amano)).toEqual([]);
    const [first] = passwordAdvice(amano, 'abc123', { isCommon });
    expect(first?.ja).toContain('よく使われるパスワード');
    expect(passwordAdvice(amano, 'zq81mv', { isCommon }).map(({ ja }) => ja)).not.toContain(first?.ja);
  });

  it('names what is broken for a refusal, each with its own sentence in both languages', () => {
    const problems = passwordProblems(passwordConditions(quo, 'abc'), 'password');
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['password', 'min-length'],
      ['password', 'upper'],
      ['password', 'digit'],
    ]);
    expect(problems[0]?.message).toEqual({ ja: '8文字以上', en: 'At least 8 characters' });
    expect(passwordProblems(passwordConditions(quo, 'Abcdefg1'))).toEqual([]);
  });

  it('answers for any text, with the same conditions in the same order for every one that can be sent', () => {
    for (const { passwords } of profiles) {
      const order = passwordConditions(passwords.policy, '').map(({ code }) => code);
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (typed) => {
          const conditions = passwordConditions(passwords.policy, typed, { near: [typed] });
          expect(conditions.map(({ code }) => code)).toEqual(order);
          for (const { text } of conditions) expect(`${text.ja}${text.en}`).not.toMatch(/[{}]/);
          passwordAdvice(passwords.policy, typed, { near: [typed] });
        }),
      );
    }
  });
});
