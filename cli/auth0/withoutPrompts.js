// Loaded by auth0-deploy-cli's process before auth0-deploy-cli itself, which compiles its schema of the
// whole tenant at each run. The prompts are 8 MB of it and take ten seconds. This project deploys none.
try {
  const { default: schema } = require('auth0-deploy-cli/lib/tools/auth0/schema.js');
  delete schema.properties.prompts;
} catch {
  // Another version keeps it elsewhere: everything works, only more slowly.
}
