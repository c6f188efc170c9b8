import { answersTo } from '../../../playground/page/device/answers';

describe('After what Alexa said, the page suggests', () => {
  test.each([
    ['Your email is a@b.c. Anything else?', 'en-US'],
    ['Your account is linked. Need anything else?', 'en-US'],
    ['Shall I forget everything?', 'en-GB'],
    ['All right. So should I call you Captain?', 'en-US'],
  ])('yes and no: %s', (said, locale) => {
    expect(answersTo(said, locale)).toEqual(['yes', 'no']);
  });

  test.each([
    ['Welcome back, Ada! What would you like to know?', 'en-US'],
    ['Can I help? If not, say stop.', 'en-US'],
    ['Canada?', 'en-US'],
    ['Kann ich noch etwas tun?', 'de-DE'],
    ['', 'en-US'],
  ])('neither: %s', (said, locale) => {
    expect(answersTo(said, locale)).toEqual([]);
  });
});
