import type { JSX } from 'preact';
import type { PageState } from '../../alexa/server/contract';
import { lastTurnOf } from './lastTurn';
import type { Ring } from './ring';
import { Screen } from './Screen';

const labels: Record<Ring, string> = {
  idle: 'Idle',
  listening: 'Listening',
  thinking: 'Thinking',
  speaking: 'Speaking',
};

/** The Echo: its light ring, what it heard, and what it said. */
export function Echo(props: {
  readonly state: PageState;
  readonly ring: Ring;
  /** Whether a session is open. */
  readonly session: string;
}): JSX.Element {
  const { state, ring, session } = props;
  const { conversation, hasScreen } = state;
  const { heard = '–', said = '–' } = lastTurnOf(conversation);
  return (
    <div class="echo" data-ring={ring}>
      {hasScreen ? <Screen state={state} /> : <LightRing />}
      <div class="echo-state">
        <h2>{hasScreen ? 'Echo Show' : 'Echo Dot'}</h2>
        <p class="echo-label">{labels[ring]}</p>
        <p class="echo-session" role="status">
          {session}
        </p>
        <dl class="echo-heard">
          <dt>Heard</dt>
          <dd>{heard}</dd>
          <dt>Said</dt>
          <dd>{said}</dd>
        </dl>
      </div>
    </div>
  );
}

function LightRing(): JSX.Element {
  return (
    <svg class="ring" viewBox="0 0 120 120" aria-hidden="true">
      <defs>
        <radialGradient id="lid" cx="0.4" cy="0.3" r="0.9">
          <stop offset="0" stop-color="#4a5058" />
          <stop offset="1" stop-color="#15181c" />
        </radialGradient>
        <linearGradient id="light" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stop-color="#4df0ff" />
          <stop offset="1" stop-color="#2b6bff" />
        </linearGradient>
      </defs>
      <circle cx="60" cy="60" r="56" fill="#1b1e22" />
      <circle class="ring-glow" cx="60" cy="60" r="50" />
      <circle class="ring-base" cx="60" cy="60" r="50" />
      <circle class="ring-light" cx="60" cy="60" r="50" stroke="url(#light)" pathLength="100" />
      <circle cx="60" cy="60" r="45" fill="url(#lid)" />
      <g class="ring-buttons">
        <path d="M60 31v8M56 35h8" />
        <path d="M56 85h8" />
        <circle cx="35" cy="60" r="4" />
        <circle cx="85" cy="60" r="2" />
      </g>
    </svg>
  );
}
