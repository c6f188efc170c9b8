import { nicknames } from './nicknames';
import { nicknamesOfLanguages } from './nicknamesOfLanguages';
import { testDialogues } from './testDialogues';

describe('In a conversation about nicknames', () =>
  testDialogues([...nicknames, ...nicknamesOfLanguages]));
