import { profileFor } from '#electron/domain/account-kinds.ts';
import { checkForm, describeForm, type FormDefinition } from '#electron/domain/forms.ts';
import { parseField } from '#electron/domain/fields/parse-field.ts';
import { isValidPassword, passwordAdvice, passwordConditions } from '#electron/domain/passwords.ts';
import type { FormName } from '#shared/model/forms.ts';
import type { AccountKind } from '#shared/model/member.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { ReferenceData } from '../ports/reference.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';

type FormCalls = Pick<
  CallHandlers,
  'forms.describe' | 'forms.check' | 'passwords.check' | 'postal-codes.look-up'
>;

export interface FormPorts {
  readonly suppliers: Suppliers;
  readonly reference: ReferenceData;
}

/**
 * Forms of a supplier while they are filled in: definitions, validation of values and passwords, postal codes. Nothing
 * leaves this machine, and the supplier validates again when the values are sent. Refuses `supplier.unknown`, and
 * `form.not-offered` where the supplier has no such form.
 */
export function createForms({ suppliers, reference }: FormPorts): FormCalls {
  const formOf = (input: {
    readonly supplier: string;
    readonly form: FormName;
    readonly accountKind?: AccountKind | undefined;
  }): Result<FormDefinition> => {
    const { supplier, form, accountKind } = input;
    const entry = suppliers.find(supplier);
    if (!entry.ok) return entry;
    const definition = profileFor(entry.value.profile, accountKind).forms[form];
    return definition === undefined ? refuse('form.not-offered', { field: 'form' }) : ok(definition);
  };

  return {
    'forms.describe': (input) => {
      const definition = formOf(input);
      return definition.ok ? ok(describeForm(input.form, definition.value)) : definition;
    },
    'forms.check': ({ values, fields, ...input }) => {
      const definition = formOf(input);
      return definition.ok
        ? ok([...checkForm(definition.value, values, { fields, tools: reference })])
        : definition;
    },
    'passwords.check': ({ supplier, password, near }) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const { policy } = entry.value.profile.passwords;
      const known = { isCommon: reference.isCommonPassword, near };
      const conditions = passwordConditions(policy, password, known);
      return ok({
        good: isValidPassword(conditions),
        summary: policy.summary,
        conditions: [...conditions],
        advice: [...passwordAdvice(policy, password, known)],
      });
    },
    'postal-codes.look-up': ({ code }) => {
      // Parsed like the field of a form, so that both accept the same. A correction is applied without a click, because
      // it only leads to a lookup.
      const read = parseField({ kind: 'postal-code' }, code, undefined);
      return ok([...reference.lookUpPostalCode(read.correction?.value ?? read.value)]);
    },
  };
}
