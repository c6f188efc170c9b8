/** A request to the server failed. */
class ServerError extends Error {}

/** Returns the state of the device. */
export function readState() {
  return call('GET', '/api/state');
}

/**
 * Performs an action on the device.
 *
 * @param {'say' | 'silence' | 'speaker' | 'unlink' | 'reset'} action the action
 * @param {object} [body] the parameters of the action
 * @returns the state of the device after it
 */
export function act(action, body = {}) {
  return call('POST', `/api/${action}`, JSON.stringify(body));
}

async function call(method, path, body) {
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(path, { method, headers, body }).catch((cause) => {
    throw new ServerError("The playground isn't running. Start it again with npm start.", {
      cause,
    });
  });
  const answer = await response.json();
  if (!response.ok) throw new ServerError(answer.error);
  return answer;
}
