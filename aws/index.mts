import { connectEarly } from './connectEarly.js';
import { firstOrigins } from './firstOrigins.js';
import { loadSkill } from './loadSkill.js';

// Connects to Auth0 and DynamoDB while the skill is read and runs.
const connecting = firstOrigins(process.env).map(connectEarly);
const { adoptConnection, handler } = (await loadSkill(import.meta.dirname)).exports;
for (const early of connecting) {
  void early.then((connection) => connection && adoptConnection(connection));
}

export { handler };
