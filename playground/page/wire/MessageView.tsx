import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Message, MessageDetails } from '../../alexa/server/contract';
import { readMessage } from '../state/server';
import { useActions } from '../state/usePlayground';
import { PartView } from './PartView';

/** A message, opened: what it's for, and its headers and bodies. */
export function MessageView(props: { readonly message: Message }): JSX.Element {
  const { message } = props;
  const { id, explanation, specification, fault, status } = message;
  const { toast } = useActions();
  const [areSecretsShown, setSecretsShown] = useState(false);
  const [details, setDetails] = useState<MessageDetails>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    readMessage(id, areSecretsShown)
      .then(setDetails)
      .catch((error: Error) => setFailure(error.message));
  }, [id, areSecretsShown, status, fault]);

  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    toast(areSecretsShown ? 'Copied, with its secrets.' : 'Copied, with its secrets masked.');
  };
  return (
    <div class="message">
      <p class="explanation">
        {explanation}{' '}
        {specification && (
          <a href={specification.url} target="_blank" rel="noreferrer">
            {specification.title}
          </a>
        )}
      </p>
      {fault !== undefined && <p class="fault">{fault}</p>}
      {failure !== undefined && <p class="fault">{failure}</p>}
      {details && (
        <>
          <div class="buttons">
            <button
              class="small"
              type="button"
              aria-pressed={areSecretsShown}
              onClick={() => setSecretsShown(!areSecretsShown)}
            >
              Show secrets
            </button>
            <button class="small" type="button" onClick={() => void copy(details.curl)}>
              Copy as curl
            </button>
          </div>
          <p class="request-line">
            <b>{details.method}</b> {details.url}
          </p>
          <div class="parts">
            <PartView title="Request" part={details.request} />
            <PartView title="Response" part={details.response} />
          </div>
        </>
      )}
    </div>
  );
}
