import { alexaSays } from './phrases';
import type { Trouble } from './Trouble';

const skillTrouble = { group: 'Skill', tryIt: 'open', kind: 'switch' } as const;

/** The skill itself fails. */
export const skillTroubles = [
  {
    ...skillTrouble,
    name: 'skill-crashed',
    label: 'The skill has crashed',
    userHears: alexaSays.unreachable,
    developerSees: "Alexa can't connect to the skill (ECONNREFUSED).",
    doctor: 'Endpoint',
  },
  {
    ...skillTrouble,
    name: 'skill-slow',
    label: 'The skill answers after 9 s',
    userHears: alexaSays.badResponse,
    developerSees: 'Alexa gives up after 8 s and ends the session with ENDPOINT_TIMEOUT.',
    doctor: undefined,
  },
  {
    ...skillTrouble,
    name: 'skill-nonsense',
    label: 'The skill answers with a web page',
    userHears: alexaSays.badResponse,
    developerSees: 'Alexa ends the session with INVALID_RESPONSE.',
    doctor: 'Endpoint',
  },
] as const satisfies readonly Trouble[];
