import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function timelineRouter(services: Services['timeline']) {
  const { timeline } = implementer;
  return timeline.router({
    page: timeline.page.handler(({ input, signal }) => services.page(input, signal)),
    document: timeline.document.handler(({ input, signal }) => services.document(input, signal)),
  });
}
