import type { JSX } from 'preact';
import type { PageState, RealState } from '../../alexa/server/contract';

/** How to lead the real Alexa here, in three steps. */
export function Steps(props: { readonly state: PageState; readonly real: RealState }): JSX.Element {
  const { state, real } = props;
  return (
    <div class="welcome">
      <p class="welcome-title">Speak to a real Echo, in three steps</p>
      <ol>
        <li>
          <b>Start a tunnel to the skill.</b> Run one of these commands in another terminal:
          <pre class="commands">{real.tunnels.map(([, command]) => command).join('\n')}</pre>
        </li>
        <li>
          <b>Tell Alexa where it leads.</b> Set <code>SKILL_ENDPOINT</code> in <code>.env</code> to{' '}
          <code>https://</code>, the tunnel’s host and <code>/webhook</code>, then run{' '}
          <code>npx jovo deploy:platform alexa --stage prod</code>. If the host has a wildcard
          certificate, as most tunnels do, first follow <code>docs/real-echo.md</code>.
          {real.endpoint !== undefined && (
            <>
              {' '}
              At the moment, it’s <code>{real.endpoint}</code>.
            </>
          )}
        </li>
        <li>
          <b>Say “Alexa, {state.opening}”.</b> Use an Echo of your own Amazon account, or the
          simulator of the developer console. Each request appears here.
        </li>
      </ol>
    </div>
  );
}
