import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, PAGE_HEADERS } from '../../electron/content-policy.ts';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the content policy', () => {
  it('starts from nothing and lets in only what was packed', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
  });

  it.each(['connect-src', 'frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])(
    'closes %s',
    (name) => expect(directives.get(name)).toEqual(["'none'"]),
  );

  it('names no host, no wildcard and nothing unsafe', () => {
    const sources = [...directives.values()].flat();
    const known = ["'none'", "'self'", "'script'", 'data:', 'blob:', 'whetstone-worker'];
    expect(sources.filter((source) => !known.includes(source))).toEqual([]);
    expect(directives.get('script-src')).not.toContain('blob:');
  });

  it('turns off strings that become code', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['whetstone-worker']);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
  });

  it('travels with the headers that stop guessing of types and looking up of names', () => {
    expect(PAGE_HEADERS['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(PAGE_HEADERS['X-Content-Type-Options']).toBe('nosniff');
    expect(PAGE_HEADERS['X-DNS-Prefetch-Control']).toBe('off');
    expect(PAGE_HEADERS['Referrer-Policy']).toBe('no-referrer');
  });
});
