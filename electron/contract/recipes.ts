import { implementer } from './implementer.ts';
import type { Services } from './services.ts';
import { stream } from './stream.ts';

export function recipesRouter(services: Services['recipes']) {
  const { recipes } = implementer;
  return recipes.router({
    list: recipes.list.handler(({ input, signal }) => services.list(input, signal)),
    get: recipes.get.handler(({ input, signal }) => services.get(input, signal)),
    check: recipes.check.handler(({ input, signal }) => services.check(input, signal)),
    write: recipes.write.handler(({ input, signal }) => services.write(input, signal)),
    save: recipes.save.handler(({ input, signal }) => services.save(input, signal)),
    remove: recipes.remove.handler(({ input, signal }) => services.remove(input, signal)),
    schema: recipes.schema.handler(({ input, signal }) => services.schema(input, signal)),
    aliases: recipes.aliases.handler(({ input, signal }) => services.aliases(input, signal)),
    setAliases: recipes.setAliases.handler(({ input, signal }) => services.setAliases(input, signal)),
    rehearse: recipes.rehearse.handler(({ input, signal }) => services.rehearse(input, signal)),
    arm: recipes.arm.handler(({ input, signal }) => services.arm(input, signal)),
    runs: recipes.runs.handler(({ input, signal }) => services.runs(input, signal)),
    watch: recipes.watch.handler(({ input, signal }) =>
      stream((listener) => services.watch(input, listener), { signal, newestOnly: true }),
    ),
    scan: recipes.scan.handler(({ input, signal }) => services.scan(input, signal)),
    disarm: recipes.disarm.handler(({ input, signal }) => services.disarm(input, signal)),
    rollBack: recipes.rollBack.handler(({ input, signal }) => services.rollBack(input, signal)),
    again: recipes.again.handler(({ input, signal }) => services.again(input, signal)),
    rehearsalOf: recipes.rehearsalOf.handler(({ input, signal }) => services.rehearsalOf(input, signal)),
    unrecorded: recipes.unrecorded.handler(({ input, signal }) => services.unrecorded(input, signal)),
    recorded: recipes.recorded.handler(({ input, signal }) => services.recorded(input, signal)),
    labels: recipes.labels.handler(({ input, signal }) => services.labels(input, signal)),
    csv: recipes.csv.handler(({ input, signal }) => services.csv(input, signal)),
  });
}
