/** What is counted. The values of its label are fixed, so that none can hold personal data. */
interface Counter {
  readonly help: string;
  /** The name of its only label. */
  readonly label: string;
  /**
   * Each value of the label, with the CloudWatch metric that counts it. CloudWatch bills each metric, so
   * values that call for the same action share one; `null` isn't sent.
   */
  readonly values: Readonly<Record<string, string | null>>;
}

/** How long something takes. */
interface Latency {
  readonly help: string;
  readonly cloudWatch: string;
}

/** All counters. With `latencies`, the one list of what is measured: docs/metrics.md explains each. */
export const counters = {
  requests: {
    help: 'Requests by Alexa, by outcome.',
    label: 'outcome',
    // AWS Lambda counts invocations itself.
    values: { answered: null, failed: 'RequestFailed' },
  },
  linking_steps: {
    help: 'Steps on the way to a linked account.',
    label: 'step',
    values: {
      launched_unlinked: 'LaunchUnlinked',
      card_sent: 'LinkAccountCardSent',
      linked: 'Linked',
      launched_linked: 'LaunchLinked',
      disabled: 'SkillDisabled',
    },
  },
  profile_lookups: {
    help: 'Profiles looked up, by source or failure.',
    label: 'outcome',
    values: {
      auth0: 'ProfileFound',
      cache: 'ProfileCached',
      stale: 'ProfileStale',
      token_refused: 'ProfileRefused',
      ...outcomesOfCalls('ProfileFailed'),
    },
  },
  api_calls: {
    help: 'Calls to your own API, by outcome.',
    label: 'outcome',
    values: { found: 'ApiFound', token_refused: 'ApiRefused', ...outcomesOfCalls('ApiFailed') },
  },
  store_failures: {
    help: 'Calls to the store that failed, by reason.',
    label: 'reason',
    values: {
      unavailable: 'StoreFailed',
      timed_out: 'StoreFailed',
      conflict: 'StoreFailed',
      corrupt: 'StoreFailed',
    },
  },
  refused_requests: {
    help: "Requests that aren't Alexa's, by reason.",
    label: 'reason',
    values: {
      signature_missing: 'RequestRefused',
      certificate_url: 'RequestRefused',
      certificate_unavailable: 'RequestRefused',
      certificate_invalid: 'RequestRefused',
      signature_invalid: 'RequestRefused',
      body_invalid: 'RequestRefused',
      timestamp_invalid: 'RequestRefused',
      skill_id_mismatch: 'RequestRefused',
    },
  },
} as const satisfies Record<string, Counter>;

/** All latencies. */
export const latencies = {
  profile_call_seconds: { help: 'How long calls to /userinfo take.', cloudWatch: 'ProfileLatency' },
  api_call_seconds: { help: 'How long calls to your own API take.', cloudWatch: 'ApiLatency' },
} as const satisfies Record<string, Latency>;

export type CounterName = keyof typeof counters;
export type LatencyName = keyof typeof latencies;

/** A value of a counter's label. */
export type ValueOf<Name extends CounterName> = keyof (typeof counters)[Name]['values'] & string;

type CloudWatchOf<Name extends CounterName> = (typeof counters)[Name]['values'][ValueOf<Name>];

/** The name of a metric at CloudWatch. */
export type SkillMetric =
  | NonNullable<{ [Name in CounterName]: CloudWatchOf<Name> }[CounterName]>
  | (typeof latencies)[LatencyName]['cloudWatch'];

/** The codes of failed calls to other services, apart from a refused token. */
function outcomesOfCalls<Metric extends string>(metric: Metric) {
  return {
    token_unsendable: metric,
    access_forbidden: metric,
    address_unknown: metric,
    rate_limited: metric,
    server_error: metric,
    gateway_error: metric,
    connection_failed: metric,
    connection_broken: metric,
    timed_out: metric,
    circuit_open: metric,
    answer_invalid: metric,
    answer_unusable: metric,
  } as const;
}
