import { resolve } from 'node:path';
import type { MessageDetails } from '../alexa/server/contract';
import { Aliases } from './Aliases';
import { exchangesOn, type WireExchange } from './exchangesOn';

/** A shorter time means that the connection was cut; a longer one, that the skill gave up. */
const CUT_MS = 1_000;

/** The language of a test unless it says another. */
const USUAL_LOCALE = 'en-US';

/** The headers that the skill looks at. */
const meaningful = ['content-type', 'www-authenticate'];

/**
 * Returns a conversation as a test, for `test/conversations/`. It holds no token and no ID of a user.
 *
 * @param utterances what the user said, in order
 * @param messages what was on the wire, in order, with its secrets
 * @returns the text of a TypeScript file
 */
export async function exportConversation(
  utterances: readonly string[],
  messages: readonly MessageDetails[],
): Promise<string> {
  const aliases = {
    user: new Aliases('user'),
    person: new Aliases('person'),
    token: new Aliases('exported-token'),
  };
  const turns = exchangesOn(messages).map((exchange) => turnOf(exchange, aliases));
  const title = `The user says ${utterances.map((text) => JSON.stringify(text)).join(', ')}`;
  const text = `// Exported from the playground. Put it into test/conversations/, and give it a title.
import type { Dialogue } from './Dialogue';
import { testDialogues } from './testDialogues';

const dialogue: Dialogue = ${JSON.stringify({ title, turns })};

describe('In a conversation from the playground', () => testDialogues([dialogue]));
`;
  const { format, resolveConfig } = await import('prettier');
  const style = await resolveConfig(resolve('exported.test.ts'));
  return format(text, { ...style, parser: 'typescript' });
}

type AllAliases = Readonly<Record<'user' | 'person' | 'token', Aliases>>;

function turnOf({ envelope, response, auth0, api }: WireExchange, aliases: AllAliases): object {
  const { user, person, device } = envelope.context.System;
  const token = aliases.token.of(user.accessToken);
  const speaker = person && {
    personId: aliases.person.of(person.personId),
    accessToken: aliases.token.of(person.accessToken),
  };
  const { type, locale, ...rest } = envelope.request as { type: string; locale?: string };
  const { outputSpeech, card, shouldEndSession, directives } = response.response;
  const shown = directives?.[0]?.token;
  return {
    says: { type, ...withoutIds(rest, aliases) },
    on: aliases.user.of(user.userId),
    token,
    speaker,
    locale: locale === USUAL_LOCALE ? undefined : locale,
    hasScreen: device?.supportedInterfaces['Alexa.Presentation.APL'] ? true : undefined,
    shows: shown === undefined ? undefined : [shown],
    startsSession: envelope.session?.new && type !== 'LaunchRequest' ? true : undefined,
    auth0: auth0 && answerOf(auth0),
    api: api && answerOf(api),
    hears: outputSpeech?.type === 'SSML' ? outputSpeech.ssml : outputSpeech?.text,
    card: card?.type === 'LinkAccount' ? true : card?.type,
    goesOn: outputSpeech ? shouldEndSession === false : undefined,
  };
}

/** Removes what is different each time, but for the request ID, which chooses among several texts. */
function withoutIds(request: object, { token }: AllAliases): object {
  const text = JSON.stringify(request, (name, value: unknown) =>
    ['timestamp', 'eventCreationTime'].includes(name) ? undefined : value,
  );
  return JSON.parse(token.replaceIn(text)) as object;
}

function answerOf({ status, milliseconds = 0, response }: MessageDetails): unknown {
  if (status === undefined || !response) return milliseconds < CUT_MS ? 'cut' : 'silent';
  const headers = response.headers.filter(([name]) => meaningful.includes(name.toLowerCase()));
  return { status, headers: Object.fromEntries(headers), body: response.body };
}
