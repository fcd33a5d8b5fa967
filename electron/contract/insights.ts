import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function insightsRouter(services: Services['insights']) {
  const { insights } = implementer;
  return insights.router({
    status: insights.status.handler(({ input, signal }) => services.status(input, signal)),
    flips: insights.flips.handler(({ input, signal }) => services.flips(input, signal)),
    informs: insights.informs.handler(({ input, signal }) => services.informs(input, signal)),
    sessions: insights.sessions.handler(({ input, signal }) => services.sessions(input, signal)),
    operations: insights.operations.handler(({ input, signal }) => services.operations(input, signal)),
    operationList: insights.operationList.handler(({ input, signal }) => services.operationList(input, signal)),
  });
}
