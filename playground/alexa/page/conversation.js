import { byId, element } from './elements.js';

const log = byId('conversation');
const invitation = byId('invitation');
const shown = new Map();

/**
 * Shows the conversation. Existing entries aren't drawn again, so that screen readers announce only
 * new ones.
 */
export function showConversation({ conversation, linkCardId, skillName, suggestions }) {
  const ids = new Set(conversation.map(({ id }) => id));
  for (const [id, entry] of shown) {
    if (ids.has(id)) continue;
    entry.remove();
    shown.delete(id);
  }
  for (const entry of conversation) {
    if (!shown.has(entry.id)) {
      const made = draw[entry.type](entry, skillName);
      shown.set(entry.id, made);
      log.append(made);
    }
    const control = shown.get(entry.id).querySelector('.link-account');
    if (control) control.hidden = entry.id !== linkCardId;
  }
  invitation.textContent = `Say “${suggestions[0]}” to begin.`;
  invitation.hidden = conversation.length > 0;
  showLatest();
}

/** Shows that Alexa is busy until the promise settles. */
export async function showWaiting(words, promise) {
  // Hidden from screen readers, which announce the entries once Alexa has replied.
  const waiting = element('div', { class: 'waiting', 'aria-hidden': 'true' });
  if (words) waiting.append(element('p', { class: 'user' }, words));
  waiting.append(
    element('p', { class: 'alexa thinking' }, element('i', {}), element('i', {}), element('i', {})),
  );
  log.append(waiting);
  showLatest();
  try {
    return await promise;
  } finally {
    waiting.remove();
  }
}

const draw = {
  user: ({ text, speaker }) =>
    element('p', { class: 'user' }, speaker ? `${speaker}: ` : hidden('You: '), text),
  alexa: ({ text, reason, match }) =>
    element(
      'div',
      { class: 'alexa' },
      element('p', {}, hidden('Alexa: '), text || element('i', {}, 'says nothing')),
      ...explained(match),
      ...forDeveloper(reason),
    ),
  note: ({ text, reason, linked }) =>
    element(
      'div',
      { class: linked ? 'note good' : reason ? 'note bad' : 'note' },
      element('p', {}, hidden('Alexa app: '), text),
      ...forDeveloper(reason),
    ),
  card: ({ card }, skillName) => {
    const { title, text } = contentOf(card, skillName);
    const drawn = element(
      'article',
      { class: 'card', 'aria-label': `Card in the Alexa app: ${title}` },
      element('p', { class: 'from' }, 'Alexa app'),
      element('h3', {}, title),
      ...text.split('\n').map((line) => element('p', {}, line)),
    );
    if (card.type === 'LinkAccount') {
      drawn.append(element('a', { class: 'link-account', href: '/link' }, 'Link account'));
    }
    return drawn;
  },
};

function contentOf(card, skillName) {
  switch (card.type) {
    case 'LinkAccount':
      return {
        title: `Link your ${skillName} account`,
        text: 'Sign in once, and this skill knows who you are.',
      };
    case 'AskForPermissionsConsent':
      return { title: `${skillName} asks for permissions`, text: card.permissions.join('\n') };
    default:
      return { title: card.title ?? skillName, text: card.content ?? card.text ?? '' };
  }
}

function explained(match) {
  if (!match || match.similarity === 1) return [];
  const text = `Closest sample: ${match.sample}, ${Math.round(match.similarity * 100)} %`;
  return [element('p', { class: 'match' }, text)];
}

function forDeveloper(reason) {
  return reason
    ? [element('p', { class: 'reason' }, element('b', {}, 'For the developer: '), reason)]
    : [];
}

function hidden(text) {
  return element('span', { class: 'visually-hidden' }, text);
}

function showLatest() {
  log.scrollTop = log.scrollHeight;
}
