import { byId, element } from './elements.js';

const sessions = {
  closed: 'Closed',
  listening: 'Open, Alexa is listening',
  waiting: 'Open on the screen, not listening',
};

let expiresAt;
let tokenWithoutExpiry;

/** Shows the speaker, their account, the session, and the last request and response. */
export function showStatus(state) {
  const { linked, session, tokenExpiresInSeconds, exchange, skillName } = state;
  showSpeaker(state);
  byId('skill-name').textContent = skillName;
  byId('account').textContent = accountOf(state);
  byId('account').className = linked ? 'on' : 'off';
  byId('session').textContent = sessions[session];
  byId('session').className = session === 'closed' ? 'off' : 'on';
  byId('silence').disabled = session === 'closed';
  byId('unlink').disabled = !linked;
  byId('request').textContent = exchange ? json(exchange.request) : 'No request yet.';
  byId('response').textContent = exchange ? json(exchange.response) : 'No response yet.';

  expiresAt =
    tokenExpiresInSeconds === undefined ? undefined : Date.now() + tokenExpiresInSeconds * 1000;
  tokenWithoutExpiry = linked ? 'Unknown lifetime' : 'None';
  showExpiry();
}

function showSpeaker({ speaker = '', speakers }) {
  const choice = byId('speaker');
  const missing = speakers.slice(choice.options.length - 1);
  choice.append(...missing.map((name) => element('option', {}, name)));
  choice.value = speaker;
}

function accountOf({ linked, speaker }) {
  if (speaker) return linked ? `${speaker} is linked` : `${speaker} isn't linked`;
  return linked ? 'Linked' : 'Not linked';
}

/** Shows when the access token expires. */
export function showExpiry() {
  const seconds = Math.ceil((expiresAt - Date.now()) / 1000);
  const token = byId('token');
  if (expiresAt === undefined) token.textContent = tokenWithoutExpiry;
  else token.textContent = seconds > 0 ? `Expires in ${duration(seconds)}` : 'Expired';
}

function duration(seconds) {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

function json(value) {
  return value ? JSON.stringify(value, null, 2) : 'The skill sent no valid response.';
}
