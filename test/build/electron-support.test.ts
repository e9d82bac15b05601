import { describe, expect, it } from 'vitest';
import { isSupported, pinnedElectron, supportLine, whyNoInstaller } from '../../build/electron-support.ts';

describe('an Electron', () => {
  it.each([
    ['45.4.1', true],
    ['46.0.0', true],
    ['43.0.0', true],
    ['42.9.9', false],
    ['33.3.0', false],
    ['unknown', false],
  ])('%s beside the pinned 45.4.1: supported %s', (version, supported) => {
    expect(isSupported(version, '45.4.1')).toBe(supported);
  });

  it('that is not supported is told in one line, which names the one to use', () => {
    expect(supportLine('33.3.0', '45.4.1')).toMatch(
      /^Electron 33\.3\.0 is no longer supported: .*CVE.* Electron 45\.$/,
    );
    expect(supportLine(pinnedElectron())).toBeNull();
  });

  it('that is not supported becomes an installer only where that is asked for', () => {
    expect(whyNoInstaller('33.3.0', ['installers'], '45.4.1')).toContain('--unsupported-runtime');
    expect(whyNoInstaller('33.3.0', ['installers', '--unsupported-runtime'], '45.4.1')).toBeNull();
    expect(whyNoInstaller('45.0.0', ['installers'], '45.4.1')).toBeNull();
  });
});
