import { invalidFieldsRefusal } from '#electron/domain/account-outcome.ts';
import type { SupportRequestRules } from '#electron/domain/support-rules.ts';
import {
  supportRequestBody,
  supportRequestMail,
  supportRequestValues,
} from '#electron/domain/support-requests.ts';
import { checkForm, formProblems, type FormDefinition } from '#electron/domain/forms.ts';
import type { Host } from '#electron/host/host.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Descriptions } from '../suppliers/descriptions.ts';
import type { SupplierEntry, Suppliers } from '../suppliers/suppliers.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';

/**
 * The longest `mailto:` address that is handed to the system, in characters. Windows truncates it after
 * 2,081; elsewhere it is a program argument, and far below any limit.
 */
const maxMailtoLength = (platform: 'windows' | 'macos' | 'linux'): number =>
  platform === 'windows' ? 2000 : 16_000;

export interface SupportRequestPorts {
  readonly suppliers: Suppliers;
  readonly descriptions: Descriptions;
  readonly failedSignIns: FailedSignIns;
  readonly host: Host;
  readonly platform: 'windows' | 'macos' | 'linux';
}

interface RequestInput {
  readonly supplier: string;
  readonly values: FormValues;
  readonly locale: Locale;
}
interface SupportRequest {
  readonly subject: string;
  readonly body: string;
  /** The address to mail it to; null if the supplier takes none by mail. */
  readonly email: string | null;
}

const formOf = ({
  profile,
}: SupplierEntry): { definition: FormDefinition; rules: SupportRequestRules } | null => {
  const definition = profile.forms['support-request'];
  const rules = profile.support.supportRequest;
  return definition && rules ? { definition, rules } : null;
};

/** Support requests, written from the supplier's form and the remembered refused sign-in. */
export function createSupportRequests({
  suppliers,
  descriptions,
  failedSignIns,
  host,
  platform,
}: SupportRequestPorts) {
  const compose = async ({ supplier, values, locale }: RequestInput): Promise<Result<SupportRequest>> => {
    const entry = suppliers.find(supplier);
    if (!entry.ok) return entry;
    const form = formOf(entry.value);
    if (form === null) return refuse('form.not-offered');
    const { definition, rules } = form;
    const relevantValues = supportRequestValues(rules, values);
    const problems = formProblems(checkForm(definition, relevantValues));
    if (problems.length > 0) return refused(invalidFieldsRefusal([...problems]));
    const description = descriptions.last(supplier);
    const described = description ? ok(description) : await descriptions.describe(supplier);
    const last = failedSignIns.last(entry.value.id);
    return ok({
      subject: rules.subject[locale],
      body: supportRequestBody(
        definition,
        rules,
        relevantValues,
        last && {
          at: last.at,
          supplierCode: last.refusal.supplierCode ?? null,
          message: last.refusal.message,
        },
        locale,
      ),
      email: rules.byMail && described.ok ? described.value.support.email : null,
    });
  };

  return {
    /**
     * The support request as text. Refuses `form.not-offered` where the supplier has no such form, and `fields.refused`
     * with what is wrong in which field.
     */
    prepare: async (input: RequestInput) => {
      const made = await compose(input);
      if (!made.ok) return made;
      const { subject, body, email } = made.value;
      return ok({ subject, body, byMail: email !== null });
    },
    /**
     * Opens the mail program (PM-15). Refuses as `prepare` does, `support-request.not-by-mail`, and
     * `support-request.body-to-paste` for a text that is too long for the system: then the mail was opened without it.
     */
    mail: async (input: RequestInput): Promise<Result<null>> => {
      const made = await compose(input);
      if (!made.ok) return made;
      const { subject, body, email } = made.value;
      if (email === null) return refuse('support-request.not-by-mail');
      const whole = supportRequestMail(email, subject, body);
      if (whole.length <= maxMailtoLength(platform)) return host.openExternal(whole);
      const opened = await host.openExternal(supportRequestMail(email, subject, ''));
      return opened.ok ? refuse('support-request.body-to-paste') : opened;
    },
  };
}
