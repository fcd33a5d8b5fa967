import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function parametersRouter(services: Services['parameters']) {
  const { parameters } = implementer;
  return parameters.router({
    page: parameters.page.handler(({ input, signal }) => services.page(input, signal)),
    readings: parameters.readings.handler(({ input, signal }) => services.readings(input, signal)),
    read: parameters.read.handler(({ input, signal }) => services.read(input, signal)),
    write: parameters.write.handler(({ input, signal }) => services.write(input, signal)),
  });
}
