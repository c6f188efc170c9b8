import type { Message, Party } from '../../alexa/server/contract';

/** The lanes of the diagram, in order. */
export const lanes: readonly (readonly [party: Party, label: string])[] = [
  ['user', 'User'],
  ['alexa', 'Alexa'],
  ['skill', 'Skill'],
  ['auth0', 'Auth0'],
  ['api', 'API'],
];

/** Where a message is drawn: from which lane to which, counted from 0. */
export interface Arrow {
  readonly left: number;
  readonly right: number;
  readonly isLeftwards: boolean;
}

/** Returns where a message is drawn. */
export function arrowOf({ from, to }: Message): Arrow {
  const start = lanes.findIndex(([party]) => party === from);
  const end = lanes.findIndex(([party]) => party === to);
  return { left: Math.min(start, end), right: Math.max(start, end), isLeftwards: end < start };
}

/** How a message went. */
export type Outcome = 'pending' | 'ok' | 'redirect' | 'bad';

/** Returns how a message went. */
export function outcomeOf({ status, fault }: Message): Outcome {
  if (fault !== undefined) return 'bad';
  if (status === undefined) return 'pending';
  if (status >= 400) return 'bad';
  return status >= 300 ? 'redirect' : 'ok';
}

/** The messages of a turn, or those between two turns. */
export interface Group {
  readonly key: string;
  readonly turn: number | undefined;
  readonly messages: readonly Message[];
}

/** Groups messages by turn, in order. */
export function groupByTurn(messages: readonly Message[]): readonly Group[] {
  const groups: { key: string; turn: number | undefined; messages: Message[] }[] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last && last.turn === message.turn) last.messages.push(message);
    else groups.push({ key: `${message.id}`, turn: message.turn, messages: [message] });
  }
  return groups;
}
