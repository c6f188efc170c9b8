/** What the simulation takes for granted. Measured where it says so; change the rest to what you know. */
export const assumptions = {
  /** Requests of a visit: the launch, and one question ten seconds later. */
  requestsPerVisit: 2,
  /** The share of visits by users with a linked account. */
  linked: 0.8,
  /** The share of a day's visits in the busiest hour. */
  busiestHour: 0.1,
  /** Routines start on the hour: this share of the hour's visits, in as many seconds. */
  onTheHour: { share: 0.05, seconds: 20 },
  /** How long a request takes, in milliseconds: with 512 MB, and three reads from DynamoDB. */
  answerMs: 15,
  /** How much longer if Auth0 must be asked. */
  profileMs: 100,
  /** How much longer if a function starts: 85 ms of processor time were measured, on 29% of one. */
  coldStartMs: 300,
  /** How long a function keeps a profile: see SECURITY.md. */
  profileSeconds: 120,
  /** How long AWS keeps an idle function. It doesn't say. */
  idleSeconds: 600,
  /** Reads for each request of a linked user. Measured. */
  readsPerRequest: 3,
  /** The bytes of a request in the log. */
  logBytes: 1_000,
  memoryGb: 0.5,
} as const;

/**
 * US dollars in us-east-1, without the free tier. Compared in November 2026 with copies of AWS's pages and
 * with what others quote from them, not with an invoice. Prices change: look at AWS's pages.
 *
 * @see https://aws.amazon.com/lambda/pricing/
 * @see https://aws.amazon.com/dynamodb/pricing/on-demand/
 * @see https://aws.amazon.com/cloudwatch/pricing/
 */
export const prices = {
  millionInvocations: 0.2,
  /** On arm64. */
  gbSecond: 0.0000133334,
  millionReads: 0.125,
  logGb: 0.5,
  /** For each metric that an alarm watches, a month. */
  alarmMetric: 0.1,
  /** For each metric of the skill, a month in which it has values in every hour. */
  metric: 0.3,
  /** A month. */
  dashboard: 3,
} as const;
