/** The origin of Auth0. */
export const auth0Url = `https://${process.env.AUTH0_DOMAIN}`;

/** The ID of the skill. */
export const skillId = process.env.ALEXA_SKILL_ID ?? '';
