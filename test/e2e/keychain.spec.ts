import { ControlServer } from './control-server.ts';
import { expect, test } from './demarc.ts';
import { FleetPage } from './pages/fleet.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

test('Linux without a keychain: the token is kept in memory only, and that is said (S14)', async ({ demarc, host }) => {
  test.skip(host.name !== 'electron-stand-in', 'only the stand-in can take the keychain away');
  const noKeychain = { DEMARC_STAND_IN_KEYCHAIN: 'basic_text' };
  const server = await ControlServer.start(demarc.folder);
  try {
    const app = await demarc.start(noKeychain);
    await new StartPage(app.page).connectTo({ url: server.api, token: server.token, name: 'Head office' });
    await expect.poll(() => new FleetPage(app.page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    await new Frame(app.page).go('Settings');
    await expect(app.page.getByText('Kept in memory only')).toBeVisible();
    await app.close();

    const again = await demarc.start(noKeychain);
    await expect.poll(() => new FleetPage(again.page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
    await expect(again.page.getByRole('banner')).toContainText('token refused', { timeout: 20_000 });
  } finally {
    await server.end();
  }
});
