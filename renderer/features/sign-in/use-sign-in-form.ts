import { computed, nextTick, ref, watch, type Ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { FlowId } from '#shared/ipc/recovery.ts';
import type { Account, SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { IdentifierKind, ParsedIdentifier } from '#shared/model/member.ts';
import type { NextStep } from '#shared/model/next-steps.ts';
import { refusal as refusalOf, type Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** What the form asks of the desk. */
export interface SignInCalls {
  understand(input: CallInput<'sign-in.parse-identifier'>): Promise<Result<ParsedIdentifier>>;
  signIn(input: CallInput<'sign-in.start'>): Promise<Result<Account>>;
  openOffline(input: CallInput<'sign-in.offline'>): Promise<Result<Account>>;
  giveUp(input: CallInput<'sign-in.cancel'>): Promise<Result<null>>;
}

/** A sign-in that a right ID and password did not complete: a link or an own password is still wanted. */
export interface PendingSignIn {
  readonly step: 'open-link' | 'set-password';
  readonly flow: FlowId;
  readonly refusal: Refusal;
}

/** Which step a refusal leaves to be done, where the desk keeps the sign-in for it. */
function pendingStepOf(refused: Refusal | null): PendingSignIn | null {
  if (refused?.flow === undefined) return null;
  switch (refused.code) {
    case 'sign-in.two-step-pending':
      return { step: 'open-link', flow: refused.flow, refusal: refused };
    case 'sign-in.temporary-password':
    case 'sign-in.password-expired':
      return { step: 'set-password', flow: refused.flow, refusal: refused };
    default:
      return null;
  }
}

/** A field that a person should look at next. */
export type Field = 'identifier' | 'password';

const validationDelayMs = 150;

/**
 * The sign-in form: what was typed, how the desk understands it, and what was refused. Nothing typed is ever
 * changed or cleared here, whatever is refused; a second submit while one is under way does nothing.
 * `goTo` is called with the field to focus; `done` with the account that is signed in.
 */
export function useSignInForm(
  supplier: Ref<SupplierInfo | null>,
  calls: SignInCalls,
  on: {
    readonly goTo: (field: Field) => void;
    readonly done: (account: Account) => void;
    /** Where the ID is typed, when it should outlive the form. */
    readonly typed?: Ref<string>;
    /** Whether several people use this machine: nobody stays signed in (AS-75). */
    readonly sharedMachine?: () => boolean;
  },
) {
  const identifier = on.typed ?? ref('');
  const password = ref('');
  const staySignedIn = ref(false);
  const parsedIdentifier = ref<ParsedIdentifier | null>(null);
  const identifierRefusal = ref<Refusal | null>(null);
  const passwordRefusal = ref<Refusal | null>(null);
  const refusal = ref<Refusal | null>(null);
  const busy = ref<'submit' | NextStep | null>(null);
  /** The kind of ID that the hint speaks of, after somebody asked for another one. */
  const hintedKind = ref<IdentifierKind | null>(null);

  /** Asks how the ID is understood. Answers late ones of an earlier text are dropped. */
  async function understand(): Promise<Result<ParsedIdentifier> | null> {
    const card = supplier.value;
    const typed = identifier.value;
    if (!card) return null;
    const answer = await calls.understand({ supplier: card.id, identifier: typed });
    if (typed !== identifier.value || card.id !== supplier.value?.id) return null;
    parsedIdentifier.value = answer.ok ? answer.value : null;
    if (answer.ok) identifierRefusal.value = null;
    return answer;
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  watch([identifier, () => supplier.value?.id], ([typed]) => {
    clearTimeout(waiting);
    parsedIdentifier.value = null;
    if (typed === '') {
      identifierRefusal.value = null;
      return;
    }
    waiting = setTimeout(() => void understand(), validationDelayMs);
  });
  watch(password, (typed) => {
    if (typed !== '') passwordRefusal.value = null;
  });
  watch(
    () => supplier.value?.id,
    () => {
      // A refusal belongs to the supplier that gave it; what was typed stays.
      refusal.value = null;
      identifierRefusal.value = null;
      passwordRefusal.value = null;
      hintedKind.value = null;
    },
  );

  /** On leaving the field: says what is wrong with it, unless it was left empty. */
  async function checkIdentifier(): Promise<void> {
    if (identifier.value.trim() === '' || busy.value !== null) return;
    const answer = await understand();
    if (answer && !answer.ok) identifierRefusal.value = answer.error;
  }

  /** Puts a refusal where it belongs: under its field, or above the button. */
  function showRefusal(error: Refusal): void {
    if (error.field === 'identifier') {
      identifierRefusal.value = error;
      on.goTo('identifier');
    } else if (error.field === 'password') {
      passwordRefusal.value = error;
      on.goTo('password');
    } else {
      refusal.value = error;
    }
  }

  /** Whether both fields can be sent; says what is wrong where they can't. */
  async function fieldsAreReady(): Promise<boolean> {
    const answer = await understand();
    if (answer && !answer.ok) showRefusal({ ...answer.error, field: 'identifier' });
    if (password.value === '') passwordRefusal.value = refusalOf('password.empty', { field: 'password' });
    if (answer && !answer.ok) return false;
    if (passwordRefusal.value !== null) on.goTo('password');
    return password.value !== '';
  }

  async function send(
    as: 'submit' | NextStep,
    call: (card: SupplierInfo) => Promise<Result<Account>>,
  ): Promise<void> {
    const card = supplier.value;
    if (card === null || busy.value !== null) return;
    busy.value = as;
    try {
      if (!(await fieldsAreReady())) {
        refusal.value = null;
        return;
      }
      const answer = await call(card);
      // A wrong password offline leaves the refusal before it, with the button to try again.
      if (answer.ok || answer.error.field === undefined || as !== 'work-offline') refusal.value = null;
      if (answer.ok) on.done(answer.value);
      else showRefusal(answer.error);
    } finally {
      busy.value = null;
    }
  }

  const submit = (as: 'submit' | NextStep = 'submit'): Promise<void> =>
    send(as, (card) =>
      calls.signIn({
        supplier: card.id,
        identifier: identifier.value,
        password: password.value,
        staySignedIn: staySignedIn.value && card.staySignedIn && on.sharedMachine?.() !== true,
      }),
    );

  /** Opens what this machine saved, with what is typed in the form. */
  const openOffline = (): Promise<void> =>
    send('work-offline', (card) =>
      calls.openOffline({ supplier: card.id, identifier: identifier.value, password: password.value }),
    );

  const pending = computed(() => pendingStepOf(refusal.value));

  /** Gives up a sign-in that waits for a link or a password, and shows the form again as it was. */
  async function giveUp(): Promise<void> {
    const waiting = pending.value;
    refusal.value = null;
    // The form can take the focus only once it is shown again.
    await nextTick();
    on.goTo('password');
    if (waiting) await calls.giveUp({ flow: waiting.flow });
  }

  /** Moves the hint on to the next kind of ID that the supplier takes. */
  function switchKind(): void {
    const kinds = supplier.value?.identifierKinds ?? [];
    const now = kinds.indexOf(hintedKind.value ?? kinds[0] ?? 'email');
    hintedKind.value = kinds[(now + 1) % kinds.length] ?? null;
    on.goTo('identifier');
  }

  return {
    identifier,
    password,
    staySignedIn,
    /** Only when the desk takes it differently than typed. */
    parsedAs: computed(() => (parsedIdentifier.value?.changed ? parsedIdentifier.value : null)),
    identifierRefusal,
    passwordRefusal,
    refusal,
    /** What is still wanted of a sign-in that the desk keeps; the form gives way to it. */
    pending,
    busy,
    hintedKind,
    checkIdentifier,
    submit,
    openOffline,
    switchKind,
    giveUp,
  };
}
