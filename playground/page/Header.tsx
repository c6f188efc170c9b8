import type { JSX } from 'preact';
import { canSpeak } from './device/useSpeech';
import { Switch } from './parts/Switch';
import { useActions } from './state/usePlayground';

/** The top of the page. */
export function Header(props: {
  readonly isLoud: boolean;
  readonly setLoud: (isLoud: boolean) => void;
}): JSX.Element {
  const { isLoud, setLoud } = props;
  const actions = useActions();
  const startOver = async (): Promise<void> => {
    if (!(await actions.do('reset'))) return;
    actions.toast('Started over: no conversation, no link, and the skill remembers nothing.');
  };
  return (
    <header class="top">
      <img src="/icon.svg" alt="" width="24" height="24" />
      <h1>
        Alexa <span>on your laptop</span>
      </h1>
      <div class="top-actions">
        {canSpeak && <Switch label="Speak aloud" isOn={isLoud} onChange={setLoud} />}
        <a class="small" href="/api/export" download>
          Export as test
        </a>
        <button class="small" type="button" onClick={() => void startOver()}>
          Start over
        </button>
      </div>
    </header>
  );
}
