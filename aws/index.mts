import { connectEarly } from './connectEarly.js';
import { loadSkill } from './loadSkill.js';

// Connects to Auth0 while the skill is read and runs. The skill itself reads the environment again.
const connection = connectEarly(process.env.AUTH0_DOMAIN);
const { adoptConnection, handler } = (await loadSkill(import.meta.dirname)).exports;
if (connection) adoptConnection(connection);

export { handler };
