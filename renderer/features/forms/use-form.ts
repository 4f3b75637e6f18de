import {
  computed,
  onScopeDispose,
  reactive,
  ref,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
} from 'vue';
import type { Form, FormField, FormName, FormValues } from '#shared/model/forms.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { AccountKind } from '#shared/model/member.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { getDraft, deleteDraft, saveDraft } from './drafts.ts';
import {
  deskForms,
  fieldProblems,
  noFeedback,
  tooLong,
  withinLimit,
  type FieldState,
  type FormCalls,
} from './field-state.ts';
import { pointerReleased } from './pointer-released.ts';

const validationDelayMs = 250;

/**
 * A form of a supplier while it is filled in; `FormFields` draws it. A field is validated on blur, and from
 * then on at every input, never during an IME composition. Responses about a value that has changed since are dropped.
 * Input is never changed except by a click on a correction.
 *
 * `draft` is the key under which what is typed survives leaving the page; `given` are values known beforehand,
 * `accountKind` is whose form it is.
 */
export function useForm(
  supplier: MaybeRefOrGetter<SupplierId | null>,
  name: FormName,
  {
    draft = null,
    given = {},
    accountKind,
    calls = deskForms,
  }: {
    readonly draft?: MaybeRefOrGetter<string | null>;
    readonly given?: MaybeRefOrGetter<FormValues>;
    readonly accountKind?: AccountKind | undefined;
    readonly calls?: FormCalls;
  } = {},
) {
  const definition = shallowRef<Form | null>(null);
  const values = reactive<Record<string, string>>({});
  const states = reactive<Record<string, FieldState>>({});
  const refusal = shallowRef<Refusal | null>(null);
  const restored = ref(false);
  /** The field that the page should put the focus in; a new object each time. */
  const focusRequest = shallowRef<{ readonly field: string } | null>(null);
  const checking = ref(false);

  const touchedFields = new Set<string>();
  const validatedFields = new Set<string>();
  const composing = new Set<string>();
  const leftWhileComposing = new Set<string>();
  /** What the supplier itself refused, by field: shown until another value is typed or sent. */
  const supplierErrors = new Map<string, string>();
  /** The number of the last question about each field. */
  const lastRequestIds = new Map<string, number>();
  let requestCount = 0;
  let before: FormValues = {};

  const fieldOf = (field: string): FormField | undefined =>
    definition.value?.fields.find((one) => one.name === field);
  const stateOf = (field: string): FieldState => states[field] ?? noFeedback;
  /** In the order of the page, which is that of the groups. */
  const invalidFields = computed(() => {
    const wrongFields = definition.value?.fields.filter(({ name: field }) => stateOf(field).problem !== null);
    const groupIndexOf = ({ group }: FormField): number =>
      definition.value?.groups.findIndex(({ key }) => key === group) ?? -1;
    return wrongFields?.toSorted((one, other) => groupIndexOf(one) - groupIndexOf(other)) ?? [];
  });

  /** While it is filled by the desk, nobody has typed anything. */
  let filling = false;
  /** Resets the form to its initial values, the known values and the draft. */
  function fill(form: Form, typed: FormValues | null): void {
    const known = toValue(given);
    filling = true;
    for (const field of Object.keys(values)) delete values[field];
    for (const field of Object.keys(states)) delete states[field];
    touchedFields.clear();
    validatedFields.clear();
    supplierErrors.clear();
    for (const { name: field, initial, readOnly } of form.fields)
      values[field] = (readOnly ? undefined : typed?.[field]) ?? known[field] ?? initial;
    before = { ...values };
    filling = false;
  }

  let loads = 0;
  /** Asks for the form of the supplier; called by itself whenever the supplier changes. */
  async function load(): Promise<void> {
    const of = toValue(supplier);
    const load = ++loads;
    if (of === null) return;
    const answer = await calls.describe({ supplier: of, form: name, accountKind });
    if (load !== loads) return;
    refusal.value = answer.ok ? null : answer.error;
    definition.value = answer.ok ? answer.value : null;
    if (!answer.ok) return;
    const key = toValue(draft);
    const typed = key === null ? null : getDraft(key);
    restored.value = typed !== null;
    fill(answer.value, typed);
  }
  watch([() => toValue(supplier), () => toValue(draft)], () => void load(), { immediate: true });

  /** Throws away what was typed, here and in the draft. */
  function clear(): void {
    forget();
    if (definition.value) fill(definition.value, null);
    refusal.value = null;
  }

  /** Forgets the draft: what was typed has been sent. */
  function forget(): void {
    const key = toValue(draft);
    if (key !== null) deleteDraft(key);
    restored.value = false;
  }

  /** Asks what is to be said of `fields`; of all when null. Answers whether the desk could say. */
  async function validate(fields: readonly string[] | null): Promise<boolean> {
    const of = toValue(supplier);
    const form = definition.value;
    if (of === null || form === null) return false;
    const number = ++requestCount;
    const about = form.fields.filter(({ name: field }) => fields === null || fields.includes(field));
    const sent = withinLimit(
      Object.fromEntries(form.fields.map(({ name: field }) => [field, values[field] ?? ''])),
    );
    for (const field of about) {
      lastRequestIds.set(field.name, number);
      validatedFields.add(field.name);
      if (sent[field.name] === undefined) states[field.name] = { ...noFeedback, problem: tooLong(field) };
    }
    const askable = about.map(({ name: field }) => field).filter((field) => sent[field] !== undefined);
    const answer = await calls.check({
      supplier: of,
      form: name,
      accountKind,
      values: sent,
      fields: askable,
    });
    await pointerReleased();
    if (definition.value !== form) return false;
    if (!answer.ok) {
      refusal.value = answer.error;
      return false;
    }
    for (const { field, problem, correction, normalized } of answer.value) {
      if (values[field] !== sent[field] || lastRequestIds.get(field) !== number) continue;
      if (problem === null && supplierErrors.get(field) === values[field]) continue;
      states[field] = {
        problem,
        correction,
        normalized: problem === null && normalized !== values[field] ? normalized : null,
      };
    }
    return true;
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(waiting));
  watch(
    values,
    () => {
      if (definition.value === null || filling) return;
      const changed = definition.value.fields
        .map(({ name: field }) => field)
        .filter((field) => values[field] !== before[field]);
      if (changed.length === 0) return;
      before = { ...values };
      for (const field of changed) {
        touchedFields.add(field);
        // What was offered belongs to what was typed then; the problem stays until the desk has looked again.
        if (states[field]) states[field] = { ...noFeedback, problem: states[field].problem };
      }
      const key = toValue(draft);
      if (key !== null) saveDraft(key, withinLimit(values));
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const again = new Set(changed.filter((field) => validatedFields.has(field)));
        for (const { name: field } of invalidFields.value) again.add(field);
        if (again.size > 0) void validate([...again]);
      }, validationDelayMs);
    },
    { flush: 'sync' },
  );
  /** A conversion began or ended in a field. */
  function onComposition(field: string, runs: boolean): void {
    if (runs) composing.add(field);
    else {
      composing.delete(field);
      if (leftWhileComposing.delete(field)) void leave(field);
    }
  }

  /** A field was left: it is judged now, unless nobody has typed anything in it yet. */
  async function leave(field: string): Promise<void> {
    if (composing.has(field)) {
      leftWhileComposing.add(field);
      return;
    }
    if (!touchedFields.has(field)) return;
    // What the typing would have asked for is asked now.
    clearTimeout(waiting);
    await validate([...new Set([field, ...invalidFields.value.map((each) => each.name)])]);
  }

  /** Puts what the desk offers into the field. */
  function correct(field: string): void {
    const correction = stateOf(field).correction;
    if (correction === null) return;
    values[field] = correction.value;
    states[field] = noFeedback;
    focusRequest.value = { field };
    void validate([field]);
  }

  const goToFirstProblem = (): void => {
    const first = invalidFields.value[0];
    if (first) focusRequest.value = { field: first.name };
  };

  /** Judges every field before it is sent, and leads to the first that has to be mended. */
  async function check(): Promise<boolean> {
    if (checking.value) return false;
    checking.value = true;
    clearTimeout(waiting);
    try {
      refusal.value = null;
      supplierErrors.clear();
      let answered = false;
      let validatedValues: FormValues;
      do {
        validatedValues = { ...values };
        answered = await validate(null);
      } while (answered && Object.entries(values).some(([field, value]) => validatedValues[field] !== value));
      if (invalidFields.value.length > 0) goToFirstProblem();
      return answered && invalidFields.value.length === 0;
    } finally {
      checking.value = false;
    }
  }

  /** Shows a refusal: what it says of single fields at these fields, with the focus in the first of them. */
  function refuse(error: Refusal): void {
    refusal.value = error;
    for (const { field, problem } of fieldProblems(error)) {
      if (fieldOf(field) === undefined) continue;
      states[field] = { ...noFeedback, problem };
      validatedFields.add(field);
      supplierErrors.set(field, values[field] ?? '');
    }
    goToFirstProblem();
  }

  return reactive({
    name,
    /** Null until the desk has described it, or when it refused to. */
    definition,
    values,
    /** Why the form can't be shown or was not taken. */
    refusal,
    /** Whether what is in it was typed earlier. */
    restored,
    checking,
    invalidFields,
    focusRequest,
    stateOf,
    load,
    clear,
    forget,
    onComposition,
    leave,
    correct,
    check,
    refuse,
    goToFirstProblem,
  });
}

/** A form while it is filled in. */
export type DeskForm = ReturnType<typeof useForm>;
