import { counters } from '../../../src/metrics/catalogue';
import { PREFIX } from '../../../src/metrics/prometheus';

/** How often each CloudWatch metric was counted in a period. */
export type Counts = Readonly<Record<string, number>>;

/** Watches a skill by its `/metrics`, and shows them as CloudWatch would. */
export class SkillMetrics {
  private before: Counts = {};

  /** @param url of `/metrics` */
  constructor(private readonly url: string) {}

  /** Returns what was counted since the last call. */
  async period(): Promise<Counts> {
    const now = await this.totals();
    const entries = Object.entries(now).map(
      ([name, total]) => [name, total - (this.before[name] ?? 0)] as const,
    );
    this.before = now;
    return Object.fromEntries(entries.filter(([, difference]) => difference > 0));
  }

  private async totals(): Promise<Counts> {
    const text = await (await fetch(this.url)).text();
    const totals: Record<string, number> = {};
    for (const [counter, { label, values }] of Object.entries(counters)) {
      for (const [value, metric] of Object.entries<string | null>(values)) {
        const sample = `${PREFIX}${counter}_total{${label}="${value}"} `;
        const line = text.split('\n').find((candidate) => candidate.startsWith(sample));
        if (!line) throw new Error(`There is no ${sample}`);
        if (metric) totals[metric] = (totals[metric] ?? 0) + Number(line.slice(sample.length));
      }
    }
    return totals;
  }
}
