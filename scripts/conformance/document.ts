import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The parts of an OpenAPI document that are read here. */
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: object;
}
interface RawOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly 'x-needed': boolean;
  readonly 'x-rules'?: readonly string[];
  readonly 'x-refusals': Readonly<Record<string, readonly string[]>>;
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}

/** Where an answer does not fit its schema, as a JSON path, and why. */
export interface Misfit {
  readonly path: string;
  readonly message: string;
  /** The values that would fit, where they are a list. */
  readonly allowed?: string;
}

/** One operation of the Supplier API, as the document has it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The title of the level that it belongs to. */
  readonly level: string;
  /** Whether a supplier of the level must have it. */
  readonly needed: boolean;
  /** The fields of `rules` of `describe` by which a desk offers it; one of them is enough. */
  readonly rules: readonly string[];
  readonly anonymous: boolean;
  /** The statuses of good answers. */
  readonly good: readonly number[];
  /** Whether a good answer of this status is described. */
  readonly answers: (status: number) => boolean;
  /** Whether a refusal of this reason may come with this status. */
  readonly refuses: (status: number, reason: string) => boolean;
  /** What may come instead of a refusal that may not: this reason with its status, or reasons with this status. */
  readonly expects: (status: number, reason: string) => string;
  /** What does not fit in a good answer, at most a few; nothing for one without a body. Puts defaults into it. */
  readonly misfits: (status: number, body: unknown) => readonly Misfit[];
}

export interface ApiDocument {
  /** Throws for a name that the document does not have. */
  readonly operation: (id: string) => Operation;
  readonly operations: readonly Operation[];
  /** What does not fit in the problem details of a refusal. */
  readonly problemMisfits: (body: unknown) => readonly Misfit[];
}

const MAX_MISFITS = 5;

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** `/orders/3/totals/goods` as `$.orders[3].totals.goods`. */
export const jsonPath = (pointer: string): string =>
  `$${pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')}`;

function misfitsOf(validate: ValidateFunction, body: unknown): readonly Misfit[] {
  if (validate(body)) return [];
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  // What failed inside a choice is said where it failed; that the choice as a whole failed adds nothing.
  // An empty text is reported as that, and not by its pattern too.
  const empty = new Set(
    errors.filter(({ keyword }) => keyword === 'minLength').map(({ instancePath }) => instancePath),
  );
  const specific = errors.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'anyOf' && keyword !== 'oneOf' && !(keyword === 'pattern' && empty.has(instancePath)),
  );
  return (specific.length > 0 ? specific : errors)
    .slice(0, MAX_MISFITS)
    .map(({ instancePath, message = 'does not fit', params }) => ({
      path: jsonPath(instancePath),
      message,
      ...('allowedValues' in params && { allowed: (params['allowedValues'] as unknown[]).join(', ') }),
    }));
}

/** Reads an OpenAPI 3.1 document from a file. Throws where it isn't one. */
export function readDocument(file: string | URL): ApiDocument {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    discriminator: false,
    // What an answer leaves out is read as its default. That works in schemas of their own, not in one that is put inline.
    useDefaults: true,
    inlineRefs: false,
  });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', ...raw });
  const compile = (pointer: string): ValidateFunction => ajv.compile({ $ref: `api#${pointer}` });

  const operations = Object.entries(raw.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const validators = new Map<number, ValidateFunction | null>();
      const good = Object.keys(operation.responses)
        .map(Number)
        .filter((status) => status < 400 && status !== 304);
      const validatorOf = (status: number): ValidateFunction | null => {
        const known = validators.get(status);
        if (known !== undefined) return known;
        const json = operation.responses[status]?.content?.['application/json'];
        const made = json
          ? compile(`/paths/${escaped(path)}/${method}/responses/${status}/content/application~1json/schema`)
          : null;
        validators.set(status, made);
        return made;
      };
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        level: operation.tags[0] ?? '',
        needed: operation['x-needed'],
        rules: operation['x-rules'] ?? [],
        anonymous: operation.security.length === 0,
        good,
        answers: (status) => good.includes(status),
        refuses: (status, reason) => (operation['x-refusals'][status] ?? []).includes(reason),
        expects: (status, reason) => {
          const [right] =
            Object.entries(operation['x-refusals']).find(([, reasons]) => reasons.includes(reason)) ?? [];
          if (right !== undefined) return `${right} ${reason}`;
          return `${status} ${operation['x-refusals'][status]?.join(' | ') ?? '–'}`;
        },
        misfits: (status, body) => {
          const validate = validatorOf(status);
          return validate ? misfitsOf(validate, body) : [];
        },
      };
    }),
  );
  const byId = new Map(operations.map((each) => [each.id, each]));
  const problem = compile('/components/schemas/Problem');
  return {
    operations,
    operation: (id) => {
      const found = byId.get(id);
      if (!found) throw new Error(`the document has no operation ${id}`);
      return found;
    },
    problemMisfits: (body) => misfitsOf(problem, body),
  };
}
