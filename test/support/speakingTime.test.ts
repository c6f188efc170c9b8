import { SECONDS_A_TURN, secondsOf, tooLong } from './speakingTime';

test("a paragraph takes about as long as Amazon's voice Joanna takes", () => {
  const paragraph =
    "In order to keep each language in sync with the visual content, you need to exercise fine-grained control over the duration of each segment. That's where this new feature comes in. You can now specify the maximum desired duration for any desired segments, counting on Polly to adjust the speech rate in order to limit the length of each segment.";
  expect(Math.abs(secondsOf(paragraph) - 19)).toBeLessThan(2);
});

test.each([
  ['Japanese by morae', 'きょうはいいてんきですね', 11 / 7.8],
  ['a pause in the middle of Japanese, but not at its end', 'はい。はい。', 4 / 7.8 + 0.3],
  ['Hindi by syllables, without the vowels that are not said', 'लिंक करो स्किल सब', 5 / 6.6],
  ['a digit for each digit', '<say-as interpret-as="digits">42</say-as>', 0.8],
  ['markup as nothing, and an escaped character as one', '<b>&amp;</b>', 1 / 17],
])('counts %s', (_, text, seconds) => {
  expect(secondsOf(text)).toBeCloseTo(seconds);
});

test('what takes too long is found in an answer and in its reprompt, spelled letters aside', () => {
  const ssml = `<speak>${'word '.repeat(SECONDS_A_TURN * 4)}</speak>`;
  const letters = '<say-as interpret-as="characters">a</say-as>, '.repeat(30);
  const speech = (text: string): { type: 'SSML'; ssml: string } => ({ type: 'SSML', ssml: text });
  expect(tooLong({ outputSpeech: speech(ssml), reprompt: { outputSpeech: speech(ssml) } })).toEqual(
    [expect.stringContaining('9.4 s: word'), expect.stringContaining('9.4 s: word')],
  );
  expect(tooLong({ outputSpeech: speech(`<speak>${letters}</speak>`) })).toEqual([]);
  expect(tooLong({})).toEqual([]);
});
