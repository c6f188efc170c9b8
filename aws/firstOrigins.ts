/** What the origins depend on. The skill itself reads the environment again, and checks it. */
interface Environment {
  readonly AUTH0_DOMAIN?: string;
  readonly SKILL_STORE?: string;
  /** Set by AWS. */
  readonly AWS_REGION?: string;
  readonly AWS_ENDPOINT_URL_DYNAMODB?: string;
}

/**
 * Returns where the first answer to a linked user needs connections, one origin for each. The memory
 * reads three records at the same time: see `recall` in `src/store/AccountStore.ts`.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/ddb.html
 */
export function firstOrigins(environment: Environment): string[] {
  const { AUTH0_DOMAIN, SKILL_STORE, AWS_REGION, AWS_ENDPOINT_URL_DYNAMODB } = environment;
  const auth0 = AUTH0_DOMAIN && `https://${AUTH0_DOMAIN}`;
  const dynamodb =
    AWS_ENDPOINT_URL_DYNAMODB ?? (AWS_REGION && `https://dynamodb.${AWS_REGION}.amazonaws.com`);
  const usesDynamoDB = SKILL_STORE?.startsWith('dynamodb:');
  const origins = usesDynamoDB ? [auth0, dynamodb, dynamodb, dynamodb] : [auth0];
  return origins.filter((origin): origin is string => Boolean(origin));
}
