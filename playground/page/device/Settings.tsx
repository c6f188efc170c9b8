import type { JSX } from 'preact';
import type { PageState } from '../../alexa/server/contract';
import { Choice } from '../parts/Choice';
import { useActions } from '../state/usePlayground';

/** Who is speaking, in which language, to which device. */
export function Settings(props: { readonly state: PageState }): JSX.Element {
  const { speaker, speakers, link, locale, locales, hasScreen } = props.state;
  const actions = useActions();
  const isLinked = link !== undefined;
  return (
    <div class="settings">
      <div class="setting">
        <Choice
          label="Who is speaking"
          value={speaker ?? ''}
          options={[['', 'Nobody recognized'], ...speakers.map((name) => [name, name] as const)]}
          onChange={(name) => void actions.do('speaker', { name: name || null })}
        />
        <p class={isLinked ? 'account on' : 'account'} role="status">
          {accountOf(speaker, isLinked)}
        </p>
      </div>
      <Choice
        label="Language"
        value={locale}
        options={locales.map((name) => [name, languageOf(name)])}
        onChange={(name) => void actions.do('device', { locale: name })}
      />
      <Choice
        label="Device"
        value={hasScreen ? 'screen' : ''}
        options={[
          ['', 'Echo Dot'],
          ['screen', 'Echo Show'],
        ]}
        onChange={(kind) => void actions.do('device', { hasScreen: kind === 'screen' })}
      />
    </div>
  );
}

function accountOf(speaker: string | undefined, isLinked: boolean): string {
  if (speaker) return isLinked ? `${speaker} is linked` : `${speaker} isn't linked`;
  return isLinked ? 'Linked' : 'Not linked';
}

function languageOf(locale: string): string {
  const style = { languageDisplay: 'standard', style: 'short' } as const;
  const names = new Intl.DisplayNames(['en'], { type: 'language', ...style });
  return names.of(locale) ?? locale;
}
