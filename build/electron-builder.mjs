/**
 * How the app is packaged. `npm run package` makes the unpacked app for this system; installers (AppImage, deb, dmg,
 * nsis) need downloads and signatures and belong to a release machine.
 */

/**
 * Every fuse is named, none is left to a default that may change (security.md S16): the type makes a missing one an
 * error. WasmTrapHandlers, the ninth, is on by default, stays on, and is not yet known to electron-builder.
 * @type {Required<NonNullable<import('electron-builder').Configuration['electronFuses']>>}
 */
export const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Checked on macOS and Windows only; on Linux it does nothing (security.md S18).
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  resetAdHocDarwinSignature: true,
};

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.demarc.Demarc',
  productName: 'Demarc',
  copyright: 'The Demarc authors',
  directories: { output: 'dist', buildResources: 'build/resources' },
  // The bundles hold all they need: no node_modules, no sources, no maps (security.md S17).
  files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'package.json', '!node_modules/**', '!**/*.map'],
  asar: true,
  npmRebuild: false,
  electronFuses: FUSES,
  electronLanguages: ['en-US'],
  publish: null,
  linux: { target: ['AppImage', 'deb'], category: 'Network', executableName: 'demarc' },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.utilities', hardenedRuntime: true },
  win: { target: ['nsis'] },
};
