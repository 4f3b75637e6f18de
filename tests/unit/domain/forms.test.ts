import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkForm,
  describeForm,
  formProblems,
  normalizedValues,
  type FieldDefinition,
  type FormDefinition,
} from '#electron/domain/forms.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import {
  fieldCheckSchema,
  formSchema,
  formValuesSchema,
  type FormName,
  type FormValues,
} from '#shared/model/forms.ts';

const field = (name: string, changes: Partial<FieldDefinition>): FieldDefinition => ({
  name,
  group: 'all',
  label: { ja: `項目${name}`, en: `Field ${name}` },
  hint: null,
  required: true,
  rule: { kind: 'text', maxLength: 5, width: 'any' },
  autocomplete: 'off',
  initial: '',
  readOnly: false,
  ...changes,
});

const definition: FormDefinition = {
  groups: [{ key: 'all', title: { ja: 'すべて', en: 'All' } }],
  fields: [
    field('kind', {
      rule: {
        kind: 'choice',
        options: [
          { value: 'a', label: { ja: '甲', en: 'A' } },
          { value: 'b', label: { ja: '乙', en: 'B' } },
        ],
        otherwise: 'field.option',
      },
    }),
    field('name', {}),
    field('onlyA', { visibleWhen: { field: 'kind', is: ['a'] } }),
    field('code', { required: false, rule: { kind: 'postal-code' } }),
    field('gift', { rule: { kind: 'yes-no' }, initial: 'no' }),
    field('address', { rule: { kind: 'email' }, readOnly: true }),
  ],
  notes: [],
};

const forms = profiles.flatMap((profile) =>
  Object.entries(profile.forms).map(([name, form]) => ({
    form: name as FormName,
    definition: form,
    profile,
  })),
);

describe('a form that is checked', () => {
  it('says of each field, in order, what is wrong, with its label in both languages', () => {
    const answers = checkForm(definition, { kind: 'a', name: 'toolong' });
    expect(answers.map((each) => each.field)).toEqual(['kind', 'name', 'onlyA', 'code', 'gift', 'address']);
    expect(formProblems(answers)).toEqual([
      {
        field: 'name',
        code: 'field.too-long',
        message: {
          ja: '項目nameは5文字以内で入力してください。',
          en: 'Field name may have at most 5 characters.',
        },
      },
      {
        field: 'onlyA',
        code: 'field.empty',
        message: { ja: '項目onlyAを入力してください。', en: 'Enter Field onlyA.' },
      },
    ]);
  });

  it('looks at all values but answers for the fields that were asked about', () => {
    const values = { kind: 'a', name: '' };
    expect(checkForm(definition, values, { fields: ['onlyA'] })).toMatchObject([
      { field: 'onlyA', problem: { code: 'field.empty' }, normalized: null },
    ]);
    expect(checkForm(definition, { ...values, kind: 'b' }, { fields: ['onlyA'] })).toMatchObject([
      { field: 'onlyA', problem: null, normalized: '' },
    ]);
    expect(checkForm(definition, values, { fields: [] })).toEqual([]);
    expect(checkForm(definition, values, { fields: ['nobody', '__proto__'] })).toEqual([]);
  });

  it('PM-18 asks nothing that hangs on another answer, nor on one that is itself not asked for any more', () => {
    const fields = [...definition.fields, field('onlyX', { visibleWhen: { field: 'onlyA', is: ['x'] } })];
    const chained = { ...definition, fields };
    const said = (values: FormValues) =>
      checkForm(chained, values, { fields: ['onlyX'] })[0]?.problem?.code ?? null;
    expect(said({ kind: 'a', onlyA: 'x' })).toBe('field.empty');
    expect(said({ kind: 'a', onlyA: 'y' })).toBeNull();
    // Chosen before another kind was: nobody can see it now, so nobody could mend it.
    expect(said({ kind: 'b', onlyA: 'x' })).toBeNull();
    expect(said({ kind: 'b', onlyA: 'x', onlyX: 'far too long' })).toBeNull();
    expect(normalizedValues(chained, { kind: 'b', onlyA: 'x', onlyX: 'z' })).toMatchObject({
      kind: 'b',
      onlyA: '',
      onlyX: '',
    });
  });

  it('asks for a choice to be made, in its own words', () => {
    expect(checkForm(definition, {}, { fields: ['kind'] })[0]?.problem).toEqual({
      code: 'field.not-chosen',
      message: { ja: '項目kindを選択してください。', en: 'Choose Field kind.' },
    });
  });

  it('takes spaces for nothing', () => {
    expect(checkForm(definition, { name: ' 　\u200b' }, { fields: ['name'] })[0]?.problem?.code).toBe(
      'field.empty',
    );
  });

  it('names its correction with the value that it puts in', () => {
    expect(checkForm(definition, { code: '１５００００１' }, { fields: ['code'] })[0]?.correction).toEqual({
      value: '1500001',
      label: { ja: '半角数字に変換: 1500001', en: 'Change to half-width digits: 1500001' },
    });
  });

  it('finds nothing wrong with what can only be read', () => {
    expect(checkForm(definition, { address: 'nobody' }, { fields: ['address'] })).toMatchObject([
      { problem: null, normalized: 'nobody' },
    ]);
  });
});

describe('the values of a form', () => {
  it('are tidied, begin as the form does, and leave out what is unknown or only read', () => {
    const values = { kind: 'b', name: ' 山田 ', code: '150-0001', address: 'a@example.jp', other: 'x' };
    expect(normalizedValues(definition, values)).toEqual({
      kind: 'b',
      name: '山田',
      onlyA: '',
      code: '1500001',
      gift: 'no',
    });
  });

  it('AM-22 can not change what can only be read, whatever is sent', () => {
    for (const { definition: form } of forms) {
      const readOnly = form.fields.filter((each) => each.readOnly).map(({ name }) => name);
      const sent = Object.fromEntries(form.fields.map(({ name }) => [name, 'x']));
      expect(Object.keys(normalizedValues(form, sent))).toEqual(
        form.fields.map(({ name }) => name).filter((name) => !readOnly.includes(name)),
      );
    }
  });
});

describe('every form of every supplier', () => {
  it('is drawn as the contract has it, with every field in a group that there is', () => {
    for (const { form, definition: each, profile } of forms) {
      const drawn = describeForm(form, each);
      expect(() => formSchema.parse(drawn), `${profile.rules} ${form}`).not.toThrow();
      const names = drawn.fields.map(({ name }) => name);
      expect(new Set(names).size, `${profile.rules} ${form}`).toBe(names.length);
      const keys = drawn.groups.map(({ key }) => key);
      for (const { group, name } of drawn.fields)
        expect(keys, `${profile.rules} ${form} ${name}`).toContain(group);
      for (const key of keys) expect(drawn.fields.map(({ group }) => group)).toContain(key);
    }
  });

  it('starts with values that it takes itself', () => {
    for (const { form, definition: each, profile } of forms)
      for (const { name, initial } of each.fields.filter((one) => one.initial !== ''))
        expect(
          checkForm(each, { [name]: initial }, { fields: [name] })[0]?.problem,
          `${profile.rules} ${form} ${name}`,
        ).toBeNull();
  });

  it('answers for any values as the contract has it, and understands no value twice', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        'yes',
        '03-1234-5678',
        '150-0001',
        'ヤマダ　タロウ',
        '東京都',
        'a@example.jp',
        '１－２',
      ),
    );
    for (const { definition: each } of forms) {
      const names = [...each.fields.map(({ name }) => name), 'nobody'];
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...names), word), (values) => {
          const answers = checkForm(each, values);
          expect(() => fieldCheckSchema.array().parse(answers)).not.toThrow();
          expect(answers.map((one) => one.field)).toEqual(each.fields.map(({ name }) => name));
          for (const { problem, normalized } of answers) expect(problem === null).toBe(normalized !== null);
          const normalized = normalizedValues(each, values);
          expect(normalizedValues(each, normalized)).toEqual(normalized);
          // What was understood is what the answers had promised.
          for (const answer of answers)
            if (answer.normalized !== null && answer.field in normalized)
              expect(normalized[answer.field]).toBe(answer.normalized);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('takes long values without slowing down', () => {
    const [form] = forms;
    const long = ' '.repeat(250) + 'あ'.repeat(250);
    expect(formValuesSchema.safeParse({ companyName: long }).success).toBe(true);
    const started = performance.now();
    if (form)
      for (let n = 0; n < 200; n += 1) checkForm(form.definition, { companyName: long, street: long });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
