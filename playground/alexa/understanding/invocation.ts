import { hearingIn, type Hearing } from './Hearing';
import { withoutArticle, withoutFillers, withoutOpening, withoutPoliteness } from './politeness';
import { fits, type Captures, type SamplePart } from './sample';
import { soundOf, spokenText, withoutRepeats, type Word } from './words';

/** An utterance that names the skill. */
export interface Invocation {
  /**
   * The request; empty if the skill was only named. There are several readings if its first words can
   * belong to the invocation instead.
   */
  readonly requests: readonly string[];
}

/** The phrases of the invocation, and how an utterance fits them. */
type Fit = (patterns: readonly (readonly SamplePart[])[]) => readonly Captures[];

/**
 * Finds out whether an utterance names the skill.
 *
 * @param utterance what was said, with or without the wake word
 * @param invocationName the invocation name of the skill
 * @param hearing the language. Default: English
 * @returns the invocation, or undefined if the skill wasn't named
 */
export function findInvocation(
  utterance: string,
  invocationName: string,
  hearing = hearingIn('en'),
): Invocation | undefined {
  const name = soundOf(withoutArticle(hearing.words(invocationName), hearing));
  const isName = (value: readonly Word[]): boolean =>
    [value, withoutArticle(value, hearing)].some((called) => soundOf(called) === name);
  const spoken = hearing.words(utterance);
  const readings = withoutRepeats([
    withoutOpening(spoken, hearing),
    withoutPoliteness(spoken, hearing),
    // The name itself can begin or end like a polite phrase: "hello world".
    spoken,
    withoutPoliteness(withoutFillers(spoken, hearing), hearing),
  ]);
  for (const reading of readings) {
    const invocation = invocationIn(hearing, (patterns) =>
      patterns.flatMap((parts) =>
        fits(parts, reading, (slot, value) => slot !== 'skill' || isName(value)),
      ),
    );
    if (invocation) return invocation;
  }
  return undefined;
}

function invocationIn(hearing: Hearing, fit: Fit): Invocation | undefined {
  const requests = fit(hearing.ask).flatMap(({ request }) => (request ? [request] : []));
  const isLaunch =
    fit(hearing.launch).length > 0 ||
    requests.some((request) => withoutPoliteness(request, hearing).length === 0);
  if (isLaunch) return { requests: [] };
  return requests.length > 0 ? { requests: [...new Set(requests.map(spokenText))] } : undefined;
}
