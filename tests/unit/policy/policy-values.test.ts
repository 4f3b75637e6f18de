import { describe, expect, it } from 'vitest';
import type { PolicyReading } from '#electron/policy/policy-reading.ts';
import { managedNames, managedSettings, policyName } from '#shared/model/managed-settings.ts';
import { policyOf as of, policyOn } from '#tests/support/policy-on.ts';

describe('the values of a policy', () => {
  it('ignores what is unknown and what is wrong alone, and says which', () => {
    const raw = { IdleMinutes: 5, NoSuchThing: 1, StaySignedIn: 'nope', Language: 'fr' };
    const { state } = policyOn(of(raw)).open();
    expect(state.values).toEqual({ idleMinutes: 5, staySignedIn: false });
    expect(state.notices).toMatchObject([
      { code: 'policy.values-ignored' },
      { code: 'policy.names-unknown' },
    ]);
    expect(state.notices[0]?.message.ja).toContain('(StaySignedIn, Language)');
    expect(state.notices[1]?.message.ja).toContain('(NoSuchThing)');
    // Nothing holds in the place of a name that nobody knows.
    expect(state.notices[1]?.message.ja).not.toContain('安全な側');
  });

  it('knows a name in whatever letters, as Windows does', () => {
    const { state } = policyOn(of({ kiosk: 1, IDLEMINUTES: 5, printers: ['Reception-A4'] })).open();
    expect(state).toMatchObject({
      values: { kiosk: true, idleMinutes: 5, printers: ['Reception-A4'] },
      notices: [],
    });
  });

  it.each([
    ['in two spellings', { Kiosk: false, kiosk: false, IdleMinutes: 9 }, undefined],
    ['that a reader has found again', { Kiosk: false, IdleMinutes: 9 }, ['Kiosk']],
  ])('takes no value of a name %s: the safe one holds, and it is said', (_what, raw, twice) => {
    const { state } = policyOn({ ...of(raw), twice } as PolicyReading).open();
    expect(state).toMatchObject({ values: { kiosk: true, idleMinutes: 9 }, ignored: ['Kiosk'] });
    expect(state.notices).toMatchObject([{ code: 'policy.names-twice' }]);
    expect(state.notices[0]?.message.en).toContain('(Kiosk)');
  });

  it('says which entry of a list is wrong, by its place and field, and nothing of what stands there', () => {
    const [supplier] = managedSettings.suppliers.example;
    const more = { ...supplier, id: 'more' };
    const raw = {
      Suppliers: [
        supplier,
        more,
        { ...more, id: 'most', baseUrl: 'ftp://secret' },
        { ...more, id: 'x', name: 1 },
      ],
      Printers: ['A', 'B\nC'],
    };
    const { notices, ignored } = policyOn(of(raw)).open().state;
    expect(ignored).toEqual(['Suppliers[2].baseUrl', 'Suppliers[3].name', 'Printers[1]']);
    expect(notices[0]?.message.ja).toContain('(Suppliers[2].baseUrl, Suppliers[3].name, Printers[1])');
    expect(JSON.stringify(notices)).not.toContain('secret');
    const unknown = { Suppliers: [supplier, { ...more, profile: 'nobody-knows' }] };
    expect(policyOn(of(unknown)).open().state.ignored).toEqual(['Suppliers[1].profile']);
  });

  it.each([
    [{ ProxyMode: 'fixed' }, 'ProxyMode / ProxyServer', { proxyMode: 'fixed' }],
    [
      { ProxyMode: 'pac', ProxyServer: 'p:1' },
      'ProxyMode / ProxyPacUrl',
      { proxyMode: 'pac', proxyServer: 'p:1' },
    ],
    [{ UpdateChannel: 'stable' }, 'UpdateChannel / UpdateAddress', { updateChannel: 'stable' }],
    [{ ProxyServer: 'p:1' }, 'ProxyServer / ProxyMode', { proxyServer: 'p:1' }],
    [{ ProxyPacUrl: 'http://p/a' }, 'ProxyPacUrl / ProxyMode', { proxyPacUrl: 'http://p/a' }],
    [{ UpdateAddress: 'https://u/' }, 'UpdateAddress / UpdateChannel', { updateAddress: 'https://u/' }],
    [
      { IdleMinutes: 60, IdleMinutesMaximum: 30 },
      'IdleMinutes / IdleMinutesMaximum',
      { idleMinutes: 30, idleMinutesMaximum: 30 },
    ],
  ])('says what does not agree: %j', (raw, names, values) => {
    const { state } = policyOn(of(raw)).open();
    expect(state.values).toEqual(values);
    expect(state.notices).toMatchObject([{ code: 'policy.values-disagree' }]);
    expect(state.notices[0]?.message.ja).toContain(`(${names})`);
  });

  it('says nothing of pairs that agree, nor twice of what is wrong already', () => {
    const whole = {
      ProxyMode: 'fixed',
      ProxyServer: 'p:1',
      IdleMinutes: 30,
      IdleMinutesMaximum: 30,
      UpdateChannel: 'off',
      UpdateAddress: 'https://u/',
    };
    expect(policyOn(of(whole)).open().state.notices).toEqual([]);
    const { notices } = policyOn(of({ ProxyMode: 'fixed', ProxyServer: 'p 1' })).open().state;
    expect(notices.map(({ code }) => code)).toEqual(['policy.values-ignored']);
  });

  it.each(['/srv/{USER}', '/srv/{name}', '/srv/kobai ', ' /srv/kobai'])(
    'does not take %j for a data folder as it stands',
    (folder) => {
      const { state } = policyOn(of({ DataFolder: folder })).open();
      expect(state).toMatchObject({ values: {}, ignored: ['DataFolder'] });
    },
  );

  it.each([
    // A code that was taken away: whoever knows it must not get out by it.
    ['KioskExitCode', managedSettings.kioskExitCode.example, 'hash', undefined],
    ['Kiosk', false, 'yes', true],
    ['StaySignedIn', true, 'nope', false],
    ['IdleMinutes', 5, 0, 5],
    ['IdleMinutes', 60, 0, 15],
    // What was allowed and still is named, and nothing that was taken out.
    ['SaveFolders', ['/srv/a', '/srv/b'], ['/srv/b', 'c'], ['/srv/b']],
    ['SaveFolders', ['/srv/a'], '/srv/a', []],
    ['ExportFormats', ['xlsx', 'csv-utf8'], ['xlsx', 'csv'], ['xlsx']],
    [
      'Suppliers',
      managedSettings.suppliers.example,
      [...managedSettings.suppliers.example, {}],
      managedSettings.suppliers.example,
    ],
    ['SupportContact', '内線1234', '', '内線1234'],
    ['ProxyBypass', ['a.example'], [''], ['a.example']],
  ])('%s: %j before and %j now opens nothing: %j', (name, before, now, holds) => {
    const { open, put } = policyOn(of({ [name]: before }));
    open();
    put(of({ [name]: now }));
    expect(Object.values(open().state.values)).toEqual(holds === undefined ? [] : [holds]);
  });

  it.each(['true', 'yes', 2, null, []])(
    'that makes a kiosk by %j leaves no open window in the hall',
    (wrong) => {
      const { example } = managedSettings.kioskExitCode;
      const { state } = policyOn(of({ Kiosk: wrong, KioskExitCode: example })).open();
      expect(state.values).toEqual({ kiosk: true, kioskExitCode: example });
      expect(state.notices).toMatchObject([{ code: 'policy.values-ignored' }]);
    },
  );

  it('that is not there makes no kiosk, nor one of a user', () => {
    expect(policyOn({ found: 'nothing' }).open().state.values).toEqual({});
    expect(policyOn(of({ Kiosk: 'true' }, 'user')).open().state.values).toEqual({});
  });

  it('goes on with the last good value of a setting that has become wrong', () => {
    const { open, put } = policyOn(of({ IdleMinutes: 5, SupportContact: '内線1234' }));
    open();
    put(of({ IdleMinutes: 0, SupportContact: '内線\n1234' }));
    expect(open().state.values).toEqual({ idleMinutes: 5, supportContact: '内線1234' });
  });

  it.each(managedNames)('%s: takes its example, and nothing of another type', (name) => {
    const { example, setBy, safe } = managedSettings[name];
    const key = policyName(name);
    expect(policyOn(of({ [key]: example })).open().state.values).toEqual({ [name]: example });
    for (const wrong of [null, {}, 'https://wrong value', -1, [null], [[]], '']) {
      if (name === 'supportContact' && wrong === 'https://wrong value') continue;
      const { values, notices } = policyOn(of({ [key]: wrong })).open().state;
      expect(values, JSON.stringify(wrong)).toEqual(safe === null ? {} : { [name]: safe });
      expect(notices).toMatchObject([{ code: 'policy.values-ignored' }]);
    }
    const ofUser = policyOn(of({ [key]: example }, 'user')).open().state;
    expect(ofUser.values).toEqual(setBy === 'machine' ? {} : { [name]: example });
  });

  it.each([
    ['http: on the network', [{ baseUrl: 'http://api.supplier.example/' }]],
    ['an unknown system', [{ profile: 'nobody-knows' }]],
    ['a name twice', [{}, {}]],
    ['a field too many', [{ more: true }]],
  ])('does not take suppliers with %s: none is offered', (_what, changes) => {
    const [supplier] = managedSettings.suppliers.example;
    const raw = { Suppliers: changes.map((change) => ({ ...supplier, ...change })) };
    expect(policyOn(of(raw)).open().state.values).toEqual({ suppliers: [] });
  });

  it.each([
    '\\\\server\\share',
    '//server/share',
    'relative/path',
    '/srv/../etc',
    'C:\\a\\..\\b',
    // It would go to other machines with a roaming profile.
    'C:\\Users\\{user}\\AppData\\Roaming\\Kobai Desk',
    'c:/users/{user}/appdata/roaming',
  ])('does not take %s for a folder of this machine', (folder) => {
    expect(policyOn(of({ DataFolder: folder })).open().state.values).toEqual({});
  });
});
