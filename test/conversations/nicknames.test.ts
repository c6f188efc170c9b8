import { nicknames } from './nicknames';
import { testDialogues } from './testDialogues';

describe('In a conversation about nicknames', () => testDialogues(nicknames));
