import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { answerTo, failedBy, type Plan } from './plan.ts';
import { readPaths } from './sync.ts';

/** Reads what a person looks at: some objects or single parameters, on request which there are (SPEC R-6). */

export type ReadOptions = {
  readonly paths: readonly string[];
  /** Asks also which parameters there are and which may be written. */
  readonly names: boolean;
  /** Paths the CPE fell silent on before: split without asking. */
  readonly narrow: ReadonlySet<string>;
  named(path: string, names: readonly { name: string; writable: boolean }[]): Promise<void>;
  report(rows: readonly ParameterValue[]): Promise<void>;
};

export async function* readPlan({ paths, names, narrow, named, report }: ReadOptions): Plan {
  for (const path of names ? paths : []) {
    const answer = yield { type: 'GetParameterNames', parameterPath: path, nextLevel: false };
    if (answer.type === 'Fault') return failedBy(answer);
    await named(path, answerTo('GetParameterNames', answer)?.parameterList ?? []);
  }
  return yield* readPaths(paths, narrow, report);
}
