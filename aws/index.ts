import { loadSkill } from './loadSkill';

loadSkill(__dirname, module);
