import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function outboxRouter(services: Services['outbox']) {
  const { outbox } = implementer;
  return outbox.router({
    journal: outbox.journal.handler(({ input, signal }) => services.journal(input, signal)),
    unfinished: outbox.unfinished.handler(({ input, signal }) => services.unfinished(input, signal)),
    // No signal: a write that is under way is never called off because a window closed.
    send: outbox.send.handler(({ input }) => services.send(input)),
    outcome: outbox.outcome.handler(({ input, signal }) => services.outcome(input, signal)),
    finish: outbox.finish.handler(({ input, signal }) => services.finish(input, signal)),
    keepContent: outbox.keepContent.handler(({ input, signal }) => services.keepContent(input, signal)),
    exportReceipts: outbox.exportReceipts.handler(({ input, signal }) => services.exportReceipts(input, signal)),
    receipts: outbox.receipts.handler(({ input, signal }) => services.receipts(input, signal)),
    changes: outbox.changes.handler(({ input, signal }) =>
      stream((listener) => services.changes((change) => change.site === input.site && listener(change)), {
        signal,
        newestOnly: true,
      }),
    ),
  });
}
