import { nicknames } from './nicknames';
import { nicknamesElsewhere } from './nicknamesElsewhere';
import { testDialogues } from './testDialogues';

describe('In a conversation about nicknames', () =>
  testDialogues([...nicknames, ...nicknamesElsewhere]));
