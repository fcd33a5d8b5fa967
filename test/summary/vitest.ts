import type { Reporter, TestModule } from 'vitest/node';
import { type Summary, writeSummary } from './summary.ts';

/** Vitest's own JSON leaves out why a test was skipped (`context.skip('why')`), so this writes the summary instead. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const summary: Summary = { passed: 0, failed: unhandled.map(() => 'an error outside any test'), skipped: [] };
    for (const module of modules) {
      const file = module.relativeModuleId;
      // A file that does not even load has no test that could fail.
      if (module.errors().length > 0) summary.failed.push(`${file}: does not load`);
      for (const test of module.children.allTests()) {
        const result = test.result();
        const name = `${file}: ${test.fullName}`;
        if (result.state === 'passed') summary.passed += 1;
        else if (result.state === 'skipped') summary.skipped.push({ name, reason: result.note ?? 'no reason given' });
        else summary.failed.push(name);
      }
    }
    writeSummary(summary);
  }
}
