import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function libraryRouter(services: Services['library']) {
  const { library } = implementer;
  return library.router({
    firmware: library.firmware.handler(({ input, signal }) => services.firmware(input, signal)),
    types: library.types.handler(({ input, signal }) => services.types(input, signal)),
    organizations: library.organizations.handler(({ input, signal }) => services.organizations(input, signal)),
    locations: library.locations.handler(({ input, signal }) => services.locations(input, signal)),
    save: library.save.handler(({ input, signal }) => services.save(input, signal)),
    remove: library.remove.handler(({ input, signal }) => services.remove(input, signal)),
    beginUpload: library.beginUpload.handler(({ input, signal }) => services.beginUpload(input, signal)),
    uploadPart: library.uploadPart.handler(({ input, signal }) => services.uploadPart(input, signal)),
    dropUpload: library.dropUpload.handler(({ input, signal }) => services.dropUpload(input, signal)),
    importFirmware: library.importFirmware.handler(({ input, signal }) => services.importFirmware(input, signal)),
    tokens: library.tokens.handler(({ input, signal }) => services.tokens(input, signal)),
    createToken: library.createToken.handler(({ input, signal }) => services.createToken(input, signal)),
    revokeToken: library.revokeToken.handler(({ input, signal }) => services.revokeToken(input, signal)),
  });
}
