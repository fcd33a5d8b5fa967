import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { type Summary, writeSummary } from './summary.ts';

/** The same summary for Playwright: a test that passed only when repeated counts as failed, for it is not to be relied on. */
export default class SummaryReporter implements Reporter {
  #suite: Suite | undefined;
  #outside = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#outside += 1;
  }

  onEnd(result: FullResult): void {
    const summary: Summary = { passed: 0, failed: [], skipped: [] };
    for (const test of this.#suite?.allTests() ?? []) {
      const name = test.titlePath().filter(Boolean).join(' › ');
      const outcome = test.outcome();
      if (outcome === 'expected') summary.passed += 1;
      else if (outcome === 'skipped') {
        const reasons = test.results.flatMap(({ annotations }) => annotations).concat(test.annotations);
        const reason = reasons.find(({ type }) => type === 'skip')?.description;
        summary.skipped.push({ name, reason: reason ?? 'no reason given' });
      } else summary.failed.push(name);
    }
    if (this.#outside > 0 && summary.failed.length === 0) summary.failed.push('an error outside any test');
    if (result.status !== 'passed' && summary.failed.length === 0) summary.failed.push(`the run ${result.status}`);
    writeSummary(summary);
  }

  printsToStdio(): boolean {
    return false;
  }
}
