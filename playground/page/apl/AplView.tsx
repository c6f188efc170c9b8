import type { CSSProperties, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from './evaluate';
import type { Node } from './inflate';
import { styleOf } from './style';
import type { Viewport } from './viewports';

interface Props {
  readonly node: Node;
  readonly viewport: Viewport;
  /** Called with what a touched component sends. */
  readonly onTouch: (sends: readonly unknown[]) => void;
}

/** Draws a component of an APL document, or says that the playground doesn't know it. */
export function AplView({ node, viewport, onTouch }: Props): JSX.Element {
  const { type, properties, sends } = node;
  const style = styleOf(properties, viewport);
  const children = node.children.map((child, index) => (
    <AplView key={index} node={child} viewport={viewport} onTouch={onTouch} />
  ));
  switch (type) {
    case 'Container':
      return (
        <div class="apl-container" style={style}>
          {children}
        </div>
      );
    case 'Sequence':
      return (
        <div class="apl-container apl-sequence" style={style} tabIndex={0} role="group">
          {children}
        </div>
      );
    case 'Frame':
      return (
        <div class="apl-frame" style={style}>
          {children}
        </div>
      );
    case 'Text':
      return (
        <p
          class="apl-text"
          style={{ ...style, WebkitLineClamp: text(properties.maxLines) || 'none' }}
        >
          {plain(text(properties.text))}
        </p>
      );
    case 'Image':
      return <Picture source={text(properties.source)} style={style} />;
    case 'TouchWrapper':
      return (
        <button class="apl-touch" type="button" style={style} onClick={() => onTouch(sends ?? [])}>
          {children}
        </button>
      );
    default:
      return <p class="apl-unknown">The playground doesn’t know {type}.</p>;
  }
}

/** A picture, or nothing if it can't be loaded: what is behind it stays visible. */
function Picture(props: {
  readonly source: string;
  readonly style: CSSProperties;
}): JSX.Element | null {
  const [broken, setBroken] = useState<string>();
  const { source, style } = props;
  if (broken === source || !source.startsWith('https:')) return null;
  return (
    <img class="apl-image" src={source} alt="" style={style} onError={() => setBroken(source)} />
  );
}

/** Decodes the entities of a text. */
function plain(markup: string): string {
  return markup.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
