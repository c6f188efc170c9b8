export { type Finding, type Outcome, type Verdict } from './doctor/Check';
export { examine } from './examine';
export { type Examination, type LinkingSubject } from './LinkingSubject';
export { providerIds, type ProviderId } from './providers/Provider';
export { alexaRedirectUrls } from './redirectUrls';
export { type LinkingSettings } from './settings';
