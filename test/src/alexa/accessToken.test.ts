import type { AlexaRequest } from '../../../src/alexa/AlexaRequest';
import { accessTokenOf } from '../../../src/alexa/accessToken';

const inContext = (accessToken: unknown): object => ({
  context: { System: { user: { accessToken } } },
});
const inSession = (accessToken: unknown): object => ({ session: { user: { accessToken } } });

describe('The access token', () => {
  test.each([
    ['in the context', inContext('token'), 'token'],
    ['in the session', inSession('token'), 'token'],
    ['in both, where the context wins', { ...inSession('old'), ...inContext('new') }, 'new'],
    [
      'in the session, when the one in the context is empty',
      { ...inSession('token'), ...inContext('') },
      'token',
    ],
    ['with any character in it', inContext('Atza|!:\r\n'), 'Atza|!:\r\n'],
    [
      'of a request without a session, such as a skill event',
      inContext('a-._~+/9=='),
      'a-._~+/9==',
    ],
  ])('is found %s', (_where, request, token) => {
    expect(accessTokenOf(request as AlexaRequest)).toBe(token);
  });

  test.each([
    ['nowhere', {}],
    ['in a session without a user', { session: {} }],
    ['empty', inContext('')],
    ['null', inContext(null)],
    ['no text', inContext({ token: 1 })],
  ])('that is %s counts as none', (_how, request) => {
    expect(accessTokenOf(request as AlexaRequest)).toBeUndefined();
  });
});
