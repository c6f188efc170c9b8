import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PageState } from '../../alexa/server/contract';
import { Choice } from '../parts/Choice';
import { useWidth } from '../parts/useWidth';
import { useActions } from '../state/usePlayground';
import { AplView } from './AplView';
import { ExpressionError } from './evaluate';
import { inflate, type Node } from './inflate';
import { type DeviceName, devices, type Viewport } from './viewports';

const names = Object.keys(devices) as DeviceName[];

/** How wide the frame around a screen is, in pixels. */
const FRAME = 7;

/** The highest that a screen may become, in pixels, and as a part of the window. The conversation needs room, too. */
const HIGHEST = 300;
const HIGHEST_PART = 0.3;

/** Draws an APL document as a device would, as far as the playground knows APL. */
export function DocumentView(props: {
  readonly screen: NonNullable<PageState['screen']>;
}): JSX.Element {
  const { document, data } = props.screen;
  const actions = useActions();
  const [device, setDevice] = useState<DeviceName>('Echo Show 8');
  const [theme, setTheme] = useState<Viewport['theme']>('dark');
  const [width, frame] = useWidth<HTMLDivElement>();
  const viewport = useMemo(() => ({ ...devices[device], theme }), [device, theme]);
  const drawn = useMemo(() => draw(document, data, viewport), [document, data, viewport]);
  const highest = Math.min(HIGHEST, window.innerHeight * HIGHEST_PART);
  const scale = Math.min((width - 2 * FRAME) / viewport.width, highest / viewport.height);
  const size = { width: `${viewport.width}px`, height: `${viewport.height}px` };
  const outside = {
    width: `${viewport.width * scale}px`,
    height: `${viewport.height * scale}px`,
    borderRadius: viewport.shape === 'round' ? '50%' : undefined,
  };
  return (
    <div class="apl" ref={frame}>
      <div class="apl-device" style={outside} role="group" aria-label={`Screen of the ${device}`}>
        <div class="apl-screen" style={{ ...size, transform: `scale(${scale})` }}>
          {typeof drawn === 'string' ? (
            <p class="apl-unknown">{drawn}</p>
          ) : (
            drawn && (
              <AplView
                node={drawn}
                viewport={viewport}
                onTouch={(sends) => void actions.do('touch', { arguments: sends })}
              />
            )
          )}
        </div>
      </div>
      <div class="apl-choices">
        <Choice
          label="Shown on"
          value={device}
          options={names.map((name) => [name, name])}
          onChange={(name) => setDevice(name as DeviceName)}
        />
        <Choice
          label="Colors"
          value={theme}
          options={[
            ['dark', 'Dark'],
            ['light', 'Light'],
          ]}
          onChange={(name) => setTheme(name as Viewport['theme'])}
        />
      </div>
    </div>
  );
}

/** Returns the evaluated document, or why it can't be evaluated. */
function draw(document: unknown, data: unknown, viewport: Viewport): Node | string | undefined {
  try {
    return inflate(document, data, viewport);
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}
