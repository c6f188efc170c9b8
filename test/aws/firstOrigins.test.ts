import { firstOrigins } from '../../aws/firstOrigins';

const AUTH0_DOMAIN = 'example.eu.auth0.com';
const auth0 = 'https://example.eu.auth0.com';
const lambda = { AUTH0_DOMAIN, AWS_REGION: 'eu-west-1' };

describe('The first answer to a linked user needs connections to', () => {
  test('Auth0 alone, if nothing is remembered', () => {
    expect(firstOrigins({ ...lambda, SKILL_STORE: 'none' })).toEqual([auth0]);
  });

  test("Auth0 and DynamoDB in the function's region, if the memory is a table", () => {
    const origins = firstOrigins({ ...lambda, SKILL_STORE: 'dynamodb:memory' });
    const dynamodb = 'https://dynamodb.eu-west-1.amazonaws.com';
    expect(origins).toEqual([auth0, dynamodb, dynamodb, dynamodb]);
  });

  test('the DynamoDB that AWS is told to use', () => {
    const AWS_ENDPOINT_URL_DYNAMODB = 'https://vpce-1.dynamodb.eu-west-1.vpce.amazonaws.com';
    const environment = { ...lambda, SKILL_STORE: 'dynamodb:memory', AWS_ENDPOINT_URL_DYNAMODB };
    expect(firstOrigins(environment)).toContain(AWS_ENDPOINT_URL_DYNAMODB);
  });

  test('nothing that is not configured', () => {
    expect(firstOrigins({})).toEqual([]);
    expect(firstOrigins({ SKILL_STORE: 'dynamodb:memory' })).toEqual([]);
  });
});
