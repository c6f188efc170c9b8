/** A line of defence, and what the code looks like without it. */
export interface Guard {
  /** What it keeps out. */
  readonly name: string;
  /** The file that contains it, relative to the project. */
  readonly file: string;
  /** Its code, which occurs in the file exactly once. */
  readonly code: string;
  /** What replaces the code when it is removed. */
  readonly without: string;
  /** The tests that must notice: a file, or a folder of them. */
  readonly tests: string;
}

const V = 'src/alexa/verification';
const VT = 'test/src/alexa/verification';
const CHAIN = `${V}/certificateChain.ts`;
const CHAINS = `${VT}/certificate(Chain|Dates)`;
const FETCH = `${V}/fetchCertificate.ts`;
const ANSWERS = 'test/faults/auth0';
const PROFILES = 'src/services/profile/ProfileService.ts';
const CLIENT = 'src/outbound/createHttp.ts';
const BREAKER = 'src/outbound/CircuitBreaker.ts';
const RESILIENCE = 'src/outbound/resilience.ts';

type Row = readonly [name: string, file: string, code: string, without: string, tests: string];

const rows: readonly Row[] = [
  // Who is calling
  [
    'a URL of another host',
    `${V}/certificateUrl.ts`,
    's3\\.amazonaws\\.com',
    '[^/:]+',
    `${VT}/certificateUrl`,
  ],
  [
    'a URL of another path',
    `${V}/certificateUrl.ts`,
    '^\\/echo\\.api(?:',
    '^(?:',
    `${VT}/certificateUrl`,
  ],
  [
    'a URL with ..',
    `${V}/certificateUrl.ts`,
    '[\\w~-][\\w.~-]*',
    '[\\w.~-]+',
    `${VT}/certificateUrl`,
  ],
  ['a certificate for signing others', CHAIN, 'if (leaf.ca)', 'if (false)', CHAINS],
  [
    'a certificate of another host',
    CHAIN,
    "leaf.checkHost(ALEXA, { subject: 'never', wildcards: false }) === undefined",
    'false',
    CHAINS,
  ],
  ['a certificate with a wildcard', CHAIN, 'wildcards: false', 'wildcards: true', CHAINS],
  ['a certificate by its common name', CHAIN, "subject: 'never'", "subject: 'default'", CHAINS],
  [
    'a broken chain',
    CHAIN,
    'if (issued && !(certificate.ca && isIssuedBy(issued, certificate)))',
    'if (false)',
    CHAINS,
  ],
  [
    "an issuer that isn't an authority",
    CHAIN,
    'certificate.ca && isIssuedBy(issued, certificate)',
    'isIssuedBy(issued, certificate)',
    CHAINS,
  ],
  [
    'an issuer by name alone',
    CHAIN,
    'certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)',
    'certificate.checkIssued(issuer)',
    CHAINS,
  ],
  [
    'an issuer by key alone',
    CHAIN,
    'certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)',
    'certificate.verify(issuer.publicKey)',
    CHAINS,
  ],
  [
    'an expired certificate',
    CHAIN,
    'if (!isValidAt(certificate, now)) throw',
    'if (false) throw',
    CHAINS,
  ],
  ['an expired root', CHAIN, ' && isValidAt(trusted, now)', '', CHAINS],
  [
    "a root that isn't trusted",
    CHAIN,
    'throw invalid("The chain doesn\'t lead to a trusted root.");',
    'return path;',
    CHAINS,
  ],
  ['an endless chain', CHAIN, '.slice(0, LONGEST_CHAIN)', '', CHAINS],
  [
    'a cached certificate that expires',
    `${V}/CertificateStore.ts`,
    'if (kept && this.now() <= kept.expiresAt)',
    'if (kept)',
    `${VT}/(Cert|cert)`,
  ],
  [
    'a cache of certificates that grows',
    `${V}/CertificateStore.ts`,
    'max: MOST_CERTIFICATES',
    'max: 9_999',
    `${VT}/CertificateStore`,
  ],
  [
    'a flood of fetches',
    `${V}/CertificateStore.ts`,
    'this.underWay.size >= MOST_FETCHES_AT_ONCE',
    'false',
    `${VT}/CertificateStore`,
  ],
  [
    'a fetch for each waiting request',
    `${V}/CertificateStore.ts`,
    'this.underWay.get(href) ?? ',
    '',
    `${VT}/CertificateStore`,
  ],
  [
    'a fetch that is redirected',
    FETCH,
    "redirect: 'error'",
    "redirect: 'follow'",
    `${VT}/fetchCertificate`,
  ],
  [
    'a fetch that hangs',
    FETCH,
    'AbortSignal.timeout(DEADLINE_MS)',
    'AbortSignal.timeout(9_000)',
    `${VT}/fetchCertificate`,
  ],
  ['a fetch that fails', FETCH, '!response.ok || ', '', `${VT}/fetchCertificate`],
  [
    'a fetch of too much data',
    FETCH,
    'if (bytes > LARGEST_CHAIN_BYTES)',
    'if (false)',
    `${VT}/fetchCertificate`,
  ],
  [
    'a forged signature',
    `${V}/signature.ts`,
    "verify('RSA-SHA256', body, key, Buffer.from(signature, 'base64'))",
    'true',
    `${VT}/signature`,
  ],
  [
    'a signature with other characters in it',
    `${V}/signature.ts`,
    'BASE64.test(signature) &&',
    '',
    `${VT}/signature`,
  ],
  [
    "a key that isn't RSA",
    `${V}/signature.ts`,
    "key.asymmetricKeyType === 'rsa'",
    'true',
    `${VT}/signature`,
  ],
  [
    'a body parsed before it is verified',
    `${V}/RequestVerifier.ts`,
    '    checkSignature(body, signature, publicKey);\n\n    const envelope = parseBody(body);',
    '    const envelope = parseBody(body);\n    checkSignature(body, signature, publicKey);',
    VT,
  ],
  ['an old request', `${V}/timestamp.ts`, 'age <= oldest', 'true', `${VT}/timestamp`],
  [
    'a request from the future',
    `${V}/timestamp.ts`,
    'age >= -TOLERANCE_MS',
    'true',
    `${VT}/timestamp`,
  ],
  [
    'an event refused for its age',
    `${V}/timestamp.ts`,
    'isEvent ? EVENT_TOLERANCE_MS : TOLERANCE_MS',
    'TOLERANCE_MS',
    `${VT}/timestamp`,
  ],
  [
    'a request without a skill',
    `${V}/skillId.ts`,
    'inContext !== skillId',
    'inContext !== undefined && inContext !== skillId',
    `${VT}/skillId`,
  ],
  [
    'a request for another skill',
    `${V}/skillId.ts`,
    'inContext !== skillId || ',
    '',
    `${VT}/skillId`,
  ],
  [
    'a session of another skill',
    `${V}/skillId.ts`,
    '(session && inSession !== skillId)',
    'false',
    `${VT}/skillId`,
  ],

  // What is sent
  [
    "a body that isn't an object",
    `${V}/body.ts`,
    "if (typeof json !== 'object' || json === null || Array.isArray(json)) {",
    'if (false) {',
    '(test/faults/bodies|verification/body)',
  ],
  [
    'a body nested too deeply',
    `${V}/body.ts`,
    'if (depth === 0) throw',
    'if (false) throw',
    '(test/faults/bodies|verification/body)',
  ],
  [
    'a key that reaches into prototypes',
    `${V}/body.ts`,
    "['__proto__', 'constructor', 'prototype']",
    '[]',
    '(test/faults/bodies|verification/body)',
  ],
  [
    'a body that is too large',
    'src/http/webhook.ts',
    'readBody(request, LARGEST_REQUEST_BYTES)',
    'readBody(request, Infinity)',
    'test/faults/bodies',
  ],
  [
    'a failure that reveals internals',
    'src/http/webhook.ts',
    'sendError(response, status, message);\n',
    'sendError(response, status, String((error as Error).stack) + message);\n',
    'test/(src/http|faults/bodies)',
  ],
  [
    'a client that is too slow',
    'src/http/serve.ts',
    '    requestTimeout: LONGEST_REQUEST_MS,\n',
    '',
    'test/src/http',
  ],
  [
    "slots that aren't slots",
    'src/alexa/envelope.ts',
    "  tidySlots(objectAt(request, 'intent'));\n",
    '',
    'test/faults/request',
  ],
  [
    "a session that the skill didn't write",
    'src/app.ts',
    "  app.hook('request.start', dropForeignState);\n",
    '',
    'test/(faults/request|src/components)',
  ],
  [
    'a "no" that leads to erasing',
    'src/components/questions.ts',
    'state: readState(state)',
    'state',
    'test/(faults/request|src/components)',
  ],
  [
    'a nickname that was slipped in',
    'src/components/questions.ts',
    'z.string().check(z.refine(isNickname))',
    'z.string()',
    'test/src/components',
  ],
  [
    'a token that no header can carry',
    'src/outbound/OutboundClient.ts',
    '!SENDABLE.test(accessToken)',
    'false',
    'test/(src/services/userinfo|faults/request)',
  ],

  // What Auth0 does
  ['a redirect that takes the token along', CLIENT, 'maxRedirects: 0', 'maxRedirects: 5', ANSWERS],
  ['a huge answer', CLIENT, '    maxContentLength: LARGEST_ANSWER_BYTES,\n', '', ANSWERS],
  [
    'a proxy from the environment',
    CLIENT,
    'proxy: false',
    'proxy: undefined',
    'test/(faults/auth0|src/services/userinfo)',
  ],
  [
    'an answer that never comes',
    RESILIENCE,
    'timeout(ATTEMPT_MS, TimeoutStrategy.Cooperative)',
    'timeout(20_000, TimeoutStrategy.Cooperative)',
    'test/src/outbound/resilience',
  ],
  [
    'two attempts that take too long together',
    RESILIENCE,
    'timeout(DEADLINE_MS, TimeoutStrategy.Aggressive)',
    'timeout(20_000, TimeoutStrategy.Aggressive)',
    'test/src/outbound/resilience',
  ],
  ["a passing failure that isn't retried", RESILIENCE, 'maxAttempts: 1', 'maxAttempts: 0', ANSWERS],
  ['a storm of retries', RESILIENCE, 'maxAttempts: 1', 'maxAttempts: 3', ANSWERS],
  [
    'a refusal that is retried',
    RESILIENCE,
    'retry(handleWhen(isOneOf(ACCIDENTS))',
    'retry(handleWhen(() => true)',
    ANSWERS,
  ],
  [
    'a call to a service that is down',
    BREAKER,
    'this.failures >= FAILURES_TO_OPEN',
    'this.failures >= 99_999',
    'test/faults/outage',
  ],
  [
    'a rush of calls when a service comes back',
    BREAKER,
    'this.isTrying || ',
    '',
    'test/(faults/outage|src/outbound)',
  ],
  [
    "a silence that doesn't count as an outage",
    RESILIENCE,
    'error instanceof TaskCancelledError || isOneOf(OUTAGES)(error)',
    'isOneOf(OUTAGES)(error)',
    'test/src/outbound',
  ],
  [
    'a wait for an Auth0 that is down',
    'src/outbound/OutboundClient.ts',
    "if (method !== 'GET' || !this.resilience.isDown) return answer;",
    'return answer;',
    'test/(faults/outage|src/services/userinfo)',
  ],
  [
    "an answer that isn't a profile",
    'src/outbound/OutboundClient.ts',
    'if (parsed.success) return parsed.data;',
    'return data as Answer;',
    ANSWERS,
  ],
  [
    'a wait of any length that Auth0 asks for',
    'src/outbound/retryTime.ts',
    'Math.min(time, now + LONGEST_WAIT_MS)',
    'time',
    ANSWERS,
  ],
  [
    'a connection that holds the token',
    'src/outbound/createHttp.ts',
    'forgetful(new HttpAgent(agentOptions))',
    'new HttpAgent(agentOptions)',
    'test/src/services/userinfo/heap',
  ],
  [
    'an error that holds the token',
    'src/outbound/translateError.ts',
    '    delete error.config;\n    delete error.request;\n    delete error.response;\n',
    '',
    'test/(faults/auth0|src/services/userinfo|src/logging)',
  ],
  [
    'a call for each launch',
    PROFILES,
    'if (kept && this.now() < kept.freshUntil) return',
    'if (false) return',
    ANSWERS,
  ],
  [
    'a call for each of many requests at once',
    PROFILES,
    'this.underWay.get(key)?.profile ?? ',
    '',
    'test/faults/users',
  ],
  [
    'a profile kept after a 401',
    PROFILES,
    "if (problemOf(error) === 'link_again') this.kept.delete(key);",
    '',
    ANSWERS,
  ],
  [
    'a greeting without a known name',
    PROFILES,
    "if (kept && error instanceof OutboundError && problemOf(error) === 'unavailable')",
    'if (false)',
    ANSWERS,
  ],
  ['a call before the end of a rate limit', PROFILES, 'if (limit) throw limit;', '', ANSWERS],
  [
    'a profile kept for too long',
    PROFILES,
    'setInterval(() => this.sweep(), SWEEP_MS).unref();',
    '',
    'test/src/services/profile',
  ],
  [
    "another user's answer",
    PROFILES,
    "hash('sha256', accessToken, 'base64url')",
    "'everybody'",
    'test/faults/users',
  ],

  // What is said and logged
  ['SSML in a name', 'src/output/SpokenOutput.ts', 'escape(value)', 'value', 'test/faults/names'],
  [
    'an endless name',
    'src/services/profile/Profile.ts',
    '  return cut(name);',
    '  return name;',
    'test/(faults/names|src/services/profile)',
  ],
  [
    'marks and controls in a name',
    'src/services/profile/Profile.ts',
    "    .replace(NOT_IN_A_NAME, ' ')\n",
    '',
    'test/(faults/names|src/services/profile)',
  ],
  [
    'an address as a name',
    'src/services/profile/Profile.ts',
    ' && !HOLDS_ADDRESS.test(text)',
    '',
    'test/(faults/names|src/services/profile)',
  ],
  [
    'a telephone number as a name',
    'src/services/profile/Profile.ts',
    ' && !TELEPHONE.test(text)',
    '',
    'test/(faults/names|src/services/profile)',
  ],
  [
    'messages of foreign errors in the log',
    'src/logging/describeError.ts',
    '...(error instanceof LoggableError && { message: error.message })',
    'message: error.message',
    'test/src/logging',
  ],
  [
    'a whole error in the log',
    'src/logging/log.ts',
    'serializers: { err: describeError }',
    'serializers: { err: (error: unknown) => JSON.stringify(error, Object.getOwnPropertyNames(error)) }',
    'test/(faults|src/logging)',
  ],
  [
    'what a user said in the log',
    'src/logging/word.ts',
    "typeof value === 'string' && /^[\\w.:-]{1,100}$/.test(value)",
    "typeof value === 'string'",
    'test/(faults/request|faults/bodies|src/logging)',
  ],
  [
    'a handler that says nothing',
    'src/app.ts',
    "return jovo.$send(LastWordOutput, { text: 'apology' });",
    'return Promise.resolve();',
    'test/faults/process',
  ],

  // What is remembered
  [
    'an unfinished event that is confirmed',
    'src/services/AccountService.ts',
    'if (!subs) throw new UnfinishedEventError("The data of an Alexa user couldn\'t be erased.");',
    'if (!subs) return;',
    'test/faults/memory',
  ],
  [
    "a grant that isn't revoked, but confirmed",
    'src/services/AccountService.ts',
    'if (!isRevoked) throw new UnfinishedEventError("A grant at Auth0 couldn\'t be revoked.");',
    '',
    'test/faults/memory',
  ],
  [
    'a grant that is lost track of',
    'src/store/forgetting.ts',
    'if (subs.length > 0) ledger.write(REVOCATION, userId, { subs, expiresAt });',
    'if (false) return [];',
    'test/(faults/memory|src/store/stores)',
  ],
  [
    'a store that keeps a reply waiting',
    'src/store/BoundedStore.ts',
    'deadline.execute(() => noteWork(this.serve(call)))',
    'noteWork(this.serve(call))',
    'test/faults/memory',
  ],
  [
    'a call to a store that is down',
    'src/store/BoundedStore.ts',
    'this.breaker.execute(() => this.inTime(ms, call))',
    'this.inTime(ms, call)',
    'test/faults/memory',
  ],
  [
    'events that arrive late',
    'src/store/linking.ts',
    'if (at <= (user?.forgottenAt ?? -Infinity)) return undefined;',
    '',
    'test/(faults/memory|src/store/stores)',
  ],
  [
    'an account that others hold',
    'src/store/linking.ts',
    'if (holders.length === 0) {',
    'if (true) {',
    'test/src/store/stores',
  ],
  [
    'a change that another process made',
    'src/store/dynamodb/DynamoRecords.ts',
    'versions.has(key) ? unchangedSince(versions.get(key)) : {}',
    '{}',
    'test/src/store/stores',
  ],
  [
    'a write that is confirmed before it is made',
    'src/store/file/FileRecords.ts',
    'if (changes.size > 0) await file.commit(changes);',
    'if (changes.size > 0) void file.commit(changes);',
    'test/src/store/file',
  ],
  [
    'a row that is damaged',
    'src/store/file/rows.ts',
    'if (!checksumOf(id, data).equals(checksum)) return undefined;',
    '',
    'test/src/store/file/damage',
  ],
  [
    'a record lost to damage',
    'src/store/file/RecordFile.ts',
    'if (row && id < row.next) return row;',
    'if (row) return row;',
    'test/src/store/file/FileRecords',
  ],
  [
    "a record that can't be read",
    'src/store/Ledger.ts',
    "if (!success) throw new StoreError('corrupt', `The record ${key} can't be read.`);",
    'if (!success) return undefined;',
    'test/(faults/memory|src/store)',
  ],
];

/** Every guard, in the order in which a request meets them. */
export const guards: readonly Guard[] = rows.map(([name, file, code, without, tests]) => ({
  name,
  file,
  code,
  without,
  tests,
}));
