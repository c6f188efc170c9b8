import { loadSkillConfig } from '../../../src/config';

const good = {
  AUTH0_DOMAIN: 'tenant.eu.auth0.com',
  ALEXA_SKILL_ID: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
};

describe('The URL of your own API', () => {
  const urlOf = (url: string, environment = {}): string | undefined =>
    loadSkillConfig({ ...good, ...environment, ORDERS_API_URL: url }).ordersApiUrl;

  test.each([
    ['', undefined],
    ['https://orders.example.com', 'https://orders.example.com'],
    ['https://api.example.com:8443/v1/', 'https://api.example.com:8443/v1'],
  ])('can be "%s"', (url, expected) => {
    expect(urlOf(url)).toBe(expected);
  });

  test.each([
    'http://orders.example.com',
    'http://127.0.0.1:3003',
    'orders.example.com',
    'https://user:secret@orders.example.com',
    'https://orders.example.com/?key=1',
    'https://orders.example.com/#a',
  ])("can't be %s in production", (url) => {
    expect(() => urlOf(url)).toThrow(/ORDERS_API_URL must be an https URL/);
  });

  test.each([
    ['http://127.0.0.1:3003', false],
    ['http://localhost:3003/v1', false],
    ['http://192.168.0.1:3003', true],
    ['http://127.0.0.1.example.com', true],
  ])('on the laptop, %s is refused: %s', (url, isRefused) => {
    const read = (): unknown => urlOf(url, { JOVO_STAGE: 'dev' });
    // It throws in any case, because other variables are missing.
    const expected = isRefused ? expect(read) : expect(read).not;
    expected.toThrow(/ORDERS_API_URL/);
  });
});
