import { describe, expect, it } from 'vitest';
import { LAYERS, LONGEST_FILE, NETWORK_MODULES, type Layer } from './layers.ts';
import { sources, withoutComments, type Import, type Source } from './sources.ts';

const shipped = sources('electron', 'renderer');
const everything = [...shipped, ...sources('build', 'test')];

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The longest matching folder wins, so that `electron/preload.ts` is stricter than `electron`. */
function layerOf(path: string): Layer {
  const found = LAYERS.filter((layer) => within(path, layer.folder)).toSorted(
    (a, b) => b.folder.length - a.folder.length,
  )[0];
  if (!found) throw new Error(`${path} belongs to no layer. Add its folder to test/architecture/layers.ts.`);
  return found;
}

/** A screen is a room of its own: `renderer/features/plan` may not reach into `renderer/features/settings`. */
function room(path: string): string {
  const feature = /^renderer\/features\/[^/]+/.exec(path);
  return feature ? feature[0] : layerOf(path).folder;
}

const allowedPackage = (layer: Layer, name: string) =>
  layer.packages.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));

function complaint(source: Source, one: Import): string | null {
  const layer = layerOf(source.path);
  const said = `${source.path} imports ${one.written}. ${layer.instead}`;
  if (one.package !== null) return allowedPackage(layer, one.package) ? null : said;
  const target = one.file ?? '';
  if (target.includes('/') && room(target) === room(source.path)) return null;
  if (target === 'electron/contract.ts' && source.path.startsWith('renderer/') && !one.typeOnly)
    return `${source.path} imports values of electron/contract.ts. The window may use its types only: import type.`;
  return layer.mayImport.some((place) => within(target, place)) ? null : said;
}

describe('directions', () => {
  it('every import follows the table in layers.ts', () => {
    const complaints = shipped.flatMap((source) => source.imports.map((one) => complaint(source, one))).filter(Boolean);
    expect(complaints).toEqual([]);
  });

  it('nothing imports in a circle, not even a type', () => {
    const graph = new Map(
      everything.map((source) => [source.path, source.imports.flatMap((one) => (one.file ? [one.file] : []))]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) {
        circles.push(
          `${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}. Move what both need into a third file below them.`,
        );
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const long = everything
      .filter((source) => source.lines > LONGEST_FILE)
      .map(
        ({ path, lines }) =>
          `${path} has ${lines} lines. Find its second responsibility and give it a file of its own.`,
      );
    expect(long).toEqual([]);
  });

  it('there is no barrel file', () => {
    const barrels = everything.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path));
    expect(barrels, 'Import from the file that defines the thing.').toEqual([]);
  });

  it('no folder or file is a drawer for anything', () => {
    const drawers = everything
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path));
    expect(drawers, 'Name the file after the one thing it does.').toEqual([]);
  });
});

describe('security by structure', () => {
  it('nothing that ships imports a network module', () => {
    const found = shipped.flatMap((source) =>
      source.imports
        .filter((one) => NETWORK_MODULES.includes(one.written))
        .map((one) => `${source.path} imports ${one.written}. Whetstone opens no connection; move bytes by file.`),
    );
    expect(found).toEqual([]);
  });

  it('there is one `new BrowserWindow`, and it is in window.ts', () => {
    const places = shipped.flatMap((source) =>
      [
        ...withoutComments(source.text).matchAll(
          /new\s+(?:electron\.)?(BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/g,
        ),
      ].map(() => source.path),
    );
    expect(
      places.filter((path) => path !== 'electron/window.ts'),
      'Open windows through electron/window.ts.',
    ).toEqual([]);
    expect(places.length).toBeLessThanOrEqual(1);
  });

  it('main asks ipcMain only in handlers.ts, where the sender is checked', () => {
    const places = shipped.filter(
      (source) => source.path !== 'electron/handlers.ts' && /\bipcMain\b/.test(withoutComments(source.text)),
    );
    expect(
      places.map(({ path }) => path),
      'Add a row to contract.ts instead.',
    ).toEqual([]);
  });

  it('electron/ has no word of the domain', () => {
    const words = /\b(objectives?|key ?results?|keyResults?|check-?ins?|initiatives?)\b/i;
    const found = shipped
      .filter(({ path }) => path.startsWith('electron/'))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split('\n')
          .flatMap((line, at) => (words.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
      );
    expect(found, 'Main moves bytes. Put what knows the plan into renderer/app, behind a row of contract.ts.').toEqual(
      [],
    );
  });

  it('the window reaches main only through renderer/platform/desktop.ts', () => {
    const places = shipped.filter(
      (source) =>
        source.path.startsWith('renderer/') &&
        source.path !== 'renderer/platform/desktop.ts' &&
        /\bwindow\s*\.\s*desktop\b/.test(withoutComments(source.text)),
    );
    expect(
      places.map(({ path }) => path),
      'Ask renderer/platform for it.',
    ).toEqual([]);
  });

  it('no screen sets HTML by hand', () => {
    const places = shipped.filter((source) =>
      /dangerouslySetInnerHTML\s*[=:]|\.innerHTML\s*=|insertAdjacentHTML/.test(withoutComments(source.text)),
    );
    expect(
      places.map(({ path }) => path),
      'Let React render text.',
    ).toEqual([]);
  });
});

describe('events', () => {
  it('no event is a slot that the next listener takes', () => {
    const slots = sources('renderer').flatMap(({ path, text }) =>
      [
        ...withoutComments(text).matchAll(
          /^\s+(?:readonly )?#?(?!stop\b)\w+: \(.*\) => (?:void|unknown) = \(\) => \{\};/gm,
        ),
      ].map(([line]) => `${path}: ${line.trim()} Make it an Emitter of renderer/events.`),
    );
    expect(slots).toEqual([]);
  });
});

describe('places', () => {
  it('no screen composes a place by itself', () => {
    const composing = sources('renderer')
      .filter(({ path }) => !path.startsWith('renderer/app/places/') && path !== 'renderer/app/session/ui-state.ts')
      .filter(({ text }) => /\bui\s*\.\s*setState\b/.test(withoutComments(text)))
      .map(({ path }) => `${path} sets where one is by hand. Use navigate of renderer/app/places.`);
    expect(composing).toEqual([]);
  });
});
