import { describe, expect, it } from 'vitest';
import { FILE } from '../../electron/contract.ts';
import { IDENTITY, PAGE, isOurAddress, userAgent } from '../../electron/identity.ts';

describe('what may never change after the first release', () => {
  it('is what it was: changing any of it hides or orphans the data of everybody who has the app', () => {
    expect(IDENTITY).toStrictEqual({
      name: 'Whetstone',
      scheme: 'app',
      host: 'whetstone',
      origin: 'app://whetstone',
      dataFolder: 'Whetstone',
    });
    expect(PAGE).toBe('app://whetstone/index.html');
    expect(FILE).toStrictEqual({ extension: 'okr', alsoReads: 'json', header: '"format": "okr-bundle"' });
  });
});

it('X6 the engine says which Chromium it is, and nothing of the system', () => {
  expect(userAgent('130.0.6723.152')).toBe('Whetstone Chrome/130.0.6723.152');
});

describe('isOurAddress', () => {
  it.each(['app://whetstone/index.html', 'app://whetstone/assets/a.js', 'app://whetstone/', 'app://whetstone'])(
    'takes %s',
    (address) => expect(isOurAddress(address)).toBe(true),
  );

  it.each([
    'app://whetstone.example/index.html',
    'app://whetstonex/index.html',
    'app://xwhetstone/index.html',
    'app://whetstone:80/index.html',
    'app://whetstone@evil.example/index.html',
    'app://someone@whetstone/index.html',
    'app://evil.example/whetstone',
    'app:whetstone',
    'app:///whetstone/index.html',
    'apps://whetstone/index.html',
    'https://whetstone/index.html',
    'file:///app://whetstone/index.html',
    'data:text/html,app://whetstone',
    'javascript:app://whetstone',
    'about:blank',
    'about:srcdoc',
    '',
    'whetstone',
    ' ',
  ])('refuses %s', (address) => expect(isOurAddress(address)).toBe(false));
});
