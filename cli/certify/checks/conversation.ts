import { type Check } from '../../../linking/doctor/Check';
import type { Candidate } from '../Candidate';
import { judge, localesOf } from '../locales';
import { rules } from '../rules';
import { isListening, isQuestion, repromptIn, speechIn } from '../SkillAnswer';
import { UNKNOWN_INTENT, type Turn } from '../turns';

/** What a check looks at: a turn, the others in its locale, and those in every locale. */
type Look = (turn: Turn, others: readonly Turn[], all: readonly Turn[]) => readonly string[];

const fixHandler = 'Change what the handler in src/components/ answers.';

/**
 * Checks what the skill answers in every state, in every locale, with and without a linked account.
 *
 * @param turnsIn returns all turns
 */
export function conversationChecks(
  candidate: Candidate,
  turnsIn: () => Promise<readonly Turn[]>,
): Check[] {
  const check = (
    id: string,
    title: string,
    look: Look,
    good: string,
    rule: string = rules.voice,
    fix = fixHandler,
  ): Check => ({
    id,
    group: 'Conversation',
    title,
    rules: [rule],
    run: async () => {
      const turns = await turnsIn();
      const faults = localesOf(candidate).map((locale): [string, string[]] => {
        const own = turns.filter((turn) => turn.locale === locale);
        return [locale, own.flatMap((turn) => look(turn, own, turns))];
      });
      return judge(Object.fromEntries(faults), good, fix);
    },
  });
  return [
    check('answers', 'An answer to everything', silence, 'nothing is met with silence'),
    check('open-session', 'Open sessions ask', openSessions, 'a question, and a reminder'),
    check('closed-session', 'Closed sessions ask nothing', closedSessions, 'no unheard question'),
    check('help', 'Help', help, 'explains, and asks, in every state'),
    check('stop', 'Stop and cancel', stop, 'end the session in every state'),
    check('yes-and-no', 'Yes and no', yesAndNo, 'mean something else'),
    check('fallback', 'No dead end', fallback, 'what is not understood leads on'),
    check(
      'intents-reached',
      'Every intent handled',
      reached,
      'no intent is answered like an unknown one',
      rules.voice,
      'Add a handler for the intent to src/components/, or remove the intent from models/.',
    ),
    check('language', 'The language', language, 'each locale hears its own', rules.functional),
    check(
      'link-card',
      'Link Account card',
      linkCard,
      'sent to users without an account',
      rules.linking,
    ),
  ];
}

const silence: Look = (turn) =>
  speechIn(turn.answer)
    .replaceAll(/<[^>]*>/g, '')
    .trim() === ''
    ? [`nothing is said to ${placeOf(turn)}`]
    : [];

const openSessions: Look = (turn) => {
  if (!isListening(turn.answer)) return [];
  return [
    ...(isQuestion(speechIn(turn.answer)) ? [] : [`${placeOf(turn)}: listens without a question`]),
    ...(isQuestion(repromptIn(turn.answer)) ? [] : [`${placeOf(turn)}: has no reminder that asks`]),
  ];
};

const closedSessions: Look = (turn) =>
  !isListening(turn.answer) && isQuestion(speechIn(turn.answer))
    ? [`${placeOf(turn)}: asks, and doesn't listen`]
    : [];

const help: Look = (turn) =>
  turn.said === 'AMAZON.HelpIntent' && !isListening(turn.answer)
    ? [`${placeOf(turn)}: ends the session`]
    : [];

const stop: Look = (turn) =>
  ['AMAZON.StopIntent', 'AMAZON.CancelIntent'].includes(turn.said) && isListening(turn.answer)
    ? [`${placeOf(turn)}: the session goes on`]
    : [];

const yesAndNo: Look = (turn, others) => {
  if (turn.said !== 'AMAZON.YesIntent' || turn.after === 'nothing') return [];
  const no = others.find(
    ({ said, after, isLinked }) =>
      said === 'AMAZON.NoIntent' && after === turn.after && isLinked === turn.isLinked,
  );
  return no && speechIn(no.answer) === speechIn(turn.answer)
    ? [`${placeOf(turn)}: says the same as to AMAZON.NoIntent`]
    : [];
};

const fallback: Look = (turn) =>
  ['AMAZON.FallbackIntent', UNKNOWN_INTENT].includes(turn.said) && !isListening(turn.answer)
    ? [`${placeOf(turn)}: ends the session instead of helping`]
    : [];

const reached: Look = (turn, others) => {
  const { said, after, isLinked, answer } = turn;
  if (!isLinked || after !== 'nothing' || said.startsWith('AMAZON.') || said === UNKNOWN_INTENT)
    return [];
  const unknown = others.find(
    (other) => other.said === UNKNOWN_INTENT && other.after === after && other.isLinked,
  );
  return unknown && speechIn(unknown.answer) === speechIn(answer)
    ? [`${said} is answered like an unknown intent`]
    : [];
};

/** Two languages never say the same. */
const language: Look = (turn, _others, all) => {
  if (!isLaunch(turn)) return [];
  const same = all.find(
    (other) =>
      isLaunch(other) &&
      other.locale.slice(0, 2) !== turn.locale.slice(0, 2) &&
      speechIn(other.answer) === speechIn(turn.answer),
  );
  return same ? [`a launch is answered as in ${same.locale}`] : [];
};

function isLaunch({ said, isLinked }: Turn): boolean {
  return said === 'LaunchRequest' && isLinked;
}

const linkCard: Look = (turn) =>
  turn.said === 'LaunchRequest' &&
  !turn.isLinked &&
  turn.answer.response?.card?.type !== 'LinkAccount'
    ? ['a launch without an account sends no Link Account card']
    : [];

/** Where in a conversation a turn is. */
function placeOf({ said, after, isLinked }: Turn): string {
  const account = isLinked ? 'linked' : 'not linked';
  return after === 'nothing' ? `${said} (${account})` : `${said} after ${after} (${account})`;
}
