import { implementer } from './implementer.ts';
import type { Services } from './services.ts';

export function controlRouter(services: Services['control']) {
  const { control } = implementer;
  return control.router({
    list: control.list.handler(({ input, signal }) => services.list(input, signal)),
    statusChangesSince: control.statusChangesSince.handler(({ input, signal }) =>
      services.statusChangesSince(input, signal),
    ),
    changes: control.changes.handler(({ input, signal }) => services.changes(input, signal)),
    device: control.device.handler(({ input, signal }) => services.device(input, signal)),
    findBySerial: control.findBySerial.handler(({ input, signal }) => services.findBySerial(input, signal)),
    references: control.references.handler(({ input, signal }) => services.references(input, signal)),
    operations: control.operations.handler(({ input, signal }) => services.operations(input, signal)),
  });
}
