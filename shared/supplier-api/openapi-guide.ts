import { levelDescriptions, levelOf, levels, type Level } from './levels.ts';
import {
  checkoutProblems,
  laterProblems,
  type CheckoutProblemCode,
  type LaterProblemCode,
} from '../model/checkout-problems.ts';
import { refusalTexts } from '../messages/refusals.ts';
import { reasonMeanings } from './refusals.ts';
import type { RouteName } from './routes.ts';

/** The operations of a level: those that it needs, or those that may be left out. */
export const operationsOf = (level: Level, need: 'needed' | 'optional'): readonly RouteName[] =>
  (Object.keys(levelOf) as RouteName[]).filter(
    (name) => levelOf[name][0] === level && levelOf[name][1] === need,
  );

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const levelTable = levels
  .map((level) => {
    const { title, gives } = levelDescriptions[level];
    const optional = operationsOf(level, 'optional');
    return `| ${title} | ${gives} | ${code(operationsOf(level, 'needed'))} | ${optional.length === 0 ? 'none' : code(optional)} |`;
  })
  .join('\n');

const refusalTable = Object.entries(reasonMeanings)
  .map(
    ([reason, { status, exampleCode, when, desk }]) =>
      `| \`${reason}\` | ${status} | \`${exampleCode}\` | ${when} | ${desk} |`,
  )
  .join('\n');

/** What the text of a code names: its parameters. */
const parametersOf = (name: CheckoutProblemCode | LaterProblemCode): readonly string[] => [
  ...new Set([...refusalTexts[name].en.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!)),
];
const allProblems = { ...checkoutProblems, ...laterProblems };
const problemTable = (codes: object): string =>
  (Object.keys(codes) as (keyof typeof allProblems)[])
    .map((name) => {
      const { field, when } = allProblems[name];
      return `| \`${name}\` | ${field} | ${code(parametersOf(name))} | ${when} |`;
    })
    .join('\n');

/** What holds for every operation, as Markdown. */
export const guide = `What a purchasing desk asks of a supplier: a program on the buyer's computer that keeps a searchable copy of the orders, and orders. It is REST and JSON in UTF-8 below one base address a supplier, over TLS with a certificate that the computer trusts (\`http:\` only to a server on the same computer). The base address may have a path; the paths of this document follow it. Answers may be packed with gzip. No redirect is followed, no cookie is kept, and no browser asks, so that no CORS is needed.

Each operation has its level as a tag. \`x-needed\` says whether a supplier of the level must have it, \`x-retry\` what a repeat does (\`none\`, \`once\`, \`for-good\`, \`by-token\`: see "Writes that happen once"), \`x-refusals\` which reasons may come with which status, \`x-rules\` which fields of \`rules\` of \`describe\` state it to a desk that has no profile of the system (one of them is enough).

## Where to begin

A supplier comes with one level and adds others when it likes. The conformance kit (\`npm run conformance\`) tests a server by these levels, and \`docs/starter/\` is a small server of History and Buy to begin from.

| Level | What it gives | Operations that it needs | May be left out |
|---|---|---|---|
${levelTable}

An operation that is left out answers **404 with the reason \`not-offered\`**, to everybody whose account does not have it, whatever the request names. Key and token need not be looked at before, so that a server can give this one answer to everything that it doesn't serve. \`not-found\` comes from an operation that is offered, for the one thing that there is not or that this person may not see. A path that this document does not have, or not with that method, answers 404 with either of the two. A 404 without problem details is read as a fault. What the desk shows goes by \`rules\` of \`describe\`: kinds of login ID, what can be bought, which documents there are; everything that is left out of it is not offered, and without \`rules\` there is the sign-in and the history. \`profile\` is a name of your own for a system of your own.

## Values

- **Money** is an object of whole yen and \`"JPY"\`, never a text; in an order the currency may be left out for yen. Only orders may be in another currency, all amounts of an order in one: whole minor units, of yen with sen as a fraction. A \`unitPrice\` of an order may be any fraction of the minor unit.
- **Tax**: every price and amount is **without** consumption tax, unless its name or description says that tax is included.
- **Signs**: what takes something off is zero or negative (\`discounts[].amount\`, \`totals.discount\`); everything else of an order is zero or positive. A return or a cancellation is a \`status\`, no negative line.
- **Arithmetic of an order**: \`amount\` = \`unitPrice\` × \`quantity\` on each line; where that is no whole minor unit, it is rounded as the supplier does, or with yen kept to the sen. An order without lines states its goods in the totals alone. \`totals.goods\` = the sum of the lines. \`totals.discount\` = the sum of the discounts. \`totals.taxExcluded\` = \`goods\` + \`discount\` + \`shippingFee\`. \`taxTotals\` has one entry for each rate that occurs (one whose \`taxable\` is 0 may be left out); the sum of \`taxable\` is \`totals.taxExcluded\`, \`tax\` is \`taxable\` × rate rounded once to a whole minor unit (down, half up or up, but in every order the same), and the sum of \`tax\` is \`totals.tax\`. \`totals.taxIncluded\` = \`taxExcluded\` + \`tax\`. The shipping fee is taxed at the standard rate of the day of the order (10 % since October 2019). A discount is shared over the rates by the goods of each, in whole minor units; which rate the one goes to that is left over is the supplier’s to say.
- **Moments** (\`date-time\`) are UTC with milliseconds and \`Z\`, such as \`2026-04-05T10:00:00.000Z\`; in answers a desk takes any offset and any fraction of a second, and \`Z\` or an offset always. **Dates** are days in Tokyo (\`2026-04-05\`): \`orderedOn\` is the day that \`orderedAt\` has in Tokyo. Ranges of dates include their last day.
- **Texts** are plain text, without markup. Lengths are in UTF-16 units. A text with \`minLength\` 1, such as an id, a number, a name, a unit, a label, a title, a message and a text in two languages, always says something: never empty, never only spaces. An order whose \`id\` or \`number\` is empty is set aside; of any other such text that is empty all the same the desk shows nothing in its place, and takes the rest as it is. An id is opaque, at most 64 characters, and never shown; a number (\`number\`) is what people call it. In a path an id stands percent-encoded as UTF-8; to one that can't be decoded, which no desk sends, a server answers 400 \`bad-request\` or 404 \`not-found\`.
- **Postal codes** are seven digits with a hyphen, \`123-4567\`. Phone numbers are as people write them.
- Texts in two languages (\`ja\`, \`en\`) must have both, and may say the same in both; the Japanese one is the source. Of a text that comes in one all the same the desk shows that.
- A field that may be empty is \`null\`. In an answer it may as well be left out, like every other one that is not \`required\`: the desk reads its \`default\`.
- **Further keys**: requests are read strictly: a key of a body that is not described is refused with \`bad-request\`, and so is a query parameter where the operation has any; one without leaves a query aside. What one parameter given twice means is the supplier’s. A desk sends none of these. In answers a desk ignores keys that it does not know.

## Signing in

\`signIn\` answers 201 with tokens, or with \`password-change-required\`, or 202 with \`two-step-pending\`, where the sign-in goes on with a link from a mail (\`completeTwoStep\`). A supplier without two-step sign-in never answers 202. A wrong password and an unknown ID get the same answer, letter for letter and after the same time: 401 \`mismatch\`; so does a \`kind\` of login ID that the supplier doesn't have. The login ID comes as it was typed, in half-width characters and without spaces; whether its letter case counts is the supplier's. After how many failed sign-ins an ID is locked, for how long, and whether at all, is the supplier's too. A sign-in that is repeated under its key gets the same tokens.

**A page of the supplier's own.** \`rules.singleSignOn\` of \`describe\` names an OpenID Connect issuer and what desks are called there. The desk asks the issuer's configuration, opens its page in the system's browser (authorization code, PKCE with S256, \`scope=openid\`, \`state\`, \`nonce\`) and takes the code at \`http://127.0.0.1:{port}/signed-in\`, where the port differs each time (RFC 8252: register the address without its port). It exchanges the code at the token endpoint as a public client, and sends the ID token to \`signInWithIdToken\`. The supplier checks the signature, \`iss\`, \`aud\`, \`exp\` and that \`nonce\` is the one beside it, takes each token once (a repeat under its \`Idempotency-Key\` gets the same answer), and finds the member; anything else is 401 \`mismatch\`. From then on everything is as after ID and password: \`refresh\` and \`signOut\` know nothing of the issuer.

Each sign-in is a session of its own; a member may have several. \`deskId\` belongs to the session.

The access token is sent as \`Authorization: Bearer …\`; it should last some 5 to 60 minutes. The refresh token lasts as long as a person may stay signed in, and is good for **one** exchange:

- \`refresh\` answers a new pair. The old refresh token is used up; the old access token may go on until it expires. The first exchange looks at no \`deskId\`: with that of the sign-in it can be repeated, with another one or none it is good all the same and can't be. The session keeps the \`deskId\` of its sign-in.
- When the answer is lost, the same desk (\`deskId\`) sends the same refresh token again under the **same** \`Idempotency-Key\`, after a crash too. It gets **the same pair** as long as neither token of that pair was used for anything: for a day at least, and better for as long as the old refresh token would have lasted, because a desk may be started again only after a weekend or a holiday, and nobody should read of a theft then. After that time it is \`token-expired\`, as for any token that has run out.
- Any other second use (another key, another desk, or after the new pair was used) means that one of two holders is a thief: the session ends with all of its tokens, and the answer is 401 \`session-ended\` with \`because: "token-reused"\`. So is every later answer to one of its tokens, as far as they are still known; otherwise \`token-revoked\`.

**Which 401 refreshes**: \`token-expired\` and \`token-revoked\` make a desk refresh once and repeat the request under the same key. \`mismatch\` and \`session-ended\` do not. After \`signOut\` every token of the session is dead (401, \`token-revoked\` or \`session-ended\`), so that a repeated \`signOut\` gets 401 too, which a desk takes for done.

The order in which a request is looked at: path and method of this document, \`Idempotency-Key\` present (not for GET), token, offered, form of the request, key known, role, and then the operation itself. So without a key an operation that is offered gets 400 \`idempotency-key-missing\` whatever its token, and a desk without a good token gets 401 whatever it asks for. One that is left out may say so first, and a body that is too large may be refused before all of these. A wrong sign-in that comes again under its key may count as another failed try or not: a desk repeats one only when no answer came.

## Orders in pages

Which orders a member may see is the supplier's to decide: those of the company, of the department, or one's own. \`orderedBy.id\` is the \`id\` of that person in \`me\`; an order that came by phone or fax has whom the supplier holds it to be from, with any id of its own. An order has at most 1,000 lines, and none where nothing is left of it.

\`orders\` follows **the supplier's own sequence of changes**, a counter that only grows: without a \`cursor\` it lists all orders, best with the latest change first, and then what changed meanwhile; from a \`position\` it lists what changed since, the oldest change first. Clocks decide nothing: an order that changes gets a new place at the end.

- The first listing has no \`cursor\`: every order that the member may see. What was removed before it began may be in \`removed\` or not; a desk has nothing to remove.
- \`nextCursor\` is the \`cursor\` of the next page, null on the last one. \`remaining\` counts the orders and removals **after** this page; it is counted when the page is made, and 0 exactly on the last page. Changes that come later make a later page longer than was counted. A page with a \`nextCursor\` has at least one order or removal.
- \`position\` is where a page ends. That of the last page is the \`cursor\` of the next synchronisation, which then gets only what changed since: usually one empty page, whose \`position\` is good again.
- Nothing is said twice: a page need not tell of a change that a later page tells in a newer state. An order appears at most once in a page. So the least that a supplier needs is one query: what comes after a number of the sequence, in its order, and that number as cursor and position. One that changes while pages are fetched comes again on a later page, in its new state; none may be missed. An order that the member may no longer see is a removal. Oldest first throughout, the first listing too, is fine and the simplest; with the latest first, the cursor of a middle page also carries where the listing began. Of \`position\` a desk uses that of the last page only.
- \`removed\` has ids of orders that are gone. An id is in \`orders\` or \`removed\` of a page, never in both. Keep the id and the place in the sequence of what was removed for as long as positions are good: what is only deleted stays on every desk.
- When \`me\` names another department or role of a member, a desk fetches everything again without a cursor, and drops what is not listed then. Where other things decide what a member may see, refuse the positions of that member with 400 after a change, with the same effect.
- A cursor grants nothing: what the member may see is decided at every page. It stays good for years. A supplier that can't go on from one answers 400 \`bad-request\`, and the desk fetches everything again.
- The number alone is enough for as long as none is given twice. When orders are put back from a backup, or a power cut takes the last changes, the counter gives the same numbers again, to other changes, and a desk with a position of what was lost misses as many orders. A supplier to which this can happen puts something beside the number that differs then, such as a random name that is drawn whenever the server starts, is stored with the first change after that, and holds until the next such name; it refuses a position whose number has another name.
- \`limit\` is the most orders and removals of a page: 1 to 500, by default 200. A desk reads at most 8 MiB an answer.

## Writes that happen once

Every request but a GET carries an \`Idempotency-Key\` (1 to 255 visible ASCII characters), a random name of this write. Each operation says how long it is remembered:

- **The same key and the same request**: nothing happens again, and the answer is the same, status and body. The same request has the same path, query and body: byte for byte, which a desk’s repeat has, or as JSON by value. It holds for the member, whatever access token the repeat comes with, also when both requests arrive at once: the second waits. Without a sign-in it holds for whoever has the key, which is why an answer with tokens should be stored in a form that only the request opens.
- **The same key and another request**: 422 \`idempotency-key-reused\`.
- **Remembered**: for a week for who is signed in, for an hour without a sign-in, and **for good** where an operation says so (orders, quotes, charges).
- **Refusals are not remembered** in a file: after one nothing has happened, and the key may be used again for the same request. The embedded store repeats a refusal with a status below 500 for five minutes.
- The write and the memory of its key are **one transaction**. If the server dies between them, both have happened or neither.

**Outcome.** A desk that got no answer to a write for good never sends it again by itself. It asks \`resolveWrite\` with the key:

- \`done\`: it happened; \`answer\` is the body that was sent, \`at\` when.
- \`unknown\`: there is no record. The request may still be under way. \`at\` is null.
- \`voided\`: given up. With \`void: true\` a key without a record becomes \`voided\` **in the same transaction** that looks for it: a request with this key that comes later is refused with 409 \`voided\`, for good. A write that is done stays \`done\`, whatever \`void\` says.

Only the member's own keys are found. \`recentWrites\` lists writes for good of this member from the desk of the session (the \`deskId\` of its sign-in), the latest first, for a desk that lost its own record.

## Buying

The cart is the supplier's, one a member, with a \`version\` that every change raises. A request with an older \`cartVersion\` gets 409 \`conflict\`. \`previewOrder\` calculates without writing. \`placeOrder\` sends what the person saw: \`confirmed.taxIncluded\` (yen, tax included) and \`confirmed.unitPrices\` (yen, without tax, in the order of \`calculation.lines\`). The supplier calculates again; a difference of a yen is refused with \`changed-since-confirmed\`, and nothing is ordered. After the order the cart is empty, and the order is in the next page of \`orders\`.

**Departments.** A supplier that knows no departments sends \`null\` for every department and empty lists of them. Where it knows some, \`null\` is a person, a line or an order that belongs to none. \`department.code\` of an order is the code that the company has for it; it is empty, never null, for a department without one.

### Problems of a cart and an order

In \`problems\` of \`previewOrder\`, and in \`errors\` of a \`choices-refused\` from \`addToCart\`, \`changeCart\`, \`placeOrder\` and \`makeQuote\`. A line is named by its id, in \`addToCart\` by its place in the request. The desk has words for these codes in both languages, which name the parameters; they belong into \`params\`. A supplier may have codes of its own: their words are in \`message\`, which is shown.

| Code | Field | Parameters | Meaning |
|---|---|---|---|
${problemTable(checkoutProblems)}

A quote or a document that is not possible now has one of these in its \`problem\`, and as \`not-now\` or \`choices-refused\` in \`errors\`, besides the ones above. Any other code is shown as "not possible now".

| Code | Where | Parameters | Meaning |
|---|---|---|---|
${problemTable(laterProblems)}

## Refusals

Every refusal is problem details (RFC 9457, \`application/problem+json\`): \`type\` (any URI, also \`about:blank\`), \`title\`, \`status\` (the status of the answer), the supplier's own \`code\`, and a \`reason\` of this table. A 401 needs no \`WWW-Authenticate\`. People see text for the reason, the supplier's \`title\` and \`detail\` beside it, and the code, so that its support finds it.

| Reason | Status | Code (example) | When | What the desk does |
|---|---|---|---|---|
${refusalTable}

\`Retry-After\` (seconds) comes with 429 and 503. \`errors\` names fields of the request by their path, such as \`lines.0\` or \`choices.payment\`; \`code\` in it is one of the desk's own catalogue, which the desk words itself, or the supplier's, where \`message\` is shown.

**Language.** A desk is in Japanese or English. It says each reason, and each code that it knows, in the language of the person who looks at it, so that a supplier need not translate anything. What a supplier writes itself (\`title\`, \`detail\`, \`hint\`, \`message\`, notices, names) is shown as it comes: in the language of the member where the supplier knows it, otherwise in the one that it has, usually Japanese. A desk does not choose by \`Accept-Language\`; a supplier leaves that header aside. Where a text has both \`ja\` and \`en\`, a supplier with one language sends the same text in both. A mail is in the \`locale\` of the request, where the request has one.

## Limits

A desk waits 15 seconds for an answer, then says that the supplier is slow. A body of a request has at most 64 KiB; its type is \`application/json\`, with or without a charset. A larger body gets 413 \`bad-request\`, answered before the connection is closed. It sends no \`If-None-Match\`: each answer is whole, never 304. Answers with personal data carry \`Cache-Control: no-store\` or \`private\`.
`;
