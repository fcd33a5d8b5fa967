import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function benchRouter(services: Services['bench']) {
  const { bench } = implementer;
  return bench.router({
    standing: bench.standing.handler(({ input, signal }) => services.standing(input, signal)),
    operate: bench.operate.handler(({ input, signal }) => services.operate(input, signal)),
    operations: bench.operations.handler(({ input, signal }) => services.operations(input, signal)),
    letIn: bench.letIn.handler(({ input, signal }) => services.letIn(input, signal)),
    unnoted: bench.unnoted.handler(({ input, signal }) => services.unnoted(input, signal)),
    noted: bench.noted.handler(({ input, signal }) => services.noted(input, signal)),
  });
}
