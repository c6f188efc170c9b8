import { ownersList } from '../../../cli/certify/ownersList';
import { leftToOwner, passed, type Finding } from '../../../linking/doctor/Check';

const line = { id: 'a', group: 'Store' };

test('what only the owner can do is listed once more, at the end', () => {
  const findings: Finding[] = [
    { ...line, title: 'Name', ...leftToOwner('there is none', 'Choose one.\nThen build.') },
    { ...line, title: 'Icon', ...passed('there') },
  ];
  expect(ownersList(findings)).toBe('\nOnly you can do this:\n  Name: Choose one. Then build.\n');
});

test('nothing is listed if there is nothing to do', () => {
  expect(ownersList([{ ...line, title: 'Icon', ...passed('there') }])).toBe('');
});
