import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LinkState } from '../../alexa/server/contract';
import { duration, timeOfDay } from '../parts/format';
import { useNow } from '../parts/useNow';
import { useActions } from '../state/usePlayground';

/** The account that is linked, and for how long its access token is valid. */
export function LinkedAccount(props: { readonly link: LinkState }): JSX.Element {
  const { link } = props;
  const actions = useActions();
  return (
    <div class="linked">
      <div class="skill-row">
        <p class="linked-as">
          Linked as <b>{link.name ?? 'someone without a name'}</b>
        </p>
        <button class="secondary" type="button" onClick={() => void actions.do('unlink')}>
          Unlink
        </button>
      </div>
      <dl>
        <div>
          <dt>Since</dt>
          <dd>{timeOfDay(link.since)}</dd>
        </div>
        <div>
          <dt>Access token</dt>
          <dd>
            <Expiry seconds={link.tokenExpiresInSeconds} />
          </dd>
        </div>
        <div>
          <dt>Scopes</dt>
          <dd class="scopes">
            {link.scopes.map((scope) => (
              <code key={scope}>{scope}</code>
            ))}
          </dd>
        </div>
      </dl>
    </div>
  );
}

function Expiry(props: { readonly seconds: number | undefined }): JSX.Element {
  const { seconds } = props;
  const now = useNow();
  const [expiresAt, setExpiresAt] = useState(0);
  useEffect(() => setExpiresAt(Date.now() + (seconds ?? 0) * 1_000), [seconds]);
  if (seconds === undefined) return <>Unknown lifetime</>;
  const left = Math.min(seconds, Math.ceil((expiresAt - now) / 1_000));
  return <>{left > 0 ? `${duration(left)} left` : 'Expired'}</>;
}
