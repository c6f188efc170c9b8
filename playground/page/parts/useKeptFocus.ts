import { useEffect } from 'preact/hooks';

/**
 * Moves the focus to what surrounds an element when that element goes away, as a button does that has
 * done its job. Otherwise the focus would start again at the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: Element | null = null;
    let around: HTMLElement | null = null;
    const note = ({ target }: FocusEvent): void => {
      focused = target as Element;
      around = focused.parentElement?.closest<HTMLElement>('[tabindex="0"]') ?? null;
    };
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      if (around?.isConnected) around.focus();
      else document.getElementById('utterance')?.focus();
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
}
