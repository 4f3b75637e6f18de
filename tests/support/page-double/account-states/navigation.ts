import type { Page } from '@playwright/test';
import type { FormName } from '#shared/model/forms.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { Answers } from '../install.ts';
import { settled } from '../settled.ts';
import type { PageState } from '../states.ts';
import { answers } from '../values.ts';
import { accountAnswers, formOf, people, type PersonKey } from '../values-account.ts';

/** A desk where `person` is signed in; the form that the page asks for is `form`. */
export const deskOf =
  (person: PersonKey, given: Answers = {}, form: FormName = 'customer') =>
  (settings: Settings): Answers =>
    answers(
      { settings, signedIn: [people[person]] },
      { ...accountAnswers(person), 'forms.describe': formOf(person, form), ...given },
    );

/** Opens a page of the only account by its menu. */
export const open =
  (page: string, then: (page: Page) => Promise<void> = async () => {}) =>
  async (browser: Page): Promise<void> => {
    await browser.locator('.rail').waitFor();
    await browser.waitForURL(/history/);
    // The account begins the last group of sections.
    await browser.locator('.sections__one--begins').last().click();
    await browser.locator(`.account-pages__menu a[href$="/${page}"]`).click();
    await browser.locator('.account-pages__content h1').waitFor();
    await settled(browser);
    await then(browser);
  };

export const state = (
  name: string,
  page: string,
  [person, given, form]: readonly [PersonKey, Answers?, FormName?],
  then?: (page: Page) => Promise<void>,
): PageState => ({ name: `account ${name}`, answers: deskOf(person, given, form), reach: open(page, then) });

export const submit = (page: Page): Promise<void> => page.locator('form button[type=submit]').last().click();
export const dialog = (page: Page): Promise<void> => page.locator('[role=dialog]').waitFor();
export const alert = (page: Page): Promise<void> => page.locator('.k-notice[role=alert]').first().waitFor();
