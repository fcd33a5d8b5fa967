import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../build/bundle.mjs';
import { FUSES } from '../../../build/electron-builder.mjs';
import { tool } from '../../../build/toolchain.mjs';
import { makeDummyElectron, readFuses } from './dummy-electron.ts';

const ROOT = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

type AsarEntry = { files?: Record<string, AsarEntry> };

/** The files in an archive: its header is JSON behind four lengths (electron/asar, "Format"). */
function filesOf(archive: Buffer): string[] {
  const header: AsarEntry = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));
  const walk = (entry: AsarEntry, path: string): string[] =>
    entry.files ? Object.entries(entry.files).flatMap(([name, child]) => walk(child, `${path}/${name}`)) : [path];
  return walk(header, '');
}

let folder: string;
let unpacked: string;
let archive: Buffer;

beforeAll(async () => {
  await ensureBuilt('everything');
  folder = await mkdtemp(join(tmpdir(), 'demarc-package-'));
  unpacked = join(folder, 'package', 'linux-unpacked');
  const electron: { version: string } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  );
  await makeDummyElectron(join(folder, 'electron'), electron.version);
  const options = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'package')}`];
  const builder = [tool('electron-builder'), '--dir', '--linux', '--x64', '--config', 'build/electron-builder.mjs'];
  await run(process.execPath, [...builder, ...options], { cwd: ROOT });
  archive = await readFile(join(unpacked, 'resources', 'app.asar'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packaged app', () => {
  it('holds the bundles and package.json, and nothing else (S17)', () => {
    const files = filesOf(archive);
    const strangers = files.filter((file) => !/^\/(package\.json|out\/(main|preload|renderer)\/.+)$/.test(file));
    expect(strangers).toEqual([]);
    expect(files.filter((file) => /\.(map|ts|tsx|env)$|node_modules|built-from/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    );
  });

  it('starts what package.json names, on no Node of its own', () => {
    const text = archive.toString('latin1');
    expect(text).toContain('"main": "out/main/main.js"');
    expect(filesOf(archive).some((file) => /\/bin\/node(\.exe)?$/.test(file))).toBe(false);
  });

  it('has every fuse where it belongs (S16)', async () => {
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, fileProtocol, wasmTraps] =
      readFuses(await readFile(join(unpacked, 'demarc')));
    expect({
      runAsNode,
      cookies,
      nodeOptions,
      inspect,
      integrity,
      onlyAsar,
      snapshot,
      fileProtocol,
      wasmTraps,
    }).toEqual({
      runAsNode: false,
      cookies: true,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyAsar: true,
      snapshot: false,
      fileProtocol: false,
      wasmTraps: true,
    });
    expect(Object.keys(FUSES)).toHaveLength(9);
  });
});

describe('the built preload', () => {
  it('is one CommonJS file that asks for electron alone (S12)', async () => {
    const preload = await readFile(join(ROOT, 'out/preload/preload.cjs'), 'utf8');
    const required = [...preload.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1]);
    expect(required).toEqual(['electron']);
    expect(preload).not.toMatch(/^\s*(import|export)\s/m);
    expect(preload).not.toMatch(/contextBridge|exposeInMainWorld|openPath/);
  });
});
