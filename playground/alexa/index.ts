export { BuildError } from './skillBuild/BuildError';
export type { Reply } from './device/conversation';
export { intentOf, slotsOf } from './device/asked';
export type { Device } from './device/Device';
export type { DeviceMemory } from './device/DeviceMemory';
export type { DeviceState } from './device/DeviceState';
export { speakerNames, type SpeakerName } from './device/speakers';
export type { AlexaLimits } from './limits';
export { startAlexa, type Alexa, type AlexaOptions } from './startAlexa';
