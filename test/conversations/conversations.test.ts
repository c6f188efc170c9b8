import { orderScreens } from './orderScreens';
import { screens } from './screens';
import { testCases } from './testCases';
import { testDialogues } from './testDialogues';

describe('In a conversation', testCases);
describe('In a conversation of several turns', testDialogues);
describe('In a conversation on a screen', () => testDialogues(screens));
describe('In a conversation about orders', () => testDialogues(orderScreens));
