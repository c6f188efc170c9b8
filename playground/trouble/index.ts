export { inFrontOfApi } from './apiTroubles';
export { inFrontOfAuth0 } from './inFrontOf';
export { inFrontOfSkill } from './inFrontOfSkill';
export { TroubleMaker } from './TroubleMaker';
export { troubles } from './troubles';
