import { expect, it } from 'vitest';
import { namesTwice } from '#electron/policy/json-names.ts';

it.each([
  ['{"Kiosk": true, "Kiosk": false}', ['Kiosk']],
  [String.raw`{"Kiosk": true, "K\u0069osk": false, "IdleMinutes": 5}`, ['Kiosk']],
  ['{"Suppliers": [{"id": "a"}, {"id": "b", "name": {"ja": "x", "ja": "y"}}], "Kiosk": true}', ['Suppliers']],
  [
    String.raw`{"Suppliers": [{"id": "a"}, {"id": "b"}], "SupportContact": "\"Kiosk\": {", "Kiosk": true}`,
    [],
  ],
  ['{"Language": "Kiosk", "Kiosk": true}', []],
  ['{}', []],
])('in %s names stand twice: %j', (text, twice) => {
  expect(namesTwice(text)).toEqual(twice);
});
