import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../build/cache-folder.ts';

describe('the cache folder', () => {
  it.each([
    ['a person', {}, false, '/home/ana/.cache/whetstone'],
    ['root, so that others can read it', {}, true, '/var/cache/whetstone'],
    ['whoever chose a place', { XDG_CACHE_HOME: '/data/cache' }, true, '/data/cache/whetstone'],
    ['whoever chose a place that is no full path', { XDG_CACHE_HOME: 'cache' }, false, '/home/ana/.cache/whetstone'],
  ])('for %s', (_name, env, isRoot, folder) => {
    expect(cacheFolder({ env, isRoot, home: '/home/ana' })).toBe(folder);
  });
});
