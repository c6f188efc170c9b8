import type { JSX } from 'preact';
import type { Part } from '../../alexa/server/contract';
import { Json, putFirst } from '../parts/Json';

/** The headers and the body of a request or a response. */
export function PartView(props: {
  readonly title: string;
  readonly part: Part | undefined;
}): JSX.Element {
  const { title, part } = props;
  return (
    <section class="part">
      <h3>{title}</h3>
      {part ? (
        <>
          <Body part={part} />
          <details class="headers">
            <summary>Headers ({part.headers.length})</summary>
            <dl>
              {part.headers.map(([name, value], index) => (
                <div key={`${name} ${index}`}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      ) : (
        <p class="quiet-text">None.</p>
      )}
    </section>
  );
}

function Body(props: { readonly part: Part }): JSX.Element {
  const { headers, body } = props.part;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (!body) return <p class="quiet-text">No body.</p>;
  if (type.includes('urlencoded')) {
    return (
      <dl class="form">
        {[...new URLSearchParams(body)].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const value = parse(body);
  if (typeof value !== 'object' || value === null) {
    return (
      <pre tabIndex={0} role="region" aria-label="Body">
        {body}
      </pre>
    );
  }
  const isEnvelope = 'version' in value && ('request' in value || 'response' in value);
  const first = ['request', 'response'];
  return <Json value={putFirst(value, first)} opened={isEnvelope ? first : ['*']} />;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
