import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function operationsRouter(services: Services['operations']) {
  const { operations } = implementer;
  return operations.router({
    order: operations.order.handler(({ input, signal }) => services.order(input, signal)),
    result: operations.result.handler(({ input, signal }) => services.result(input, signal)),
    unclear: operations.unclear.handler(({ input, signal }) => services.unclear(input, signal)),
    decide: operations.decide.handler(({ input, signal }) => services.decide(input, signal)),
    cancel: operations.cancel.handler(({ input, signal }) => services.cancel(input, signal)),
    files: operations.files.handler(({ input, signal }) => services.files(input, signal)),
    log: operations.log.handler(({ input, signal }) => services.log(input, signal)),
    deleteFile: operations.deleteFile.handler(({ input, signal }) => services.deleteFile(input, signal)),
  });
}
