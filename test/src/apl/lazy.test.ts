import { createApp } from '../../../src/app';
import { texts as en } from '../../../src/languages/en/texts';
import { conversationWith, speechOf } from '../../support/conversation';

jest.mock('../../../src/apl/document', () => {
  throw new Error('A document was loaded.');
});

test('documents are loaded only for devices with a screen', async () => {
  const talk = conversationWith(createApp({ auth0Url: 'http://127.0.0.1:9' }));
  expect(speechOf(await talk())).toContain(en.account.notLinked);
  expect(speechOf(await talk({ hasScreen: true }))).toContain(en.apology);
});
