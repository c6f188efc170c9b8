import { showConversation, showWaiting } from './conversation.js';
import { byId, element } from './elements.js';
import { act, readState } from './server.js';
import { showExpiry, showStatus } from './status.js';

const utterance = byId('utterance');
const fault = byId('fault');

/** Shows the state that a promise resolves to, or the error that it rejects with. */
async function show(promise) {
  const focused = document.activeElement;
  try {
    const state = await promise;
    fault.hidden = true;
    showStatus(state);
    showSuggestions(state.suggestions);
    // Last, because it scrolls to the end and the other parts change its height.
    showConversation(state);
    // Keeps the focus if the button that had it is gone or disabled.
    if (!focused.isConnected || focused.disabled) byId('conversation').focus();
  } catch (error) {
    fault.textContent = error.message;
    fault.hidden = false;
  }
}

function say(words) {
  return show(showWaiting(words, act('say', { utterance: words })));
}

function showSuggestions(suggestions) {
  const chips = suggestions.map((words) => {
    const chip = element('button', { type: 'button' }, words);
    chip.addEventListener('click', () => void say(words));
    return element('li', {}, chip);
  });
  byId('suggestions').replaceChildren(...chips);
}

byId('say').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = utterance.value.trim();
  utterance.value = '';
  if (words) void say(words);
});

byId('silence').addEventListener('click', () => void show(showWaiting('', act('silence'))));
byId('speaker').addEventListener('change', ({ target }) => {
  void show(act('speaker', { name: target.value || null }));
});
byId('unlink').addEventListener('click', () => void show(act('unlink')));
byId('reset').addEventListener('click', () => {
  void show(act('reset', { keep: byId('keep').checked }));
});

// Another tab may have used the same device.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void show(readState());
});
window.setInterval(showExpiry, 1000);

const isWide = window.matchMedia('(min-width: 60rem)').matches;
for (const details of document.querySelectorAll('details')) details.open = isWide;
if (isWide) utterance.focus();
await show(readState());
