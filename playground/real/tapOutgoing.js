// Loaded with --require. Tells the process that started the skill what the skill asks other servers, such
// as Auth0, and what they answer. It only watches: requests go out as they would without it.
const { Buffer } = require('node:buffer');
const { subscribe } = require('node:diagnostics_channel');
const { errorMonitor } = require('node:events');
const { ClientRequest } = require('node:http');

/** How much of a body to report, in bytes. */
const LONGEST_BODY = 1024 * 1024;

/** What was written to each request. */
const written = new WeakMap();

/** The ID of each request, unique even if the skill is restarted. */
const ids = new WeakMap();
let requests = 0;
function identify(request) {
  const id = `${process.pid}-${++requests}`;
  ids.set(request, id);
  return id;
}

// Node announces a request when all of it has been written, and then its body is no longer at hand.
for (const name of ['write', 'end']) {
  const send = ClientRequest.prototype[name];
  ClientRequest.prototype[name] = function (...given) {
    if (!written.has(this)) written.set(this, bodyCopy());
    written.get(this).add(given[0], given[1]);
    return send.apply(this, given);
  };
}

subscribe('http.client.request.start', ({ request }) => {
  const id = identify(request);
  const host = request.getHeader('host') ?? request.host;
  tell({
    type: 'sent',
    id,
    method: request.method,
    url: `${request.protocol}//${host}${request.path}`,
    headers: Object.entries(request.getHeaders()).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, String(each)]),
    ),
    body: written.get(request)?.text() ?? '',
  });
  request.once(errorMonitor, (error) => {
    tell({ type: 'failed', id, reason: error.code ?? error.message });
  });
});

subscribe('http.client.response.finish', ({ request, response }) => {
  const id = ids.get(request);
  if (id === undefined) return;
  const body = bodyCopy();
  const push = response.push.bind(response);
  // Reading the stream would take it away from the skill.
  response.push = (chunk, encoding) => {
    body.add(chunk, encoding);
    return push(chunk, encoding);
  };
  response.once('close', () => {
    if (!response.complete) return tell({ type: 'failed', id, reason: 'ECONNRESET' });
    const { statusCode: status, rawHeaders } = response;
    tell({ type: 'answered', id, status, rawHeaders, body: body.text() });
  });
});

// `fetch` announces its requests elsewhere, and without the bodies.
const answers = new WeakMap();

subscribe('undici:request:create', ({ request }) => {
  const { method, origin, path, headers } = request;
  const id = identify(request);
  tell({ type: 'sent', id, method, url: `${origin}${path}`, headers: pairs(headers) });
});

subscribe('undici:request:headers', ({ request, response }) => {
  const { statusCode: status, headers } = response;
  answers.set(request, { status, rawHeaders: headers.map(String) });
});

subscribe('undici:request:trailers', ({ request }) => {
  tell({ type: 'answered', id: ids.get(request), ...answers.get(request) });
});

subscribe('undici:request:error', ({ request, error }) => {
  tell({ type: 'failed', id: ids.get(request), reason: error.code ?? error.message });
});

/** Pairs names with values, which stand in turn. */
function pairs(headers) {
  return headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, String(headers[index + 1])]] : [],
  );
}

function bodyCopy() {
  const chunks = [];
  let length = 0;
  return {
    add(chunk, encoding) {
      const isText = typeof chunk === 'string';
      if ((!isText && !(chunk instanceof Uint8Array)) || length > LONGEST_BODY) return;
      const bytes = isText
        ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
        : chunk;
      chunks.push(bytes);
      length += bytes.length;
    },
    /** In Base64: it may be compressed. */
    text: () => Buffer.concat(chunks).toString('base64'),
  };
}

function tell(message) {
  // Without the callback, a parent that has ended would be an error of the skill.
  if (process.connected) process.send(message, () => undefined);
}
