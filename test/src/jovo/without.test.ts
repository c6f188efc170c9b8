import { BaseComponent, BaseOutput, HandleRequest, JovoProxy } from '@jovotech/framework';
import { createApp } from '../../../src/app';
import { tidyEnvelope } from '../../../src/alexa/envelope';
import { screens } from '../../conversations/screens';
import { testCases } from '../../conversations/testCases';
import { testDialogues } from '../../conversations/testDialogues';
import { envelope } from '../../support/envelope';
import { Exchange } from '../../support/Exchange';

// As if the line were deleted from `app.ts`.
jest.mock('../../../src/jovo/speedUp', () => ({ speedUp: () => undefined }));

describe('Without the optimizations, in a conversation', testCases);
describe('Without the optimizations, in a conversation of several turns', testDialogues);
describe('Without the optimizations, on a screen', () => testDialogues(screens));

test('Without the optimizations, Jovo is unchanged', async () => {
  expect(Object.getPrototypeOf(BaseComponent)).toBe(JovoProxy);
  expect(Object.getPrototypeOf(BaseOutput)).toBe(JovoProxy);
  const mounted = jest.spyOn(HandleRequest.prototype, 'mount');
  const app = createApp({ auth0Url: 'http://127.0.0.1:9' });
  await app.initialize();
  await app.handle(new Exchange(tidyEnvelope(envelope())));
  expect(mounted).toHaveBeenCalledTimes(1);
});
