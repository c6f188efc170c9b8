import { type Check } from '../../../linking/doctor/Check';
import type { Candidate } from '../Candidate';
import { judge, localesOf } from '../locales';
import { rules } from '../rules';
import { repromptIn, speechIn, type Card, type SkillAnswer } from '../SkillAnswer';
import type { Turn } from '../turns';

/** Amazon's limits. @see rules.responses */
const MAX_SPEECH = 8_000;
const MAX_CARD = 8_000;
const MAX_BYTES = 24 * 1024;

const RENDER = 'Alexa.Presentation.APL.RenderDocument';
const APL = 'ALEXA_PRESENTATION_APL';

/** What a text should never contain: an unfilled placeholder, or a value that was missing. */
const UNFILLED = /\{\{|\}\}|\bundefined\b|\[object Object\]/;

/** Checks the form of every answer: Amazon's limits on speech, cards, screens and size. */
export function limitChecks(
  candidate: Candidate,
  turnsIn: () => Promise<readonly Turn[]>,
): Check[] {
  const check = (
    id: string,
    title: string,
    faultsOf: (answer: SkillAnswer, turn: Turn) => readonly string[],
    good: string,
  ): Check => ({
    id,
    group: 'Answers',
    title,
    rules: [rules.responses],
    run: async () => {
      const turns = await turnsIn();
      const faults = localesOf(candidate).map((locale): [string, string[]] => [
        locale,
        turns
          .filter((turn) => turn.locale === locale)
          .flatMap((turn) =>
            faultsOf(turn.answer, turn).map((fault) => `${turn.said} is answered with ${fault}`),
          ),
      ]);
      return judge(Object.fromEntries(faults), good, 'Change the output in src/output/.');
    },
  });
  const isDeclared = (candidate.manifest.apis?.custom?.interfaces ?? []).some(
    ({ type }) => String(type) === APL,
  );
  return [
    check('speech', 'Speech', speechFaults, `at most ${MAX_SPEECH} characters, nothing unfilled`),
    check(
      'cards',
      'Cards',
      ({ response }) => cardFaults(response?.card),
      'complete, and short enough',
    ),
    check(
      'response-size',
      'Size',
      (answer) =>
        Buffer.byteLength(JSON.stringify(answer)) > MAX_BYTES
          ? [`more than ${MAX_BYTES} bytes`]
          : [],
      `at most ${MAX_BYTES} bytes`,
    ),
    check(
      'screens',
      'Screens',
      (answer, turn) => screenFaults(answer, turn, isDeclared),
      isDeclared
        ? 'the manifest declares APL, and launches show a document'
        : 'none, and none declared',
    ),
    check(
      'permissions-asked',
      'Permission cards',
      (answer) => asked(answer, candidate),
      'match the manifest',
    ),
  ];
}

function speechFaults(answer: SkillAnswer): string[] {
  const texts = [speechIn(answer), repromptIn(answer)];
  return [
    ...(texts.some((text) => text.length > MAX_SPEECH)
      ? [`more than ${MAX_SPEECH} characters`]
      : []),
    ...(texts.some((text) => UNFILLED.test(text)) ? ['an unfilled text'] : []),
    ...(texts.some((text) => /<audio[^>]+src="(?!https:|soundbank:)/.test(text))
      ? ['audio that is not on https']
      : []),
  ];
}

function cardFaults(card?: Card): string[] {
  if (!card || card.type === 'LinkAccount' || card.type === 'AskForPermissionsConsent') return [];
  const text = card.text ?? card.content ?? '';
  const images = [card.image?.smallImageUrl, card.image?.largeImageUrl].filter(
    (url) => url !== undefined,
  );
  return [
    ...(card.title ? [] : ['a card without a title']),
    ...(text ? [] : ['a card without a text']),
    ...(text.length + (card.title ?? '').length > MAX_CARD
      ? [`a card of more than ${MAX_CARD} characters`]
      : []),
    ...(images.every((url) => url.startsWith('https:')) ? [] : ['a picture that is not on https']),
  ];
}

function screenFaults({ response }: SkillAnswer, turn: Turn, isDeclared: boolean): string[] {
  const documents = (response?.directives ?? []).filter(({ type }) => type === RENDER);
  const isLaunch = turn.hasScreen === true;
  return [
    ...(documents.length > 0 && !turn.hasScreen
      ? ['a document for a device without a screen']
      : []),
    ...(documents.length > 0 && !isDeclared ? [`a document, but the manifest lacks ${APL}`] : []),
    ...(isLaunch && isDeclared && documents.length === 0
      ? ['no document on a device with a screen']
      : []),
    ...(documents.some(({ document }) => document?.type !== 'APL' && document?.type !== 'Link')
      ? ['a document without the type APL']
      : []),
  ];
}

function asked({ response }: SkillAnswer, { manifest }: Candidate): string[] {
  const declared = (manifest.permissions ?? []).map(({ name }) => String(name));
  return (response?.card?.permissions ?? [])
    .filter((name) => !declared.includes(name))
    .map((name) => `a card that asks for ${name}, which the manifest lacks`);
}
