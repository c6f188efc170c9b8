import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../alexa/server/contract';

/** How long it takes to say a character, in milliseconds, for the light ring of a silent device. */
const CHARACTER_MILLISECONDS = 45;
const LONGEST_MILLISECONDS = 6_000;

/**
 * Speaks what Alexa says.
 *
 * @param state the state; undefined until it's known
 * @param isLoud whether it can be heard, where the browser can speak
 * @returns whether Alexa is speaking
 */
export function useSpeech(state: PageState | undefined, isLoud: boolean): boolean {
  const [isSpeaking, setSpeaking] = useState(false);
  const spokenId = useRef<number | undefined>(undefined);
  const last = state?.conversation.findLast(({ type }) => type === 'alexa');
  const lastId = state && (last?.id ?? 0);

  useEffect(() => {
    if (lastId === undefined) return undefined;
    const isOld = spokenId.current === undefined || lastId <= spokenId.current;
    spokenId.current = lastId;
    // What was said before the page was opened isn't said again.
    if (isOld || last?.type !== 'alexa' || !last.text) return undefined;
    setSpeaking(true);
    const end = (): void => setSpeaking(false);
    if (isLoud && canSpeak) {
      const utterance = new SpeechSynthesisUtterance(last.text);
      utterance.lang = state?.locale ?? 'en-US';
      utterance.addEventListener('end', end);
      utterance.addEventListener('error', end);
      speechSynthesis.cancel();
      speechSynthesis.speak(utterance);
      return undefined;
    }
    const length = Math.min(last.text.length * CHARACTER_MILLISECONDS, LONGEST_MILLISECONDS);
    const timer = setTimeout(end, length);
    return () => clearTimeout(timer);
    // Only a new reply is spoken.
  }, [lastId]);

  useEffect(() => {
    if (!isLoud && canSpeak) speechSynthesis.cancel();
  }, [isLoud]);
  return isSpeaking;
}

/** Whether the browser can speak. */
export const canSpeak = 'speechSynthesis' in window;
