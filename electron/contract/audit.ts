import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function auditRouter(services: Services['audit']) {
  const { audit } = implementer;
  return audit.router({
    keep: audit.keep.handler(({ input, signal }) => services.keep(input, signal)),
    expect: audit.expect.handler(({ input, signal }) => services.expect(input, signal)),
    append: audit.append.handler(({ input, signal }) => services.append(input, signal)),
    list: audit.list.handler(({ input, signal }) => services.list(input, signal)),
    expected: audit.expected.handler(({ input, signal }) => services.expected(input, signal)),
    events: audit.events.handler(({ input, signal }) => services.events(input, signal)),
    keepPhoto: audit.keepPhoto.handler(({ input, signal }) => services.keepPhoto(input, signal)),
    photo: audit.photo.handler(({ input, signal }) => services.photo(input, signal)),
    sign: audit.sign.handler(({ input, signal }) => services.sign(input, signal)),
  });
}
