import { troubles } from '../../../playground/trouble';
import { skillLinkPath } from '../../../linking/redirectUrls';
import { examine, laptopWith } from '../../linking/doctor/support/examine';

/** Nothing listens there, so that most checks end at once. */
const NOWHERE = 'http://127.0.0.1:9';

test('each line of the doctor that a trouble names is one that the doctor has', async () => {
  const audience = encodeURIComponent('https://orders.example.com/');
  const subject = laptopWith({
    issuer: NOWHERE,
    redirectUrls: [`http://127.0.0.1:3001${skillLinkPath('M0TEST')}`],
  });
  const authorizationUrl = `${NOWHERE}/authorize?audience=${audience}`;
  const findings = await examine({ ...subject, known: { ...subject.known, authorizationUrl } });
  const titles = Object.values(findings).map(({ title }) => title);
  const named = troubles.flatMap(({ doctor }) => doctor ?? []);
  expect(named).not.toEqual([]);
  expect(named.filter((title) => !titles.includes(title))).toEqual([]);
});

test('each trouble has a name of its own, and says what to do, to hear and to see', () => {
  expect(new Set(troubles.map(({ name }) => name)).size).toBe(troubles.length);
  const texts = troubles.flatMap(({ label, tryIt, userHears, developerSees }) => [
    ...[label, tryIt, userHears, developerSees],
  ]);
  expect(texts.filter((text) => text === '')).toEqual([]);
});
