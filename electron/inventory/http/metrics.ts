/** What the API counts about itself, in the text format of Prometheus. */
export type Metrics = {
  /** A request was answered. */
  observe(view: string, method: string, status: number, seconds: number): void;
  text(gauges: readonly Gauge[]): string;
};

/** A value as it is now: name, what it means, and its values by label. */
export type Gauge = {
  name: string;
  help: string;
  values: readonly { labels: Record<string, string>; value: number }[];
};

const BUCKETS = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

export function createMetrics(): Metrics {
  const requests = new Map<string, { labels: string; count: number }>();
  const durations = new Map<string, { buckets: number[]; sum: number; count: number }>();
  return {
    observe(view, method, status, seconds) {
      const key = `${view} ${method} ${status}`;
      const counted = requests.get(key) ?? { labels: labelled({ view, method, status: String(status) }), count: 0 };
      counted.count += 1;
      requests.set(key, counted);
      const known = durations.get(view) ?? { buckets: BUCKETS.map(() => 0), sum: 0, count: 0 };
      durations.set(view, known);
      known.sum += seconds;
      known.count += 1;
      for (const [index, bound] of BUCKETS.entries())
        if (seconds <= bound) known.buckets[index] = (known.buckets[index] ?? 0) + 1;
    },

    text(gauges) {
      const lines = ['# HELP demarc_requests_total Requests answered.', '# TYPE demarc_requests_total counter'];
      for (const { labels, count } of requests.values()) lines.push(`demarc_requests_total${labels} ${count}`);
      lines.push('# HELP demarc_request_seconds Time to answer.', '# TYPE demarc_request_seconds histogram');
      for (const [view, { buckets, sum, count }] of durations) {
        for (const [index, bound] of BUCKETS.entries()) {
          lines.push(`demarc_request_seconds_bucket${labelled({ view, le: String(bound) })} ${buckets[index] ?? 0}`);
        }
        lines.push(`demarc_request_seconds_bucket${labelled({ view, le: '+Inf' })} ${count}`);
        lines.push(`demarc_request_seconds_sum${labelled({ view })} ${sum}`);
        lines.push(`demarc_request_seconds_count${labelled({ view })} ${count}`);
      }
      for (const { name, help, values } of gauges) {
        lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`);
        for (const { labels, value } of values) lines.push(`${name}${labelled(labels)} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function labelled(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `{${pairs.join(',')}}`;
}
