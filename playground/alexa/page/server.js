/** The server has not done what the page asked for. */
class ServerFault extends Error {}

/** What there is to see of the device. */
export function readState() {
  return call('GET', '/api/state');
}

/**
 * Does something with the device.
 *
 * @param {'say' | 'silence' | 'unlink' | 'reset'} action what to do
 * @param {object} [body] what belongs to it
 * @returns what there is to see of the device then
 */
export function act(action, body = {}) {
  return call('POST', `/api/${action}`, JSON.stringify(body));
}

async function call(method, path, body) {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(path, { method, headers, body }).catch((cause) => {
    throw new ServerFault('The playground does not answer. Start it again with npm start.', {
      cause,
    });
  });
  const answer = await response.json();
  if (!response.ok) throw new ServerFault(answer.error);
  return answer;
}
