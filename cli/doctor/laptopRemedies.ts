import { type Remedies } from '../../linking/doctor/remedies';
import { type Subject } from '../../linking/doctor/Subject';
import { tenantRemedies } from './tenantRemedies';

/**
 * Returns what helps on a laptop. The playground sets itself up, so a fault means that something else
 * listens on its port.
 */
export function laptopRemedies(subject: Pick<Subject, 'sources' | 'file'>): Remedies {
  const { sources, file } = subject;
  const port = sources.issuer;
  const restart = `Restart the playground with: npm start, and check that ${port} is its port.`;
  const linkOnLaptop =
    'Restart the playground with PLAYGROUND_API=on, link again, and take the new refresh token.';
  return {
    ...tenantRemedies(subject),
    serverUnreachable: `Start the playground with: npm start, and check ${port}.`,
    notAProvider: `Something else listens there. ${restart}`,
    issuer: restart,
    clientId: restart,
    clientSecret: `Start the playground with the same ${sources.clientSecret}: npm start`,
    careless: `Something else listens there. ${restart}`,
    slow: restart,
    shortLife: restart,
    rotation: `${restart}\nDOCTOR_REFRESH_TOKEN is used up: get a new one before the next run.`,
    apiAccess: restart,
    token: {
      opaque: linkOnLaptop,
      algorithm: restart,
      audience: linkOnLaptop,
      userinfo: linkOnLaptop,
      scopes: () => linkOnLaptop,
    },
    audience: () => restart,
    redirectUrl: () =>
      `Check that ${sources.redirectUrls} is the port of the playground's page, and restart it ` +
      'with: npm start',
    scheme: (accepted) =>
      `Restart the playground with: npm start, or set accessTokenScheme in ${file} to '${accepted}'.`,
    grant: () => restart,
  };
}
