import { languageOf } from '../../src/languages';
import { nicknames } from './nicknames';
import { nicknamesElsewhere } from './nicknamesElsewhere';
import { testDialogues } from './testDialogues';

/** A fork may speak fewer languages. */
const understood = nicknamesElsewhere.filter(({ turns }) =>
  turns.every(({ locale = 'en-US' }) => languageOf(locale)),
);

describe('In a conversation about nicknames', () => testDialogues([...nicknames, ...understood]));
